import type Database from 'better-sqlite3';
import type { DirectiveEvent } from '#domain/directive/directive.events';
import { numberKey } from '#domain/directive/number-key';
import { FOREVER } from '#domain/dated';
import type { DirectiveId } from '#domain/facts';
import type { Moment } from '../as-of/basis.js';
import { eventsOfDirective } from '../audit-trail/events-of.js';
import { directiveAt, directiveState, HEAD_TYPES } from './directive-at.js';
import { aliasKey } from './directives.projection.js';

export interface DirectiveFound {
  readonly id: DirectiveId;
  readonly number: string | null;
  readonly alias: string;
  readonly title: string;
}

const EVERYTHING: Moment = { asOf: FOREVER, size: Number.MAX_SAFE_INTEGER };

/**
 * The directives called so at the moment: by id, else by number or alias, where case, spaces and leading zeros do not
 * matter. None, one, or the candidates of a name that several bear. A number that was corrected or released no longer
 * leads to the directive that had it. Default: everything known, whatever day it takes effect.
 */
export function findDirective(db: Database.Database, text: string, moment = EVERYTHING): readonly DirectiveFound[] {
  const byId = standing(db, text.trim().toLowerCase(), moment);
  if (byId !== undefined) return [byId];
  const number = numberKey(text);
  const alias = aliasKey(text);
  return db
    .prepare<[string, string], string>(
      `SELECT DISTINCT directive_id FROM directive_name
       WHERE (name = ? AND kind = 'number') OR (name = ? AND kind = 'alias') ORDER BY directive_id`,
    )
    .pluck()
    .all(number, alias)
    .map((id) => standing(db, id, moment))
    .filter((found) => found !== undefined)
    .filter(
      (found) => aliasKey(found.alias) === alias || (found.number !== null && numberKey(found.number) === number),
    );
}

/** Undefined where none of that id stands at the moment. */
function standing(db: Database.Database, id: DirectiveId, { asOf, size }: Moment): DirectiveFound | undefined {
  const events = eventsOfDirective<DirectiveEvent>(db, id, HEAD_TYPES, size);
  const directive = directiveAt(directiveState(events, asOf));
  return directive && { id: directive.id, number: directive.number, alias: directive.alias, title: directive.title };
}
