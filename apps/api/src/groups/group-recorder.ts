import { Injectable } from '@nestjs/common';
import type { Act, Recorded, UnitId } from '#domain/facts';
import type { GroupCommand } from '#domain/group/group.commands';
import { groupDecider } from '#domain/group/group.decider';
import type { GroupEvent, UnitGroupDefined } from '#domain/group/group.events';
import { groupStream } from '#domain/streams';
import { isUuid } from '#event-store/uuid5';
import { Acts } from '../acts/acts.js';
import { keepingDay } from '../directives/kept-day.js';
import { unitsNamed } from '../directives/read-items.js';
import type { ActBody } from '../http/fields.js';
import { NotFound, Refusal } from '../http/problems.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import type { RequestContext } from '../record/request-context.js';
import { Units } from '../registries/units.js';
import { signedBy } from '../tasks/task-recorder.js';

const GROUP = { vi: 'nhóm đơn vị', en: 'group of units' };

/** Takes a command to the stream of a group: its act, the decider, the record. */
@Injectable()
export class GroupRecorder {
  constructor(
    private readonly recorder: Recorder,
    private readonly acts: Acts,
    private readonly units: Units,
  ) {}

  /** A definition holds from the day of the document that it rests on; a correction keeps its day. */
  async onDocument(
    groupId: string,
    context: RequestContext,
    body: ActBody,
    build: (act: Act, history: readonly Recorded<GroupEvent>[]) => GroupCommand | Promise<GroupCommand>,
  ): Promise<Receipt> {
    const act = await this.acts.onDocument(context, body);
    return this.record(groupId, signedBy(context, body), (history) =>
      build(keepingDay(act, body.effectiveOn, history), history),
    );
  }

  record(
    groupId: string,
    context: RequestContext,
    command: (history: readonly Recorded<GroupEvent>[]) => GroupCommand | Promise<GroupCommand>,
  ): Promise<Receipt> {
    return this.recorder.record({
      category: 'group',
      stream: groupStream(groupId),
      decider: groupDecider,
      context,
      command,
    });
  }

  /** By id, or by the code that it bears today. @throws NotFound */
  async idOf(named: string, context: RequestContext): Promise<string> {
    if (isUuid(named)) return named;
    const group = (await this.units.on(context.today)).group(named);
    if (group === undefined) throw new NotFound(GROUP, named, 'group');
    return group.id;
  }

  /** What was last said of a group that exists. @throws NotFound */
  lastDefinition(history: readonly Recorded<GroupEvent>[], named: string): UnitGroupDefined['data'] {
    const last = history.findLast(({ event }) => event.type === 'UnitGroupDefined')?.event;
    if (last?.type !== 'UnitGroupDefined') throw new NotFound(GROUP, named, 'group');
    return last.data;
  }

  /** As they stand on the act's day. @throws NotFound naming the field. */
  async members(named: readonly string[], { effectiveOn }: Act): Promise<UnitId[]> {
    return unitsNamed(named, 'members', await this.units.on(effectiveOn));
  }

  /** Directives name groups by code: one code, one group. Nothing is reserved. @throws Refusal 409 */
  async refuseTaken(code: string, { effectiveOn, today }: Act): Promise<void> {
    const bearer = (await this.units.on(effectiveOn > today ? effectiveOn : today)).group(code);
    if (bearer === undefined) return;
    throw new Refusal(
      409,
      'code-taken',
      { vi: `Mã “${code}” đang là của nhóm “${bearer.name}”.`, en: `The code “${code}” is borne by “${bearer.name}”.` },
      'code',
      { group: bearer.id, name: bearer.name },
    );
  }
}
