import { Inject, Injectable } from '@nestjs/common';
import { decodeAs } from '#domain/codec';
import { directiveDay } from '#domain/directive/directive-days';
import type { DirectiveCommand } from '#domain/directive/directive.commands';
import { directiveDecider } from '#domain/directive/directive.decider';
import type { Act, Basis, EventId } from '#domain/facts';
import type { ImportCommitted, ListedItem, TaskMoved } from '#domain/import/import.events';
import { directiveStream, taskStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import { DirectiveNumbers, numberStreamOfDocument } from '../../directives/directive-numbers.js';
import { EVENT_STORE } from '../../installation/tokens.js';
import { Recorder } from '../../record/recorder.js';
import { TaskSurroundings } from '../../tasks/task-surroundings.js';
import { stepAct, type Deciding, type Plan, type Step, type StepElsewhere } from '../plan.js';
import { CorrectDirectivePlan } from './correct-directive.js';

/** What the steps of one import share. */
interface Import {
  readonly deciding: Deciding<ImportCommitted>;
  readonly data: ImportCommitted['data'];
  /** Of the document's day, resting on the document itself. */
  readonly act: Act;
}

/**
 * A committed import becomes a directive: its number is reserved and its head recorded, then its items part by part, then
 * the decision to assign them, which has a process of its own; then the earlier tasks that it moves and the directives
 * that it replaces. Everything comes from the deciding event and its parts; nothing is read anew.
 */
@Injectable()
export class RecordImportPlan {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly recorder: Recorder,
    private readonly numbers: DirectiveNumbers,
    private readonly surroundings: TaskSurroundings,
    private readonly correction: CorrectDirectivePlan,
  ) {}

  async of(deciding: Deciding<ImportCommitted>): Promise<Plan> {
    const { data } = deciding.event;
    const { document } = data;
    const basis: Basis = { kind: 'directive', directive: document.directiveId };
    const made: Import = { deciding, data, act: { ...stepAct(deciding, directiveDay(document)), basis } };
    const parts = await this.#parts(deciding);
    if (data.corrects !== null) return this.correction.of(deciding, made.act, parts.flat());
    return {
      kind: 'import',
      steps: [
        this.#issue(made),
        ...parts.map((items) => this.#onDirective(made, () => ({ type: 'RecordItems', act: recording(made), items }))),
        ...(data.assigned.length === 0 ? [] : [this.#assign(made)]),
        ...this.#others(made),
      ],
    };
  }

  #issue(made: Import): StepElsewhere {
    const { document } = made.data;
    const { items: itemsInAll, ...head } = document;
    const act = recording(made);
    const stream = directiveStream(document.directiveId);
    return {
      stream,
      take: async (context) => {
        const number = numberStreamOfDocument(document);
        if (number !== null) await this.numbers.reserve(number, document.directiveId, context);
        await this.recorder.record({
          category: 'directive',
          stream,
          decider: directiveDecider,
          context,
          command: { type: 'IssueDirective', act, ...head, items: [], itemsInAll },
        });
      },
    };
  }

  #assign(made: Import): StepElsewhere {
    const { assigned, groups, issuerRank } = made.data;
    return this.#onDirective(made, () => ({ type: 'AssignItems', act: made.act, items: assigned, groups, issuerRank }));
  }

  /** The first one waits for the directive to be there. */
  #others(made: Import): Step[] {
    const { document, moved, supersedes } = made.data;
    const by = document.directiveId;
    const amended = Map.groupBy(moved, ({ directive }) => directive);
    const steps: Step[] = [
      ...Array.from(amended, ([directive, rows]) =>
        this.#onDirective(
          made,
          () => ({ type: 'AmendDirective', act: made.act, by, note: addressesOf(rows) }),
          directive,
        ),
      ),
      ...supersedes.map(({ directive, printed }) =>
        this.#onDirective(made, () => ({ type: 'SupersedeDirective', act: made.act, by, reason: printed }), directive),
      ),
      ...moved.flatMap((row) => this.#moves(made, row)),
    ];
    return steps.map((step, i) => (i === 0 ? { ...step, waits: true } : step));
  }

  #moves({ act, data }: Import, { task, directive, address, units, deadline }: TaskMoved): Step[] {
    const own = { ...act, basis: { kind: 'directive', directive: data.document.directiveId, item: address } as const };
    const stream = taskStream(task);
    const reassign: Step[] =
      units === null
        ? []
        : [
            {
              stream,
              command: async (history) => ({
                type: 'ReassignTask',
                act: own,
                taskId: task,
                to: units,
                reason: 'amended-by-directive',
                context: await this.surroundings.of(directive, own, history, [
                  ...units.lead.map(({ unit }) => unit),
                  ...units.coordinating,
                ]),
              }),
            },
          ];
    const change: Step[] =
      deadline === null
        ? []
        : [
            {
              stream,
              command: async (history) => ({
                type: 'ChangeDeadline',
                act: own,
                taskId: task,
                to: deadline,
                reason: 'amended-by-directive',
                context: await this.surroundings.of(directive, own, history),
              }),
            },
          ];
    return [...reassign, ...change];
  }

  #onDirective(made: Import, command: () => DirectiveCommand, id = made.data.document.directiveId): StepElsewhere {
    const stream = directiveStream(id);
    return {
      stream,
      take: async (context) => {
        await this.recorder.record({
          category: 'directive',
          stream,
          decider: directiveDecider,
          context,
          command: command(),
        });
      },
    };
  }

  async #parts({ stream, event: { data } }: Deciding<ImportCommitted>): Promise<(readonly ListedItem[])[]> {
    const listed = new Map<EventId, readonly ListedItem[]>();
    for await (const stored of this.store.readStream(stream)) {
      const { id, event } = decodeAs('import', stored);
      if (event.type === 'ItemsListed') listed.set(id, event.data.items);
    }
    return data.parts.map((part) => {
      const items = listed.get(part);
      if (items === undefined) throw new Error(`${stream} names part ${part}, which it does not hold`);
      return items;
    });
  }
}

/** What is printed rests on nothing but itself. */
const recording = ({ act }: Import): Act => ({ ...act, basis: null });

const addressesOf = (rows: readonly TaskMoved[]): string => [...new Set(rows.map(({ address }) => address))].join('; ');
