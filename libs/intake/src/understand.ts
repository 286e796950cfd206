import { firstDay } from '#domain/dates';
import { itemAddresses } from '#domain/directive/item-address';
import type { IsoDate, PartialDate } from '#domain/facts';
import type { DeadlineReading } from './deadlines/deadline-reading.js';
import { parseDeadline } from './deadlines/parse-deadline.js';
import type { ReadTask, Standing } from './findings/finding.js';
import { findingsOf } from './findings/findings-of.js';
import { monitorsIn } from './findings/monitors.js';
import { proposedLinks } from './findings/proposed-links.js';
import { repeats } from './findings/repeating-links.js';
import type { Known } from './known.js';
import { recordable } from './recordable.js';
import type { Task, Understood } from './task.js';
import type { Column, Confidence, PrintedDocument, Row } from './types.js';
import { cutUnits } from './units/cut-units.js';
import { oneUnit } from './units/one-unit.js';
import type { CutContext, UnitEntry, UnitsReading } from './units/unit-names.js';

/**
 * What a printed document says, row by row, in the field names of the transcriptions, with what a person should look at
 * and which earlier tasks it may be about. Units are looked up where a registry is given and only cut where none is. The
 * cells with their places stay beside every reading. Nothing is decided here: a person confirms.
 */
export const understand = (document: PrintedDocument, known: Known = {}): Understood => {
  const { head, layout, sections, declared, columns } = document;
  const day = known.on ?? (head.issuedOn === null ? null : firstDay(head.issuedOn));
  const issuer = head.issuer === null ? null : oneUnit(head.issuer, contextOf(known, day, null));
  const standing = standingOf(known, issuer);
  const read = readerOf(known, day, standing.issuer, head.issuedOn);
  const tasks = tasksOf(document.rows, read);
  const body = tasksOf(document.body, read);
  const [rows, instructions] = [tasks.map(readTask), body.map(readTask)];
  const repeated = repeats(rows, instructions, known.schoolYearEnd);
  const links = proposedLinks(head, rows, repeated, known.earlier ?? [], standing);
  const monitors = known.standing?.monitors ?? monitorsIn(instructions);
  const printed = { head, sections, declared, layout, columns, schoolYearEnd: known.schoolYearEnd };
  const findings = findingsOf(
    printed,
    rows,
    { ...standing, monitors, unregistered: known.registry === undefined },
    { links, repeats: repeated },
  );
  return {
    directive: { ...head, layout, sections, declared, columns },
    issuer,
    day,
    monitors,
    tasks,
    body,
    findings,
    links,
  };
};

const readTask = ({ address, printed, read }: Task): ReadTask => ({ address, row: printed, ...read });

const standingOf = ({ registry, standing }: Known, issuer: UnitEntry | null): Standing => {
  const ranks = new Map(registry?.units.map(({ id, rank }) => [id, rank ?? null]));
  return {
    issuer: standing?.issuer ?? issuer?.unit ?? null,
    rankOf: standing?.rankOf ?? ((unit) => ranks.get(unit) ?? null),
  };
};

type Reader = (row: Row, address: string) => Task;

const contextOf = (
  { registry, mapped }: Known,
  day: IsoDate | null,
  issuer: string | null,
): Omit<CutContext, 'role'> => ({
  registry: registry ?? null,
  issuer,
  ...(day === null ? {} : { on: day }),
  ...(mapped === undefined ? {} : { mapped }),
});

/** Reads one row after another; a cell that says what an earlier one said is not cut again. */
const readerOf = (known: Known, day: IsoDate | null, issuer: string | null, issuedOn: PartialDate | null): Reader => {
  const context = contextOf(known, day, issuer);
  const cut = new Map<string, UnitsReading>();
  const units = (text: string | null, role: 'lead' | 'coordinating'): UnitsReading => {
    const key = `${role}:${JSON.stringify(text)}`;
    const made = cut.get(key) ?? cutUnits(text, { ...context, role });
    cut.set(key, made);
    return made;
  };
  const parsed = new Map<string, DeadlineReading>();
  const deadlineOf = (text: string | null, lost: boolean): DeadlineReading => {
    const key = `${String(lost)}:${JSON.stringify(text)}`;
    const made = parsed.get(key) ?? parseDeadline(text, { issuedOn, lost, schoolYearEnd: known.schoolYearEnd });
    parsed.set(key, made);
    return made;
  };
  return (row, address) => {
    const text = (column: Column): string | null => row.cells[column]?.text ?? null;
    const lead = units(text('lead'), 'lead');
    const coordinating = units(text('coordinating'), 'coordinating');
    const lost = row.damaged !== null && text('deadline') === null;
    const deadline = deadlineOf(text('deadline'), lost);
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
      ...recordable({ row, lead, coordinating, deadline }, context),
    };
  };
};

const tasksOf = (rows: readonly Row[], read: Reader): Task[] => {
  const addresses = itemAddresses(rows);
  return rows.map((row, at) => read(row, addresses[at] ?? ''));
};

const namesOf = ({ units }: UnitsReading): string[] => units.map(({ printed }) => printed);

const confidenceOf = ({ units }: UnitsReading): Confidence => leastOf(units.map(({ confidence }) => confidence));

const leastOf = (all: readonly Confidence[]): Confidence =>
  all.includes('doubtful') ? 'doubtful' : all.includes('likely') ? 'likely' : 'certain';
