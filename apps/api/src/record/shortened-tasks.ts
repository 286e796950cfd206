import { decodeAs } from '#domain/codec';
import { categoryOf } from '#domain/streams';
import { askedOfVersion, TASK_VERSIONS_ASKED } from '#domain/task/task.versions';
import type { Shortening } from '#event-store/long-streams/shortened-stream';

/** Tasks are corrected again and again; elsewhere next to every event begins a chain, and nothing could be left out. */
export const SHORTENED_TASKS: Shortening = {
  version: TASK_VERSIONS_ASKED,
  takes: (stream) => categoryOf(stream) === 'task',
  asked: (event) => askedOfVersion(decodeAs('task', event)),
};
