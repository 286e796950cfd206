import { Injectable } from '@nestjs/common';
import type { Act, Recorded, TaskId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import type { TaskCommand, TaskContext } from '#domain/task/task.commands';
import { taskDecider } from '#domain/task/task.decider';
import type { TaskAssigned, TaskEvent } from '#domain/task/task.events';
import { Acts } from '../acts/acts.js';
import { onCorrectedDay } from '../acts/corrected-day.js';
import type { ActBody } from '../http/fields.js';
import { NotFound } from '../http/problems.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import type { RequestContext } from '../record/request-context.js';
import { TaskSurroundings } from './task-surroundings.js';

/** What every command on a task carries, and its assignment for what depends on the directive. */
export interface Around {
  readonly act: Act;
  readonly taskId: TaskId;
  readonly context: TaskContext;
}

export type Build = (
  around: Around,
  assigned: TaskAssigned['data'],
  history: readonly Recorded<TaskEvent>[],
) => TaskCommand | Promise<TaskCommand>;

/** Takes a command to the stream of a task that exists: its act, what surrounds it, the decider, the record. */
@Injectable()
export class TaskRecorder {
  constructor(
    private readonly recorder: Recorder,
    private readonly acts: Acts,
    private readonly surroundings: TaskSurroundings,
  ) {}

  /** What people do: from the day of the command. */
  async ofPeople(taskId: TaskId, context: RequestContext, body: ActBody, build: Build): Promise<Receipt> {
    const claimed = () => this.acts.ofPeople(context, body);
    return this.withAct(taskId, signedBy(context, body), claimed, build, body.effectiveOn !== undefined);
  }

  /** What rests on a document: from its day. */
  async onDocument(taskId: TaskId, context: RequestContext, body: ActBody, build: Build): Promise<Receipt> {
    const claimed = () => this.acts.onDocument(context, body);
    return this.withAct(taskId, signedBy(context, body), claimed, build, body.effectiveOn !== undefined);
  }

  /**
   * Everything is looked up after a repeat has been recognised: a command sent again gets its first answer, though what
   * it named is called otherwise by now. `dayClaimed`: the act's day is the caller's; otherwise a correction keeps the
   * day of what it corrects.
   * @throws NotFound where no task was ever assigned under this id.
   */
  async withAct(
    taskId: TaskId,
    context: RequestContext,
    claim: (history: readonly Recorded<TaskEvent>[]) => Promise<Act>,
    build: Build,
    dayClaimed = true,
  ): Promise<Receipt> {
    return this.recorder.record({
      category: 'task',
      stream: taskStream(taskId),
      decider: taskDecider,
      context,
      command: async (history) => {
        const assigned = assignmentIn(history);
        if (assigned === undefined) throw new NotFound({ vi: 'nhiệm vụ', en: 'task' }, taskId, 'taskId');
        const claimed = await claim(history);
        const act = dayClaimed ? claimed : onCorrectedDay(claimed, history);
        const around = await this.surroundings.of(assigned.directiveId, act, history);
        return build({ act, taskId, context: around }, assigned, history);
      },
    });
  }
}

export const signedBy = (context: RequestContext, body: ActBody): RequestContext =>
  body.onBehalfOf === undefined ? context : { ...context, onBehalfOf: body.onBehalfOf };

const assignmentIn = (history: readonly Recorded<TaskEvent>[]): TaskAssigned['data'] | undefined => {
  for (const { event } of history) if (event.type === 'TaskAssigned') return event.data;
  return undefined;
};
