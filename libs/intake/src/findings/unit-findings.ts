import type { UnitEntry, UnitsReading } from '../units/unit-names.js';
import { unitsOf } from './differences.js';
import type { Finding, ReadTask, Standing } from './finding.js';
import { finding } from './finding-texts.js';

/** What the units of a row show, by the registry of the day. */
export function unitFindings(
  task: ReadTask,
  { issuer, rankOf, monitors = [], unregistered = false }: Standing,
): Finding[] {
  const { row, lead, coordinating } = task;
  const leads = [...unitsOf(lead)];
  const own = issuer === null ? null : rankOf(issuer);
  const above = own === null ? [] : leads.filter((unit) => (rankOf(unit) ?? own) < own);
  const watching = coordinating.units.filter(({ part }) => WATCHING.test(part ?? '')).map(({ unit }) => unit);
  const named = lead.units.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  return [
    ...(unregistered ? [] : countFindings(task)),
    ...(lead.byRole ? [finding('lead-by-role', task, 'lead', { printed: row.cells.lead?.text ?? null })] : []),
    ...(unregistered || lead.collective !== null || lead.byRole ? [] : lead.units.filter(isClass)).map(({ printed }) =>
      finding('open-ended-lead', task, 'lead', { printed }),
    ),
    ...lead.units.filter(isUnknown).map((entry) => finding('lead-unresolved', task, 'lead', whoMayBeMeant(entry))),
    ...coordinating.units
      .filter(isUnknown)
      .map((entry) => finding('coordinating-unresolved', task, 'coordinating', whoMayBeMeant(entry))),
    ...(above.length === 0 ? [] : [finding('lead-above-issuer', task, 'lead', { unit: namesOf(lead, above) })]),
    ...named
      .filter((unit) => monitors.includes(unit) || watching.includes(unit))
      .map((unit) => finding('self-monitoring', task, 'lead', { unit: namesOf(lead, [unit]) })),
  ];
}

const WATCHING = /đôn đốc|kiểm tra|giám sát|theo dõi/u;

/** "09 địa phương: …" that lists ten; "13 bộ, ngành" that names nobody, while the group of that day has thirty. */
function countFindings(task: ReadTask): Finding[] {
  const { lead } = task;
  const [, declared, listed] = /^count-differs:(\d+):(\d+)$/u.exec(lead.note ?? '') ?? [];
  const members = lead.collective?.members ?? null;
  const printed = lead.collective?.printed ?? null;
  if (declared !== undefined && members !== null)
    return [finding('list-count-differs', task, 'lead', { declared: Number(declared), listed: Number(listed) })];
  if (declared !== undefined)
    return [
      finding('count-names-nobody', task, 'lead', { declared: Number(declared), known: Number(listed), printed }),
    ];
  return lead.collective !== null && members === null && lead.units.every(({ proposals }) => proposals.length === 0)
    ? [finding('members-unknown', task, 'lead', { printed })]
    : [];
}

/** A name that a registry was asked for and did not surely know; without one there is nothing to resolve. */
const isUnknown = ({ unit, proposals }: UnitEntry): boolean => unit === null && proposals.length > 0;

/** "và các đơn vị có liên quan": beside the units named, nobody in particular. */
const isClass = ({ unit, groups, ruled, proposals }: UnitEntry): boolean =>
  unit === null && groups.length === 0 && !ruled && proposals.length === 0;

function whoMayBeMeant({ printed, proposals, new: isNew }: UnitEntry): Finding['details'] {
  const names = proposals.filter(({ reason }) => reason !== 'new').map(({ name }) => `“${name}”`);
  if (isNew) return { printed, whoVi: 'sổ đơn vị chưa có tên này', whoEn: 'the register has no such name' };
  return { printed, whoVi: `có thể là ${names.join(', ')}`, whoEn: `perhaps ${names.join(', ')}` };
}

/** As printed in the cell; of a class, the class. */
const namesOf = ({ units, collective }: UnitsReading, ids: readonly string[]): string => {
  const printed = units.filter(({ unit }) => unit !== null && ids.includes(unit)).map((entry) => entry.printed);
  return printed.length > 0 ? printed.join(', ') : (collective?.printed ?? ids.join(', '));
};
