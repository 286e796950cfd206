import type { Collective, Reading } from '#domain/directive/directive.events';
import type { DeadlineReading } from './deadlines/deadline-reading.js';
import type { OpenQuestion } from './task.js';
import type { Row } from './types.js';
import { groupsOn } from './units/groups-on.js';
import type { CutContext, UnitEntry, UnitsReading } from './units/unit-names.js';

interface ReadCells {
  readonly row: Row;
  readonly lead: UnitsReading;
  readonly coordinating: UnitsReading;
  readonly deadline: DeadlineReading;
}

/**
 * What a row says, as `ItemRecorded` takes it, or what keeps it from that. A lead that is blank, lost or a role is recorded
 * without a unit and flagged; a name that nobody surely bears keeps the row open, so that no unit is lost or guessed. Of
 * coordinating units, classes that name nobody ("các đơn vị liên quan") are flagged only: the words stay as printed.
 */
export function recordable(
  { row, lead, coordinating, deadline }: ReadCells,
  context: Pick<CutContext, 'registry' | 'on'>,
): { reading: Reading | null; open: readonly OpenQuestion[] } {
  const open: OpenQuestion[] = [
    ...((row.cells.title?.text ?? '').trim() === '' ? [{ field: 'title', why: 'blank', printed: null } as const] : []),
    ...unknownUnits('lead', lead, context),
    ...(lead.collective === null ? [] : unknownMembers(lead.collective)),
    ...unknownUnits('coordinating', coordinating, context),
  ];
  if (open.length > 0) return { reading: null, open };
  const members = lead.collective?.members ?? [];
  const helping = lead.units.filter(helps);
  const groups = groupsOn(context.registry, context.on);
  const reading: Reading = {
    lead: idsOf(lead.units.filter((entry) => !helps(entry))).filter((unit) => !members.includes(unit)),
    primary: primaryOf(lead, members),
    collective: collectiveOf(lead, groups.find(({ id }) => id === lead.collective?.group)?.members ?? []),
    coordinating: distinct(
      [...helping, ...coordinating.units].flatMap(({ unit, groups: of }) =>
        unit === null ? groups.filter(({ id }) => of.includes(id)).flatMap((group) => group.members) : [unit],
      ),
    ),
    deadline: {
      printed: deadline.printed,
      kind: deadline.kind,
      ongoing: deadline.ongoing,
      milestones: deadline.milestones,
      flags: deadline.flags,
    },
    flags: flagsOf({ row, lead, coordinating, deadline }),
  };
  return { reading, open };
}

/**
 * Names that nobody surely bears; without a registry, all. A class of units is no unit: its members are asked for elsewhere,
 * or nobody's.
 */
const unknownUnits = (
  field: 'lead' | 'coordinating',
  { units }: UnitsReading,
  { registry }: Pick<CutContext, 'registry'>,
): OpenQuestion[] =>
  units
    .filter(({ unit, groups, open, ruled }) => unit === null && groups.length === 0 && !open && !ruled)
    .filter(({ proposals }) => !registry || proposals.length > 0)
    .map(({ printed }) => ({ field, why: 'unit-unknown', printed }));

const unknownMembers = ({ group, members, printed }: NonNullable<UnitsReading['collective']>): OpenQuestion[] =>
  members === null || group === null ? [{ field: 'lead', why: 'members-unknown', printed }] : [];

const idsOf = (units: readonly UnitEntry[]): string[] =>
  distinct(units.flatMap(({ unit }) => (unit === null ? [] : [unit])));

/** "Bộ Công an chủ trì, phối hợp Bộ Y tế" in the column of leads: the second one only helps. */
const helps = ({ part }: UnitEntry): boolean => /^(?:phối hợp|hỗ trợ)/iu.test(part ?? '');

/** "Bộ Công an (chủ trì), Bộ Y tế": the first lead only where the cell says so. */
const primaryOf = ({ units }: UnitsReading, members: readonly string[]): string | null => {
  const said = units.filter(
    ({ unit, part }) => unit !== null && !members.includes(unit) && /chủ trì/iu.test(part ?? ''),
  );
  return units.filter((entry) => !helps(entry)).length > 1 && said.length === 1 ? (said[0]?.unit ?? null) : null;
};

/** Members are left out where the whole group leads: it is expanded on the day of assigning. */
const collectiveOf = ({ collective }: UnitsReading, whole: readonly string[]): Collective | null => {
  const { group, members } = collective ?? { group: null, members: null };
  if (group === null || members === null) return null;
  return members.length === whole.length ? { group } : { group, members };
};

/** What was repaired or taken from elsewhere; that cells were joined over a page says nothing of the task. */
const TELLING = /^(heading-|shared-|several-|cells-|column-)/u;

const flagsOf = ({ row, lead, coordinating }: ReadCells): string[] => [
  ...(row.damaged === null ? [] : ['damaged-row']),
  ...row.reasons.filter((reason) => TELLING.test(reason)).map((reason) => reason.replaceAll(/[:,]/gu, '-')),
  ...(lead.note === 'blank' && row.damaged === null ? ['blank-lead'] : []),
  ...(lead.note?.startsWith('count-differs') ? [lead.note.replaceAll(':', '-')] : []),
  ...(lead.byRole ? ['lead-by-role'] : []),
  ...(!lead.byRole && isOpenEnded(lead.units) ? ['open-ended-lead'] : []),
  ...(isOpenEnded(coordinating.units) ? ['open-ended-coordinating'] : []),
];

const isOpenEnded = (units: readonly UnitEntry[]): boolean =>
  units.some(({ unit, groups }) => unit === null && groups.length === 0);

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
