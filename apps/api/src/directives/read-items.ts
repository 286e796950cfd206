import type { PrintedItem } from '#domain/directive/directive.commands';
import type { Collective, Reading } from '#domain/directive/directive.events';
import type { UnitId } from '#domain/facts';
import type { GroupAt, UnitsAt } from '#read-models/units/units-at';
import { BadInput, NotFound } from '../http/problems.js';
import { deadlineOf } from '../tasks/deadline.body.js';
import type { CollectiveBody, ItemBody, ReadingBody } from './item.body.js';

const GROUP_PREFIX = 'group:';

/** An item as it is recorded, its units found as they stood on the directive's day. @throws NotFound naming the field. */
export const readItem = (body: ItemBody, field: string, units: UnitsAt): PrintedItem => ({
  section: body.section ?? null,
  no: body.no ?? null,
  title: body.title,
  leadPrinted: body.leadPrinted ?? null,
  coordinatingPrinted: body.coordinatingPrinted ?? null,
  product: body.product ?? null,
  reading: reading(body.reading, `${field}reading.`, units),
});

/** By id, or by the code borne that day. @throws NotFound */
export function unitNamed(named: string, field: string, units: UnitsAt): UnitId {
  const unit = units.get(named) ?? units.byCode(named);
  if (unit === undefined) throw new NotFound({ vi: 'đơn vị', en: 'unit' }, named, field);
  return unit.id;
}

export const unitsNamed = (named: readonly string[], field: string, units: UnitsAt): UnitId[] =>
  named.map((one, i) => unitNamed(one, `${field}.${i}`, units));

function reading(body: ReadingBody, field: string, units: UnitsAt): Reading {
  const lead = distinct(unitsNamed(body.lead, `${field}lead`, units));
  const primary = body.primary ? unitNamed(body.primary, `${field}primary`, units) : null;
  if (primary !== null && !lead.includes(primary))
    throw new BadInput('primary-not-a-lead', `${field}primary`, {
      vi: `“${body.primary ?? ''}” không có trong các đơn vị chủ trì.`,
      en: `“${body.primary ?? ''}” is not one of the leads.`,
    });
  return {
    lead,
    primary,
    collective: body.collective ? collectiveNamed(body.collective, `${field}collective.`, units) : null,
    coordinating: distinct(
      (body.coordinating ?? []).flatMap((named, i) => unitOrMembers(named, `${field}coordinating.${i}`, units)),
    ),
    deadline: { ...deadlineOf(body.deadline), flags: body.deadline.flags ?? [] },
    flags: body.flags ?? [],
  };
}

export function collectiveNamed({ group, members }: CollectiveBody, field: string, units: UnitsAt): Collective {
  const { id } = groupNamed(group, `${field}group`, units);
  return members === undefined
    ? { group: id }
    : { group: id, members: distinct(unitsNamed(members, `${field}members`, units)) };
}

const unitOrMembers = (named: string, field: string, units: UnitsAt): readonly UnitId[] =>
  named.startsWith(GROUP_PREFIX)
    ? groupNamed(named.slice(GROUP_PREFIX.length), field, units).members
    : [unitNamed(named, field, units)];

function groupNamed(named: string, field: string, units: UnitsAt): GroupAt {
  const group = units.group(named);
  if (group === undefined) throw new NotFound({ vi: 'nhóm đơn vị', en: 'group of units' }, named, field);
  return group;
}

const distinct = (units: readonly UnitId[]): UnitId[] => [...new Set(units)];
