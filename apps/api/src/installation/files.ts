import { join } from 'node:path';
import type { Configuration } from '../configuration/configuration.js';

/** What an installation keeps below DATA_DIR. A ledger names positions, so each store of the log has its own. */
export const filesIn = ({
  DATA_DIR,
  EVENTSTORE_URL = '',
}: Pick<Configuration, 'DATA_DIR'> & Partial<Configuration>) => ({
  log: join(DATA_DIR, 'log.db'),
  ledger: join(DATA_DIR, EVENTSTORE_URL === '' ? 'ledger.db' : 'ledger-eventstoredb.db'),
  readModels: join(DATA_DIR, 'read-models.db'),
  secrets: join(DATA_DIR, 'secrets.db'),
  /** Where the events are in an EventStoreDB; disposable. */
  places: join(DATA_DIR, 'places.db'),
  /** Long streams, shortened; disposable. */
  snapshots: join(DATA_DIR, 'snapshots.db'),
  files: join(DATA_DIR, 'files'),
});
