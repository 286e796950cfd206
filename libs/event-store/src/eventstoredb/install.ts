import { BACKWARDS, END, jsonEvent, type Credentials, type EventStoreDBClient } from '@eventstore/db-client';
import { Connection } from './connection.js';
import { kindOf, untilKnown, type Persistence } from './faults.js';
import { openToThisAccount } from './protection.js';
import { ServerUrlRefused, serverUrl } from './server-url.js';
import { listen } from './subscribing.js';
import { createAccount, groupsOf } from './accounts.js';

export interface Installing {
  /** As the application will use it: the account named in it is the one that is made. */
  readonly url: string;
  readonly log: string;
  /** Of a member of `$admins`. */
  readonly administrator: Credentials;
}

export interface Installed {
  readonly account: string;
  /** False where the account was there already. */
  readonly created: boolean;
  /** What is still missing, one sentence each. */
  readonly missing: readonly string[];
}

/** A role that no account has: whoever is outside `$admins` and `$ops` cannot do what it is asked for. */
const NOBODY = 'minhchung-nobody';
const SETTINGS = '$settings';

/**
 * Sets a secure server up for the application, once, as an administrator; a repeat changes nothing: the application's
 * account outside `$admins`; a default that forbids everybody else to delete streams and to write their metadata, which
 * without it every signed-in user may; `$all` open to the account. Then asks the server, as that account, what is open.
 *
 * Not promised: anything against an administrator of the server. Nothing stops one; checkpoints that others hold show it.
 *
 * @throws ServerUrlRefused where the server is insecure: everybody is an administrator of it. StoreUnavailable.
 */
export async function install({ url, log, administrator }: Installing): Promise<Installed> {
  const server = serverUrl(url);
  const { credentials: account } = server;
  if (server.isInsecure)
    throw new ServerUrlRefused('without TLS everybody is an administrator of the server: there is nothing to set up');
  const persistence = { patience: 20_000, signal: new AbortController().signal };
  const asAdministrator = new Connection({ ...server, credentials: administrator }, { deadline: 5_000 });
  try {
    const created = (await groupsOf(asAdministrator, account.username)) === undefined;
    if (created) await createAccount(asAdministrator, account);
    await untilKnown(() => forbidDeletion(asAdministrator), persistence);
    await untilKnown(() => openLogTo(asAdministrator, account.username), persistence);
    const groups = (await groupsOf(asAdministrator, account.username)) ?? [];
    const missing = [
      ...(groups.includes('$admins') ? ['the account is in $admins'] : []),
      ...(await missingFor(url, `${log}.`, persistence)),
    ];
    return { account: account.username, created, missing };
  } catch (error) {
    if (kindOf(error) !== 'access-denied') throw error;
    throw new ServerUrlRefused(`the server does not take ${administrator.username} for an administrator`);
  } finally {
    asAdministrator.close();
  }
}

async function missingFor(url: string, prefix: string, persistence: Persistence): Promise<readonly string[]> {
  const connection = new Connection(serverUrl(url), { deadline: 5_000 });
  try {
    const open = await openToThisAccount(connection, prefix, persistence);
    const reading = {
      from: undefined,
      prefixes: [prefix],
      requiresLeader: true,
      event: () => true,
      caughtUp: () => true,
    };
    await untilKnown(() => listen(connection, prefix, reading, persistence.signal), persistence);
    return open;
  } catch (error) {
    if (kindOf(error) !== 'access-denied') throw error;
    return ['the account may not read the log, or its password is another one'];
  } finally {
    connection.close();
  }
}

interface ServerSettings {
  readonly $userStreamAcl?: Readonly<Record<string, unknown>>;
  readonly [other: string]: unknown;
}

/** What else the server's settings say stays. */
async function forbidDeletion(connection: Connection): Promise<void> {
  await connection.call(async (client) => {
    const settings = await settingsOf(client, connection);
    const everybody = { $r: '$all', $w: '$all', $mr: '$all' };
    const acl = { ...everybody, ...settings.$userStreamAcl, $d: NOBODY, $mw: NOBODY };
    if (settings.$userStreamAcl?.['$d'] === NOBODY && settings.$userStreamAcl['$mw'] === NOBODY) return;
    const data = { ...settings, $userStreamAcl: acl };
    await client.appendToStream(
      SETTINGS,
      jsonEvent({ type: 'update-default-acl', data }),
      connection.options({ requiresLeader: true }),
    );
  });
}

async function settingsOf(client: EventStoreDBClient, connection: Connection): Promise<ServerSettings> {
  const reading = client.readStream(SETTINGS, {
    ...connection.options({ requiresLeader: true }),
    direction: BACKWARDS,
    fromRevision: END,
    maxCount: 1,
  });
  try {
    for await (const { event } of reading) return event?.data as ServerSettings;
  } catch (error) {
    if (kindOf(error) !== 'stream-not-found') throw error;
  }
  return {};
}

async function openLogTo(connection: Connection, account: string): Promise<void> {
  const options = connection.options({ requiresLeader: true });
  await connection.call(async (client) => {
    const { metadata } = await client.getStreamMetadata('$all', options);
    const acl = metadata?.acl;
    const readers = new Set(['$admins', ...[acl?.readRoles ?? []].flat()]);
    if (readers.has(account)) return;
    await client.setStreamMetadata('$all', { ...metadata, acl: { ...acl, readRoles: [...readers, account] } }, options);
  });
}
