import { Injectable } from '@nestjs/common';
import { FOREVER } from '#domain/dated';
import type { DirectiveCommand } from '#domain/directive/directive.commands';
import { directiveDecider } from '#domain/directive/directive.decider';
import type { DirectiveEvent } from '#domain/directive/directive.events';
import type { DirectiveState } from '#domain/directive/directive.state';
import type { DirectiveId, Recorded } from '#domain/facts';
import { fold, judge } from '#domain/fold';
import { directiveStream } from '#domain/streams';
import { everOf, withFact } from '#domain/whole-record';
import { isUuid } from '#event-store/uuid5';
import { NotFound } from '../http/problems.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import type { RequestContext } from '../record/request-context.js';
import { Directives, type DirectiveFacts } from '../registries/directives.js';
import { AssigningSide, type Directed } from './assigning-side.js';
import { DirectiveNumbers, numberStreamOf } from './directive-numbers.js';
import { namingProcess } from './process-receipt.js';

export type Issued = NonNullable<DirectiveState['issued']>;

/** The directive as everything known has it, and what was recorded of it. */
export interface Around {
  readonly id: DirectiveId;
  readonly issued: Issued;
  readonly state: DirectiveState;
  readonly history: readonly Recorded<DirectiveEvent>[];
}

export type Build = (around: Around) => DirectiveCommand | Promise<DirectiveCommand>;

/** What may make a directive bear another number, or none. */
const NUMBERING = new Set<DirectiveCommand['type']>(['IssueDirective', 'NumberDirective', 'VoidDirectiveEvent']);

/** Takes a command to the stream of a directive: decider, number, record. */
@Injectable()
export class DirectiveRecorder {
  constructor(
    private readonly recorder: Recorder,
    private readonly directives: Directives,
    private readonly numbers: DirectiveNumbers,
    private readonly side: AssigningSide,
  ) {}

  /** To one that exists; `alsoFor`: other directives whose assigning side may do it, too. @throws NotFound */
  async toExisting(
    named: string,
    context: RequestContext,
    build: Build,
    alsoFor: readonly Directed[] = [],
  ): Promise<Receipt> {
    const id = isUuid(named) ? named : this.directives.idOf(named, 'directive');
    return this.record(
      id,
      context,
      async (history) => {
        const state = fold(directiveDecider, history, FOREVER);
        const issued = state.issued ?? issuedBefore(history);
        if (issued === undefined) throw new NotFound({ vi: 'văn bản', en: 'directive' }, named, 'directive');
        return build({ id, issued, state, history });
      },
      alsoFor,
    );
  }

  /** By number, alias or id; by id also one that the read models do not have yet. @throws NotFound */
  find(named: string, field: string): Promise<DirectiveFacts> {
    return isUuid(named) ? this.directives.byId(named, named, field) : this.directives.find(named, field);
  }

  /** The number is reserved after the decider has agreed and before anything is recorded. */
  async record(
    id: DirectiveId,
    context: RequestContext,
    build: (history: readonly Recorded<DirectiveEvent>[]) => DirectiveCommand | Promise<DirectiveCommand>,
    alsoFor: readonly Directed[] = [],
  ): Promise<Receipt> {
    const stream = directiveStream(id);
    const numbered = { now: true };
    const receipt = await this.recorder.record({
      category: 'directive',
      stream,
      decider: directiveDecider,
      context,
      command: async (history) => {
        const command = await build(history);
        const revision = history.at(-1)?.place ?? null;
        const directed = [issuedBefore(history) ?? asNew(command), ...alsoFor];
        await this.side.refuseOthers({ command: command.type, stream, revision }, command.act, directed, context);
        numbered.now = NUMBERING.has(command.type);
        if (numbered.now) await this.#reserveAhead(id, history, command, context);
        return command;
      },
    });
    if (numbered.now) await this.numbers.releaseOthers(id, context);
    return namingProcess(receipt, () => this.recorder.history('directive', stream));
  }

  async #reserveAhead(
    id: DirectiveId,
    history: readonly Recorded<DirectiveEvent>[],
    command: DirectiveCommand,
    context: RequestContext,
  ): Promise<void> {
    const judged = judge(directiveDecider, history, command.act);
    const events = directiveDecider.decide(judged, command);
    if (events.length === 0) return;
    const others = everOf(directiveDecider, judged.chains, command.act);
    const after = events.reduce((state, event) => withFact(directiveDecider, state, command.act, event), others);
    const number = numberStreamOf(after);
    if (number !== null && number !== numberStreamOf(fold(directiveDecider, history, FOREVER)))
      await this.numbers.reserve(number, id, context);
  }
}

/** To issue is the issuer's: nobody may by naming himself to monitor. */
const asNew = (command: DirectiveCommand): Directed => ({
  issuer: command.type === 'IssueDirective' ? command.issuer : '',
  monitors: [],
});

/** What was last said of the document, also where it has been taken back. */
function issuedBefore(history: readonly Recorded<DirectiveEvent>[]): Issued | undefined {
  const last = history.findLast(({ event }) => event.type === 'DirectiveIssued');
  return last?.event.type === 'DirectiveIssued' ? { ...last.event.data, on: last.effectiveOn } : undefined;
}
