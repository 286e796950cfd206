import { Injectable } from '@nestjs/common';
import { directiveDay } from '#domain/directive/directive-days';
import { directiveDecider } from '#domain/directive/directive.decider';
import type { Act, Actor, Recorded } from '#domain/facts';
import { judge } from '#domain/fold';
import type { ListedItem, TaskMoved } from '#domain/import/import.events';
import { reservationNow } from '#domain/reservation/reservation.state';
import { RuleViolation } from '#domain/rule-violation';
import { directiveStream, taskStream } from '#domain/streams';
import type { TaskContext } from '#domain/task/task.commands';
import { taskDecider } from '#domain/task/task.decider';
import type { TaskEvent } from '#domain/task/task.events';
import { numberStreamOfDocument } from '../directives/directive-numbers.js';
import { Recorder } from '../record/recorder.js';
import { Directives } from '../registries/directives.js';
import { assignmentOf, membersOf } from '../tasks/assignment-of-item.js';
import { TaskSurroundings } from '../tasks/task-surroundings.js';
import type { AgreedImport } from './agreed/agreed-import.js';
import { question, refusedBy, type Question } from './agreed/question.js';

const MOST_BYTES = 900 * 1024;

/**
 * Judges everything that an import would record, by the rules that its process will meet, and records nothing: what a
 * rule would refuse later is a question now. What others do in between can still be refused then, and is listed.
 */
@Injectable()
export class TrialRun {
  constructor(
    private readonly recorder: Recorder,
    private readonly directives: Directives,
    private readonly surroundings: TaskSurroundings,
  ) {}

  /** `by`: who would commit it, and has to be allowed to move the earlier tasks that it moves. */
  async of(agreed: AgreedImport, by: Actor, today: string): Promise<readonly Question[]> {
    const { document, items } = agreed;
    const basis = { kind: 'directive', directive: document.directiveId } as const;
    const act: Act = { by: { ...by, role: 'system' }, today, effectiveOn: directiveDay(document), basis };
    const moving: Act = mayActForAll(by) ? act : { ...act, by };
    const assigned = new Set(agreed.assigned);
    const becoming = items.filter(({ address }) => assigned.has(address));
    return [
      ...(await this.#issue(agreed, act)),
      ...(await this.#number(agreed)),
      ...items.filter(isTooLong).map(({ address }) => question('too-long-an-item', { address, field: 'title' })),
      ...(await Promise.all(becoming.map((item) => this.#assign(agreed, item, act)))).flat(),
      ...(await Promise.all(agreed.moved.map((moved) => this.#move(agreed, moved, moving)))).flat(),
    ];
  }

  async #issue({ document, corrects }: AgreedImport, { basis: _own, ...act }: Act): Promise<Question[]> {
    const { items: itemsInAll, ...head } = document;
    const history = await this.recorder.history('directive', directiveStream(document.directiveId));
    const last = history.findLast(({ event }) => event.type === 'DirectiveIssued');
    const correcting = corrects === null || last === undefined ? {} : { corrects: last.id, reason: corrects };
    const recording = { ...act, basis: null, ...correcting };
    return refusals({ field: 'document' }, () =>
      directiveDecider.decide(judge(directiveDecider, corrects === null ? [] : history, recording), {
        ...{ type: 'IssueDirective', act: recording, ...head, items: [], itemsInAll },
      }),
    );
  }

  async #number({ document }: AgreedImport): Promise<Question[]> {
    const stream = numberStreamOfDocument(document);
    if (stream === null) return [];
    const { heldBy } = reservationNow(await this.recorder.history('number', stream));
    if (heldBy === null || heldBy === directiveStream(document.directiveId)) return [];
    return [refusedBy('number-taken', {}, { field: 'number', printed: document.number })];
  }

  async #assign({ document, groups, issuerRank }: AgreedImport, item: ListedItem, act: Act): Promise<Question[]> {
    const { lead, coordinating } = item.reading;
    const members = membersOf(item.reading, groups);
    const named = [...lead, ...coordinating, ...members.filter((member) => member !== null)];
    const context = await this.surroundings.around(document, { ...document, id: document.directiveId }, act, [], named);
    const directive = { ...document, directiveId: document.directiveId };
    const data = { directiveId: document.directiveId, ...item };
    const found = members.flatMap((member) =>
      refusals({ address: item.address, field: 'lead' }, () => {
        const assignment = assignmentOf(directive, { data, firstAddress: item.address }, member, issuerRank);
        taskDecider.decide(judge(taskDecider, [], act), { type: 'AssignTask', act, ...assignment, context });
      }),
    );
    return distinct(found);
  }

  async #move(
    { document }: AgreedImport,
    { task, directive, address, units, deadline }: TaskMoved,
    act: Act,
  ): Promise<Question[]> {
    const history: Recorded<TaskEvent>[] = await this.recorder.history('task', taskStream(task));
    const named = units === null ? [] : [...units.lead.map(({ unit }) => unit), ...units.coordinating];
    const context: TaskContext = await this.surroundings.around(
      await this.directives.evenVoided(directive),
      { ...document, id: document.directiveId },
      act,
      history,
      named,
    );
    const judged = judge(taskDecider, history, act);
    const common = { act, taskId: task, context, reason: 'amended-by-directive' };
    return [
      ...(units === null
        ? []
        : refusals({ address, field: 'lead' }, () =>
            taskDecider.decide(judged, { type: 'ReassignTask', ...common, to: units }),
          )),
      ...(deadline === null
        ? []
        : refusals({ address, field: 'deadline' }, () =>
            taskDecider.decide(judged, { type: 'ChangeDeadline', ...common, to: deadline }),
          )),
    ];
  }
}

function refusals(about: { readonly address?: string; readonly field: string }, decide: () => unknown): Question[] {
  try {
    decide();
    return [];
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return [refusedBy(error.code, error.details, { ...about, field: error.field ?? about.field })];
  }
}

/** As everywhere (`AssigningSide`): an administrator, and a role over everything. */
const mayActForAll = ({ role, unit }: Actor): boolean => role !== 'assigner' || unit === null;

const isTooLong = (item: ListedItem): boolean => Buffer.byteLength(JSON.stringify(item)) > MOST_BYTES;

const distinct = (questions: readonly Question[]): Question[] => [
  ...new Map(questions.map((one) => [`${one.code} ${one.vi}`, one])).values(),
];
