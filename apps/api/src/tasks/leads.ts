import type { UnitId } from '#domain/facts';
import type { Lead } from '#domain/task/task.events';

export const leadsOf = (units: readonly UnitId[], primary: UnitId | null): Lead[] =>
  units.map((unit) => ({ unit, primary: unit === primary }));
