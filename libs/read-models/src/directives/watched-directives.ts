import type Database from 'better-sqlite3';
import type { DirectiveIssued } from '#domain/directive/directive.events';
import type { DirectiveId, UnitId } from '#domain/facts';
import type { Moment } from '../as-of/basis.js';
import { eventsOfTypes } from '../audit-trail/events-of.js';

/**
 * The directives whose tasks these units watch: which one of them issued, or which name one of them to monitor. What a
 * correction took back counts too, so that nobody loses sight of what he once answered for.
 */
export const directivesWatchedBy = (
  db: Database.Database,
  { size }: Pick<Moment, 'size'>,
  units: readonly UnitId[],
): DirectiveId[] => {
  const own = new Set(units);
  const issued = eventsOfTypes<DirectiveIssued>(db, ['directive'], ['DirectiveIssued'], { size });
  const watched = issued.filter(
    ({ event: { data } }) => own.has(data.issuer) || data.monitors.some((unit) => own.has(unit)),
  );
  return [...new Set(watched.map(({ event }) => event.data.directiveId))];
};
