import type { Credentials } from '@eventstore/db-client';

/** The address is not one that the adapter can work with. */
export class ServerUrlRefused extends Error {
  override readonly name = 'ServerUrlRefused';
}

export interface ServerUrl {
  /** As given, for the client. */
  readonly url: string;
  /** Given with every call (see `Connection`); the server leaves them aside where it runs insecure. */
  readonly credentials: Credentials;
  /** Without TLS: credentials are left aside, and everybody is an administrator. */
  readonly isInsecure: boolean;
}

const FORM = /^(esdb(?:\+discover)?:\/\/)(?:([^:@/]+):([^@/]+)@)?([^@]+)$/;

/**
 * `esdb://name:password@host:port,host:port?…` or `esdb+discover://…`, as the client has it.
 *
 * @throws ServerUrlRefused where it has another form, or names nobody although the server is a secure one.
 */
export function serverUrl(url: string): ServerUrl {
  const [, scheme, name, password, rest] = FORM.exec(url.trim()) ?? [];
  if (scheme === undefined || rest === undefined)
    throw new ServerUrlRefused('the address of an EventStoreDB is esdb://name:password@host:port?options');
  const isInsecure = /[?&]tls=false\b/i.test(rest);
  if (name === undefined && !isInsecure)
    throw new ServerUrlRefused('the address of a secure EventStoreDB needs a name and a password before the host');
  const credentials = { username: decodeURIComponent(name ?? 'nobody'), password: decodeURIComponent(password ?? '-') };
  return { url: url.trim(), credentials, isInsecure };
}
