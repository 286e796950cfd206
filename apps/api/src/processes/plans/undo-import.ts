import { Inject, Injectable } from '@nestjs/common';
import { decodeAs } from '#domain/codec';
import { FOREVER } from '#domain/dated';
import type { DirectiveCommand } from '#domain/directive/directive.commands';
import { directiveDecider } from '#domain/directive/directive.decider';
import type { DirectiveEvent } from '#domain/directive/directive.events';
import type { EventId, Recorded } from '#domain/facts';
import { chainsOf, fold, lastLink } from '#domain/fold';
import type { ImportCommitted } from '#domain/import/import.events';
import { directiveStream, taskStream } from '#domain/streams';
import { taskDecider } from '#domain/task/task.decider';
import type { EventStore } from '#event-store/port';
import { DirectiveNumbers } from '../../directives/directive-numbers.js';
import { EVENT_STORE } from '../../installation/tokens.js';
import { Recorder } from '../../record/recorder.js';
import { Skipped, stepAct, type Deciding, type Plan, type StepElsewhere } from '../plan.js';
import { CorrectStepsPlan } from './correct-steps.js';

/** Recorded by an import's process in a directive's stream. */
type OfDirective = 'DirectiveAssigned' | 'DirectiveAmended' | 'DirectiveSuperseded' | 'DirectiveIssued';

/**
 * A committed import is undone: what it moved and assigned, and nothing later builds on, is voided; the rest is skipped
 * and listed. Where no task of the directive stands any more, the directive is taken back too, and its number is free;
 * else both stay, and the right file is imported as a correction (rules.md, section 4).
 */
@Injectable()
export class UndoImportPlan {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly recorder: Recorder,
    private readonly numbers: DirectiveNumbers,
    private readonly correct: CorrectStepsPlan,
  ) {}

  /** `earlier`: the chain that the deciding event voids; its first link is the commit. */
  async of(deciding: Deciding, earlier: readonly EventId[]): Promise<Plan> {
    const commits = await this.#commits(deciding.stream, earlier);
    const steps = await Promise.all(commits.map((commit) => this.#steps(deciding, commit)));
    return { kind: 'undo-import', steps: steps.flat() };
  }

  async #steps(deciding: Deciding, { id, data }: Commit) {
    const { document, moved, supersedes } = data;
    const own = document.directiveId;
    const assigned = await this.#causedBy(own, id, 'DirectiveAssigned');
    const whole = { waits: true, stream: directiveStream(own) };
    return [
      ...this.correct.voidsOf(deciding, [id]),
      ...this.correct.voidsOf(deciding, assigned),
      ...[...new Set(moved.map(({ directive }) => directive))].map((directive) =>
        this.#void(deciding, id, directive, 'DirectiveAmended'),
      ),
      ...supersedes.map(({ directive }) => this.#void(deciding, id, directive, 'DirectiveSuperseded')),
      { ...this.#void(deciding, id, own, 'DirectiveAssigned', () => this.#assertNoTaskStands(data)), ...whole },
      { ...this.#void(deciding, id, own, 'DirectiveIssued'), ...whole },
    ];
  }

  /** The fact of this type that the import's process recorded there; the number is free once nobody bears it. */
  #void(
    deciding: Deciding,
    commit: EventId,
    directive: string,
    type: OfDirective,
    first: () => Promise<void> = () => Promise.resolve(),
  ): StepElsewhere {
    const stream = directiveStream(directive);
    return {
      stream,
      take: async (context) => {
        await first();
        const [caused] = await this.#causedBy(directive, commit, type);
        if (caused === undefined) throw new Skipped('not-there');
        await this.recorder.record({
          category: 'directive',
          stream,
          decider: directiveDecider,
          context,
          command: (history): DirectiveCommand => ({
            type: 'VoidDirectiveEvent',
            act: {
              ...stepAct(deciding, untouched(history, caused).effectiveOn),
              corrects: caused,
              reason: deciding.reason ?? 'import-undone',
            },
          }),
        });
        if (type === 'DirectiveIssued') await this.numbers.releaseOthers(directive, context);
      },
    };
  }

  /** @throws Skipped */
  async #assertNoTaskStands({ document }: ImportCommitted['data']): Promise<void> {
    for (const task of this.correct.tasksOf(document.directiveId)) {
      const history = await this.recorder.history('task', taskStream(task));
      if (fold(taskDecider, history, FOREVER).assigned !== null) throw new Skipped('tasks-stand');
    }
  }

  async #causedBy(directive: string, commit: EventId, type: OfDirective): Promise<EventId[]> {
    const caused: EventId[] = [];
    for await (const event of this.store.readStream(directiveStream(directive)))
      if (event.type === type && event.metadata['causation'] === commit) caused.push(event.id);
    return caused;
  }

  async #commits(stream: string, chain: readonly EventId[]): Promise<Commit[]> {
    const commits: Commit[] = [];
    for await (const stored of this.store.readStream(stream)) {
      const { id, event } = decodeAs('import', stored);
      if (event.type === 'ImportCommitted' && chain.includes(id)) commits.push({ id, data: event.data });
    }
    return commits;
  }
}

interface Commit {
  readonly id: EventId;
  readonly data: ImportCommitted['data'];
}

/** @throws Skipped where somebody has corrected or voided it since. */
function untouched(history: readonly Recorded<DirectiveEvent>[], id: EventId): Recorded<DirectiveEvent> {
  const chain = chainsOf(history).find((links) => links.some((link) => link.id === id));
  const last = chain && lastLink(chain);
  if (last === undefined) throw new Skipped('not-there');
  if (last.event.type === 'EventVoided') throw new Skipped('voided-already');
  if (last.id !== id) throw new Skipped('corrected-by-hand');
  return last;
}
