import { itemAddresses } from '#domain/directive/item-address';
import type { PartialDate } from '#domain/facts';
import type { DeadlineReading } from './deadlines/deadline-reading.js';
import { parseDeadline } from './deadlines/parse-deadline.js';
import type { EarlierTask, Standing } from './findings/finding.js';
import { findingsOf } from './findings/findings-of.js';
import type { Task, Understood } from './task.js';
import type { Column, Confidence, PrintedDocument, Row } from './types.js';
import { cutUnits } from './units/cut-units.js';
import type { UnitNames, UnitsReading } from './units/unit-names.js';

/** What is known beside the document: names of units, tasks given before, who stands above whom. */
export interface Known {
  readonly registry?: UnitNames;
  readonly earlier?: readonly EarlierTask[];
  readonly standing?: Standing;
}

/**
 * What a printed document says, row by row, in the field names of the transcriptions, with what a person should look at.
 * Units are looked up where a registry is given and only cut where none is. The cells with their places stay beside every
 * reading.
 */
export const understand = (document: PrintedDocument, known: Known = {}): Understood => {
  const { head, layout, sections, declared, columns } = document;
  const tasks = tasksOf(document.rows, head.issuedOn, known.registry);
  const body = tasksOf(document.body, head.issuedOn, known.registry);
  const findings = findingsOf(
    { head, sections, declared, layout, issuedOn: head.issuedOn, body: body.map(bodyOf) },
    tasks.map(({ address, printed, read }) => ({ address, row: printed, ...read })),
    known.earlier,
    known.standing,
  );
  return { directive: { ...head, layout, sections, declared, columns }, tasks, body, findings };
};

const bodyOf = ({ address, title, read }: Task): { place: string; text: string; deadline: DeadlineReading } => ({
  place: address,
  text: title,
  deadline: read.deadline,
});

const tasksOf = (rows: readonly Row[], issuedOn: PartialDate | null, registry?: UnitNames): Task[] => {
  const addresses = itemAddresses(rows);
  return rows.map((row, at) => taskOf(row, addresses[at] ?? '', issuedOn, registry));
};

const taskOf = (row: Row, address: string, issuedOn: PartialDate | null, registry?: UnitNames): Task => {
  const text = (column: Column): string | null => row.cells[column]?.text ?? null;
  const on = issuedOn?.length === 10 ? { on: issuedOn } : {};
  const units = (role: 'lead' | 'coordinating'): UnitsReading =>
    cutUnits(text(role), { role, registry: registry ?? null, ...on });
  const [lead, coordinating] = [units('lead'), units('coordinating')];
  const lost = row.damaged !== null && text('deadline') === null;
  const deadline = parseDeadline(text('deadline'), { issuedOn, lost });
  return {
    address,
    section: row.section,
    no: row.no,
    title: text('title') ?? '',
    lead: namesOf(lead),
    lead_collective: lead.collective !== null || lead.byRole,
    coordinating: namesOf(coordinating),
    deadline_text: text('deadline'),
    deadline_kind: deadline.kind,
    due_dates: deadline.due_dates,
    ongoing: deadline.ongoing,
    product: text('product'),
    damaged: row.damaged,
    confidence: leastOf([row.confidence, deadline.confidence, confidenceOf(lead), confidenceOf(coordinating)]),
    reasons: [...row.reasons, ...deadline.flags],
    printed: row,
    read: { lead, coordinating, deadline },
  };
};

const namesOf = ({ units }: UnitsReading): string[] => units.map(({ printed }) => printed);

const confidenceOf = ({ units }: UnitsReading): Confidence => leastOf(units.map(({ confidence }) => confidence));

const leastOf = (all: readonly Confidence[]): Confidence =>
  all.includes('doubtful') ? 'doubtful' : all.includes('likely') ? 'likely' : 'certain';
