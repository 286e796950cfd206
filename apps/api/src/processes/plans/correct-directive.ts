import { Injectable } from '@nestjs/common';
import type { DirectiveCommand } from '#domain/directive/directive.commands';
import { directiveDecider } from '#domain/directive/directive.decider';
import type { DirectiveEvent } from '#domain/directive/directive.events';
import type { DirectiveState } from '#domain/directive/directive.state';
import { FOREVER } from '#domain/dated';
import type { Act, EventId, Recorded, UnitId } from '#domain/facts';
import { chainsOf, fold, lastLink } from '#domain/fold';
import type { ImportCommitted, ListedItem } from '#domain/import/import.events';
import { RuleViolation } from '#domain/rule-violation';
import { directiveStream, taskStream } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import { partOf } from '../../access/part-of.js';
import { Recorder } from '../../record/recorder.js';
import type { RequestContext } from '../../record/request-context.js';
import { assignmentOf, membersOf } from '../../tasks/assignment-of-item.js';
import { TaskSurroundings } from '../../tasks/task-surroundings.js';
import { Skipped, type Deciding, type Plan, type StepElsewhere, type TaskStep } from '../plan.js';

type History = readonly Recorded<DirectiveEvent>[];
type Committed = ImportCommitted['data'];

/**
 * A document on record is said right by an import: its head and its items are corrected or added, items that it does not
 * have are taken back unless they are assigned; then its items are assigned. A task that stands keeps what it has; one
 * that an undo voided is given again (rules.md, section 4).
 */
@Injectable()
export class CorrectDirectivePlan {
  constructor(
    private readonly recorder: Recorder,
    private readonly surroundings: TaskSurroundings,
  ) {}

  of({ event: { data } }: Deciding<ImportCommitted>, act: Act, items: readonly ListedItem[]): Plan {
    const correction: Act = { ...act, basis: null, reason: data.corrects ?? '' };
    const assigned = items.filter(({ address }) => data.assigned.includes(address));
    return {
      kind: 'import',
      steps: [
        this.#step(data, (history) => headOf(data, items, correction, history)),
        ...items.map((item) => this.#step(data, (history) => itemOf(item, correction, history))),
        this.#withdraw(data, items, correction),
        ...(assigned.length === 0 ? [] : [this.#step(data, () => assigning(data, act))]),
        ...assigned.flatMap((item, i) =>
          membersOf(item.reading, data.groups).map((member, j) => ({
            ...this.#assign(data, act, item, member),
            ...(i + j === 0 ? { waits: true } : {}),
          })),
        ),
      ],
    };
  }

  #step({ document }: Committed, command: (history: History) => DirectiveCommand): StepElsewhere {
    const stream = directiveStream(document.directiveId);
    return {
      stream,
      take: async (context) => {
        await this.recorder.record({ category: 'directive', stream, decider: directiveDecider, context, command });
      },
    };
  }

  /** Each under a key of its own; what is assigned stays, and is listed. */
  #withdraw({ document }: Committed, items: readonly ListedItem[], act: Act): StepElsewhere {
    const stream = directiveStream(document.directiveId);
    return {
      stream,
      take: async (context) => {
        const state = fold(directiveDecider, await this.recorder.history('directive', stream), FOREVER);
        const gone = state.items.filter(({ data }) => items.every(({ address }) => address !== data.address));
        const kept: string[] = [];
        for (const { id, data } of gone) if (!(await this.#void(stream, id, act, context))) kept.push(data.address);
        if (kept.length > 0) throw new Skipped('items-assigned');
      },
    };
  }

  /** False where the item is assigned. */
  async #void(stream: string, item: EventId, act: Act, context: RequestContext): Promise<boolean> {
    try {
      await this.recorder.record({
        ...{ category: 'directive', stream, decider: directiveDecider, context: partOf(context, item) },
        command: { type: 'VoidDirectiveEvent', act: { ...act, corrects: item } },
      });
      return true;
    } catch (error) {
      if (error instanceof RuleViolation && error.code === 'item-assigned') return false;
      throw error;
    }
  }

  #assign({ document, issuerRank }: Committed, act: Act, item: ListedItem, member: UnitId | null): TaskStep {
    const data = { directiveId: document.directiveId, ...item };
    const assignment = assignmentOf(document, { data, firstAddress: item.address }, member, issuerRank);
    const own = { ...act, basis: { kind: 'directive', directive: document.directiveId, item: item.address } as const };
    return {
      stream: taskStream(assignment.taskId),
      command: async (history) => ({
        type: 'AssignTask',
        act: { ...own, ...reinstating(history, act.reason ?? 'directive-corrected') },
        ...assignment,
        context: await this.surroundings.of(document.directiveId, own, history, [
          ...assignment.lead.map(({ unit }) => unit),
          ...assignment.coordinating,
        ]),
      }),
    };
  }
}

/** The head as it is said now, and room for the items that are new. */
function headOf({ document }: Committed, items: readonly ListedItem[], act: Act, history: History): DirectiveCommand {
  const { items: _count, ...head } = document;
  const state = fold(directiveDecider, history, FOREVER);
  const fresh = items.filter(({ address }) => !has(state, address)).length;
  const recorded = chainsOf(history).filter(([first]) => first.event.type === 'ItemRecorded').length;
  const last = history.findLast(({ event }) => event.type === 'DirectiveIssued');
  return {
    ...{ type: 'IssueDirective', ...head, items: [], itemsInAll: recorded + fresh },
    act: { ...act, ...(last === undefined ? {} : { corrects: last.id }) },
  };
}

/** A correction that says the same is nothing; an item that is new is recorded. */
function itemOf(item: ListedItem, act: Act, history: History): DirectiveCommand {
  const standing = fold(directiveDecider, history, FOREVER).items.find(({ data }) => data.address === item.address);
  if (standing !== undefined) return { type: 'CorrectItem', act: { ...act, corrects: standing.id }, ...item };
  const { reason: _of, ...first } = act;
  return { type: 'RecordItems', act: first, items: [item] };
}

const assigning = ({ assigned, groups, issuerRank }: Committed, act: Act): DirectiveCommand => ({
  ...{ type: 'AssignItems', act, items: assigned, groups, issuerRank },
});

const has = ({ items }: DirectiveState, address: string): boolean => items.some(({ data }) => data.address === address);

/** What was voided is said again in its place. @throws Skipped where the task stands. */
function reinstating(history: readonly Recorded<TaskEvent>[], reason: string): Pick<Act, 'corrects' | 'reason'> {
  const chain = chainsOf(history).find(([first]) => first.event.type === 'TaskAssigned');
  if (chain === undefined) return {};
  const last = lastLink(chain);
  if (last.event.type !== 'EventVoided') throw new Skipped('assigned-already');
  return { corrects: last.id, reason };
}
