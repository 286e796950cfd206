import type { Reading } from '#domain/directive/directive.events';
import type { AccountId, EventId, Instant, TaskId } from '#domain/facts';
import type { ImportedFile } from '#domain/import/import.events';
import { subjectOf, type Ruling } from '#domain/import/rulings';
import type { Finding, FindingSeverity } from '#intake/findings/finding';
import type { ProposedLink } from '#intake/findings/proposed-link';
import type { Cell, Column, Confidence, DirectiveHead, Layout } from '#intake/types';
import type { UnitEntry } from '#intake/units/unit-names';
import type { ProcessProgress } from '#read-models/processes/processes.query';
import type { UnitsAt } from '#read-models/units/units-at';
import { shown, type UnitShown } from '../../views/unit-views.js';
import type { AgreedHead } from '../agreed/agreed-head.js';
import type { AgreedRow, RowFate } from '../agreed/agreed-rows.js';
import type { HeldRulings } from '../agreed/held-rulings.js';
import type { Question } from '../agreed/question.js';
import type { Supersession } from '../agreed/supersessions.js';
import type { Preview } from '../previews.js';

/** One row: as printed, as read, what it would become, and what a person should look at. */
export interface RowShown {
  readonly address: string;
  readonly of: 'row' | 'body';
  readonly fate: RowFate;
  readonly section: string | null;
  readonly no: string | null;
  readonly cells: Readonly<Record<Column, Cell | null>>;
  readonly title: string;
  readonly product: string | null;
  /** Null while a question is open. */
  readonly reading: ReadingShown | null;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
  /** Names as they are printed, with who bears them or may be meant. */
  readonly names: { readonly lead: readonly UnitEntry[]; readonly coordinating: readonly UnitEntry[] };
  readonly findings: readonly FindingShown[];
  readonly questions: readonly Question[];
}

export interface ReadingShown extends Pick<Reading, 'deadline' | 'flags'> {
  readonly lead: readonly (UnitShown & { readonly primary: boolean })[];
  readonly collective: { readonly group: string; readonly name: string; readonly members: number } | null;
  readonly coordinating: readonly UnitShown[];
}

/** `accepted`: a person knows of it. */
export type FindingShown = Finding & { readonly accepted: boolean };
export type LinkShown = ProposedLink & {
  readonly rulings: readonly { readonly task: TaskId; readonly ruled: 'confirmed' | 'rejected' | null }[];
};

export interface RulingShown {
  readonly subject: string;
  readonly ruling: Ruling;
  readonly why: string | null;
  readonly by: AccountId;
  readonly at: Instant;
  readonly event: EventId;
}

export interface CommitShown {
  readonly event: EventId;
  readonly at: Instant;
  readonly by: AccountId;
  readonly directive: { readonly id: string; readonly number: string | null; readonly alias: string };
  /** Everything is recorded and every task assigned, skipped or refused. */
  readonly complete: boolean;
  /** Of the import itself, then of the tasks that its items become; null until each has started. */
  readonly progress: ProcessProgress | null;
  readonly assigning: ProcessProgress | null;
}

export interface UndoShown {
  readonly event: EventId;
  readonly at: Instant;
  readonly by: AccountId;
  readonly reason: string;
  readonly progress: ProcessProgress | null;
  /** Tasks that people have worked on: they stay, and so does the directive. */
  readonly kept: readonly TaskId[];
}

export interface Totals {
  readonly rows: number;
  readonly becoming: number;
  /** Tasks that these rows become: of a collective row one for each member. */
  readonly tasks: number;
  readonly moving: number;
  readonly leftOut: number;
  readonly undecided: number;
  readonly declared: number | null;
  readonly findings: Readonly<Record<FindingSeverity, number>>;
  readonly questions: number;
}

export interface ImportShown {
  readonly id: string;
  readonly revision: number;
  readonly state: 'open' | 'committed' | 'undone';
  readonly file: ImportedFile;
  readonly opened: { readonly at: Instant; readonly by: AccountId };
  readonly layout: Layout;
  readonly columns: { readonly order: readonly (string | null)[]; readonly by: string };
  readonly head: Omit<AgreedHead, 'issuer' | 'monitors'> & {
    readonly issuer: UnitShown | null;
    readonly monitors: readonly UnitShown[];
    readonly printed: DirectiveHead;
  };
  readonly totals: Totals;
  readonly rows: readonly RowShown[];
  readonly next: string | null;
  /** About the document as a whole; those of rows stand with their rows. */
  readonly findings: readonly FindingShown[];
  readonly links: readonly LinkShown[];
  readonly supersessions: readonly Supersession[];
  /** Texts inside a table that are no cell of a row. */
  readonly leftovers: readonly Cell[];
  readonly rulings: readonly RulingShown[];
  readonly questions: readonly Question[];
  /** True where it may be committed as it is. */
  readonly ready: boolean;
  /** Of what would be recorded: name it at the commit, so that what was seen is what is recorded. */
  readonly digest: string | null;
  readonly commit: CommitShown | null;
  readonly undone: readonly UndoShown[];
}

export const headShown = ({ head, units, understood }: Preview): ImportShown['head'] => ({
  ...head,
  issuer: head.issuer === null ? null : shown(units, head.issuer),
  monitors: head.monitors.map((unit) => shown(units, unit)),
  printed: understood.directive,
});

export function rowShown(row: AgreedRow, { rulings, units }: Preview, findings: readonly Finding[]): RowShown {
  const { task, of, fate, item, questions } = row;
  return {
    ...{ address: task.address, of, fate, section: task.section, no: task.no, cells: task.printed.cells },
    title: item?.title ?? task.title,
    product: item === null ? task.product : item.product,
    reading: item === null ? null : readingShown(item.reading, units),
    ...{ confidence: task.confidence, reasons: task.reasons },
    names: { lead: task.read.lead.units, coordinating: task.read.coordinating.units },
    findings: findings.map((finding) => findingShown(finding, rulings)),
    questions,
  };
}

export const findingShown = (finding: Finding, rulings: HeldRulings): FindingShown => ({
  ...finding,
  accepted: rulings.isAccepted(finding),
});

const readingShown = ({ lead, primary, collective, coordinating, deadline, flags }: Reading, units: UnitsAt) => {
  const group = collective === null ? undefined : units.group(collective.group);
  return {
    lead: lead.map((unit) => ({ ...shown(units, unit), primary: unit === primary })),
    collective:
      collective === null
        ? null
        : {
            group: collective.group,
            name: group?.name ?? collective.group,
            members: (collective.members ?? group?.members ?? []).length,
          },
    coordinating: coordinating.map((unit) => shown(units, unit)),
    ...{ deadline, flags },
  };
};

export const linkShown = (link: ProposedLink, rulings: HeldRulings): LinkShown => ({
  ...link,
  rulings: link.earlier.taskIds.map((task) => ({ task, ruled: rulings.link(link.address, task) })),
});

export const rulingsShown = (rulings: HeldRulings): RulingShown[] =>
  rulings.all().map(({ ruling, why, by, at, event }) => ({
    ...{ subject: subjectOf(ruling), ruling, why, by: by.account, at, event },
  }));

export function totalsOf({ understood, rows, head, questions, units }: Preview): Totals {
  const of = (...fates: RowFate[]) => rows.filter(({ fate }) => fates.includes(fate));
  const severity = (wanted: FindingSeverity) => understood.findings.filter((one) => one.severity === wanted).length;
  return {
    rows: understood.tasks.length,
    becoming: of('task').length,
    tasks: of('task').reduce((sum, row) => sum + tasksOf(row, units), 0),
    moving: of('moves').length,
    leftOut: of('item', 'left-out').filter((row) => row.of === 'row').length,
    undecided: of('undecided').length,
    declared: head.declaredItems,
    findings: { error: severity('error'), warning: severity('warning'), info: severity('info') },
    questions: questions.length,
  };
}

function tasksOf({ item }: AgreedRow, units: UnitsAt): number {
  if (item === null) return 0;
  const { collective, lead } = item.reading;
  if (collective === null) return 1;
  return new Set([...(collective.members ?? units.group(collective.group)?.members ?? []), ...lead]).size;
}
