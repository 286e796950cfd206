import type { UnitId } from '#domain/facts';
import type { Lead } from '#domain/task/task.events';
import { BadInput } from '../http/problems.js';

/** @throws BadInput where the unit that answers first is not one of them. */
export function leadsOf(units: readonly UnitId[], primary: UnitId | null): Lead[] {
  if (primary !== null && !units.includes(primary))
    throw new BadInput('primary-not-a-lead', 'primary', {
      vi: 'Đơn vị chịu trách nhiệm chính phải là một trong các đơn vị chủ trì.',
      en: 'The unit that answers first has to be one of the leads.',
    });
  return units.map((unit) => ({ unit, primary: unit === primary }));
}
