import type { Installed } from '#event-store/eventstoredb/install';
import { Refusal } from '../http/problems.js';
import { isOnServer } from '../installation/log.js';
import { configured } from './log-folder.js';

interface Asked {
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/**
 * Sets the EventStoreDB at EVENTSTORE_URL up for this application, as the administrator in EVENTSTORE_ADMIN
 * (`name:password`; not an argument, which other users of the host could read).
 *
 * @throws Refusal where one of the two is missing.
 */
export async function installOnServer({ environment = process.env }: Asked = {}): Promise<Installed> {
  const configuration = configured(environment);
  const [, username, password] = /^([^:]+):(.+)$/.exec(environment['EVENTSTORE_ADMIN'] ?? '') ?? [];
  if (!isOnServer(configuration)) throw notSet('EVENTSTORE_URL', 'esdb://name:password@host:port');
  if (username === undefined || password === undefined) throw notSet('EVENTSTORE_ADMIN', 'name:password');
  const { EVENTSTORE_URL: url, EVENTSTORE_LOG: log } = configuration;
  const { install } = await import('#event-store/eventstoredb/install');
  return install({ url, log, administrator: { username, password } });
}

export const notSet = (variable: string, form: string): Refusal =>
  new Refusal(
    400,
    'not-set',
    { vi: `Cần đặt biến môi trường ${variable} (dạng ${form}).`, en: `Set ${variable} (as ${form}).` },
    variable,
  );
