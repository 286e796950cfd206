import type Database from 'better-sqlite3';
import { SCHEMA_VERSIONS } from '#domain/schema-versions';
import { eventsOfTypes } from '../audit-trail/events-of.js';
import { UnitRegistry, type RegistryEvent } from './unit-registry.js';

const CATEGORIES = ['unit', 'group'];
const TYPES = [...new Set([...Object.keys(SCHEMA_VERSIONS.unit), ...Object.keys(SCHEMA_VERSIONS.group)])];

/** A registry with everything that the log table holds now. */
export function loadRegistry(db: Database.Database): UnitRegistry {
  const registry = new UnitRegistry();
  feed(registry, db);
  return registry;
}

/**
 * A registry that is kept and brought up to the log table at every call: what queries use. Where the rows were thrown
 * away and made anew from another log, so is the registry.
 */
export function registryOf(db: Database.Database): () => UnitRegistry {
  let registry = new UnitRegistry();
  let lastId: string | undefined;
  const idAt = db.prepare<[number], string>('SELECT event_id FROM log WHERE n = ?').pluck();
  return () => {
    if (lastId !== undefined && idAt.get(registry.lastNumber) !== lastId) registry = new UnitRegistry();
    lastId = feed(registry, db) ?? lastId;
    return registry;
  };
}

/** Gives the id of the last event fed. */
function feed(registry: UnitRegistry, db: Database.Database): string | undefined {
  const events = eventsOfTypes(db, CATEGORIES, TYPES, { after: registry.lastNumber });
  for (const event of events) registry.ingest(event as RegistryEvent);
  return events.at(-1)?.id;
}
