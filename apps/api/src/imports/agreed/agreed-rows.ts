import type { Reading } from '#domain/directive/directive.events';
import type { IsoDate } from '#domain/facts';
import type { ListedItem } from '#domain/import/import.events';
import { recordable } from '#intake/recordable';
import type { OpenQuestion, Task, Understood } from '#intake/task';
import type { Cell, Column } from '#intake/types';
import type { UnitNames, UnitsReading } from '#intake/units/unit-names';
import type { HeldRulings } from './held-rulings.js';
import { question, type Question, type QuestionCode } from './question.js';

/**
 * `task`: an item that becomes tasks · `moves`: an item that changes an earlier task · `item`: kept among the items, no
 * task comes of it · `left-out`: no item of the document · `undecided`: an instruction of the prose that nobody has
 * confirmed yet.
 */
export type RowFate = 'task' | 'moves' | 'item' | 'left-out' | 'undecided';

/** One row as it would be recorded. */
export interface AgreedRow {
  readonly task: Task;
  readonly of: 'row' | 'body';
  readonly fate: RowFate;
  /** Null where it is none, or cannot be recorded yet: `questions` say why. */
  readonly item: ListedItem | null;
  readonly questions: readonly Question[];
}

interface Registry {
  readonly registry: UnitNames;
  readonly on: IsoDate | null;
}

/** The rows of the table, then what the prose before it orders. */
export const agreedRows = (understood: Understood, rulings: HeldRulings, known: Registry): readonly AgreedRow[] => {
  const isProse = understood.directive.layout === 'prose';
  return [
    ...understood.tasks.map((task) => agreedRow(task, 'row', isProse, rulings, known)),
    ...understood.body.map((task) => agreedRow(task, 'body', true, rulings, known)),
  ];
};

function agreedRow(
  task: Task,
  of: AgreedRow['of'],
  needsConfirming: boolean,
  rulings: HeldRulings,
  known: Registry,
): AgreedRow {
  const fate = fateOf(task, of, needsConfirming, rulings);
  if (fate === 'left-out') return { task, of, fate, item: null, questions: [] };
  if (fate === 'undecided')
    return {
      ...{ task, of, fate, item: null },
      questions: [question('instruction-unconfirmed', { address: task.address, field: 'title', printed: task.title })],
    };
  const { item, open } = itemOf(task, rulings, known);
  // What gives no task needs no unit: the cells stay as printed.
  const asking = fate === 'item' ? [] : open;
  return {
    ...{ task, of, fate },
    item: item ?? (fate === 'item' ? asPrinted(task) : null),
    questions: asking.map((one) => asked(task, one)),
  };
}

/** An order of the body is left out unless somebody confirms it: the annex says it again, or nobody has to do it. */
function fateOf({ address }: Task, of: AgreedRow['of'], needsConfirming: boolean, rulings: HeldRulings): RowFate {
  const dropped = rulings.dropped(address);
  if (dropped !== undefined) return dropped.asItem ? 'item' : 'left-out';
  if (rulings.confirmedLinks(address).length > 0) return 'moves';
  if (!needsConfirming || rulings.isConfirmed(address)) return 'task';
  return of === 'body' ? 'left-out' : 'undecided';
}

const NOBODY: UnitsReading = { units: [], collective: null, byRole: false, note: null };

function itemOf(
  task: Task,
  rulings: HeldRulings,
  { registry, on }: Registry,
): { readonly item: ListedItem | null; readonly open: readonly OpenQuestion[] } {
  const { address, printed, read } = task;
  const [lead, coordinating] = [rulings.row(address, 'lead'), rulings.row(address, 'coordinating')];
  const [deadline, title, product] = [
    rulings.row(address, 'deadline'),
    rulings.row(address, 'title') ?? task.title,
    rulings.row(address, 'product'),
  ];
  const { reading, open } = recordable(
    {
      row: { ...printed, cells: { ...printed.cells, title: withText(printed.cells.title, title) } },
      lead: lead === undefined ? read.lead : NOBODY,
      coordinating: coordinating === undefined ? read.coordinating : NOBODY,
      deadline: read.deadline,
    },
    { registry, ...(on === null ? {} : { on }) },
  );
  if (reading === null) return { item: null, open };
  const said: Reading = {
    ...reading,
    ...lead,
    ...(coordinating === undefined ? {} : { coordinating }),
    ...(deadline === undefined ? {} : { deadline: { ...deadline, printed: deadline.printed ?? task.deadline_text } }),
  };
  return { item: { ...cellsOf(task), title, ...(product === undefined ? {} : { product }), reading: said }, open };
}

/** An item without a task: nothing is read out of its cells. */
const asPrinted = (task: Task): ListedItem => ({
  ...cellsOf(task),
  reading: {
    ...{ lead: [], primary: null, collective: null, coordinating: [] },
    deadline: { printed: task.deadline_text, kind: 'none', ongoing: false, milestones: [], flags: [] },
    flags: ['not-read'],
  },
});

const cellsOf = (task: Task): Omit<ListedItem, 'reading'> => ({
  address: task.address,
  section: task.section,
  no: task.no,
  title: task.title,
  leadPrinted: textOf(task, 'lead'),
  coordinatingPrinted: textOf(task, 'coordinating'),
  product: task.product,
});

const textOf = ({ printed }: Task, column: Column): string | null => printed.cells[column]?.text ?? null;

const withText = (cell: Cell | null, text: string): Cell => ({ text, places: cell?.places ?? [] });

const CODES: Readonly<Record<OpenQuestion['why'], QuestionCode>> = {
  blank: 'title-blank',
  'unit-unknown': 'unit-unknown',
  'members-unknown': 'members-unknown',
};

const asked = ({ address, read }: Task, { field, why, printed }: OpenQuestion): Question => {
  const entry = field === 'title' ? undefined : read[field].units.find((unit) => unit.printed === printed);
  return question(CODES[why], { address, field, printed, proposals: entry?.proposals ?? [] });
};
