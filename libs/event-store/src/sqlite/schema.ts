/** In the header of every log file, so that `file` and others can tell what it is: "MCEL". */
export const APPLICATION_ID = 0x4d43454c;

/**
 * What leads from one schema version to the next; a new file goes through all of them. The version is `user_version`.
 * A step is never changed once released: databases written by any earlier release open.
 */
export const SCHEMA_STEPS: readonly string[] = [
  `CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL, -- ms since 1970, UTC
    data TEXT NOT NULL,           -- RFC 8785
    metadata TEXT NOT NULL        -- RFC 8785
  ) STRICT;
  CREATE UNIQUE INDEX event_by_stream ON event (stream, revision);
  CREATE UNIQUE INDEX event_by_id ON event (id);`,

  `ALTER TABLE event ADD COLUMN category TEXT AS (substr(stream, 1, instr(stream, '-') - 1)) VIRTUAL;
  CREATE INDEX event_by_category ON event (category, position);
  CREATE TRIGGER event_is_never_edited BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never edited'); END;
  CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;`,
];

/** The first step makes version 0. */
export const SCHEMA_VERSION = SCHEMA_STEPS.length - 1;
