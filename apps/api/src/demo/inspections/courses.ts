import { addDays } from '#domain/dates';
import type { IsoDate } from '#domain/facts';
import type { DemoAct } from '../act.js';
import { at } from '../simulated-clock.js';
import { ActsOnInspection } from './acts-on-inspection.js';
import { PLANNED, type DemoDraw } from './demo-draws.js';
import type { ServedInspections } from './served-inspections.js';

/** The acts of one inspection, and those that begin it. */
export interface Begun {
  readonly acts: ActsOnInspection;
  readonly begun: readonly DemoAct[];
}

/**
 * An inspection of a unit that the public dice picked. The team acts between 11 and 14 o'clock, when nobody reports on a
 * task: what a unit had said before a visit is then the same wherever the demo is loaded.
 */
export function planned(
  served: ServedInspections,
  unit: string,
  plannedOn: IsoDate = '2024-04-08',
  draw: DemoDraw = PLANNED,
): Begun {
  const acts = new ActsOnInspection(served, `planned ${unit}`);
  return { acts, begun: [acts.plan(at(plannedOn, 11), draw, unit)] };
}

/** Notice a week before, then the visit of one day up to its minutes. */
export const visited = (acts: ActsOnInspection, day: IsoDate, answers: Parameters<ActsOnInspection['submit']>[1]) => [
  acts.notify(at(addDays(day, -7), 12), day),
  ...seen(acts, day, answers),
];

/** A visit without notice. */
export const seen = (acts: ActsOnInspection, day: IsoDate, answers: Parameters<ActsOnInspection['submit']>[1]) => [
  acts.open(at(day, 11)),
  acts.submit(at(day, 11, 30), answers),
  acts.minutes(at(day, 13)),
];
