import { EventStoreDBClient, type BaseOptions } from '@eventstore/db-client';
import { isPoisoning, Unanswered } from './faults.js';
import type { ServerUrl } from './server-url.js';

const CLOSED_AFTER = 60_000;

/** What every call carries. */
export type CallOptions = Required<Pick<BaseOptions, 'credentials' | 'deadline' | 'requiresLeader'>>;

/**
 * The client object in use. Four traps of the client are kept away from everybody else here:
 *
 * - The client's batch path, which appends without credentials take, is never used (`appendCall`). It shares one table
 *   of pending calls among all clients of a process: one stream's error rejects everybody's appends, an answer that
 *   comes after that throws inside the client, outside any promise, and ends the process; and a look-up of capabilities
 *   that failed once fails that object's appends for ever.
 * - Every call has a timer of ours, because the client waits for ever for a host that accepts and says nothing.
 * - An object that hung, or failed in a way that it may keep, is replaced by a new one; the old one is let go.
 * - After a call's error the client looks at its channel and awaits nothing of that. Where the next channel is being
 *   discovered just then, in vain, the rejection is nobody's and ends the process; who called knows from the call.
 */
export class Connection {
  readonly #server: ServerUrl;
  readonly #deadline: number;
  readonly #replaced = new Set<() => void>();
  #client: EventStoreDBClient;

  constructor(server: ServerUrl, { deadline }: { readonly deadline: number }) {
    this.#server = server;
    this.#deadline = deadline;
    this.#client = this.#newClient();
  }

  get client(): EventStoreDBClient {
    return this.#client;
  }

  /** Longest silence of the server, ms. */
  get deadline(): number {
    return this.#deadline;
  }

  options({ requiresLeader, longer = 0 }: { readonly requiresLeader: boolean; readonly longer?: number }): CallOptions {
    return { credentials: this.#server.credentials, deadline: this.#deadline + longer, requiresLeader };
  }

  /** One try; `longer` is what a large append is given beyond the usual time, ms. @throws Unanswered, or what the client throws; the client object may be another one after either. */
  async call<T>(operation: (client: EventStoreDBClient) => Promise<T>, longer = 0): Promise<T> {
    const client = this.#client;
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Unanswered('the server says nothing')), this.#deadline + longer + 500);
    });
    try {
      return await Promise.race([operation(client), silence]);
    } catch (error) {
      this.doubt(client, error);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Replaces a client object that failed in a way from which it may not recover. */
  doubt(client: EventStoreDBClient, error: unknown): void {
    if (client !== this.#client || !isPoisoning(error)) return;
    this.#client = this.#newClient();
    for (const tell of [...this.#replaced]) tell();
    letGo(client);
  }

  /** Told whenever the client object was replaced; gives how to stop that. */
  onReplaced(tell: () => void): () => void {
    this.#replaced.add(tell);
    return () => this.#replaced.delete(tell);
  }

  close(): void {
    letGo(this.#client);
  }

  #newClient(): EventStoreDBClient {
    const client = EventStoreDBClient.connectionString(this.#server.url);
    const inside = client as unknown as { handleError: (...given: unknown[]) => Promise<void> };
    const { handleError } = inside;
    inside.handleError = (...given) => handleError(...given).catch(() => undefined);
    return client;
  }
}

/**
 * `dispose` ends the calls; the channel, and with it the socket, stays open until it is closed as well. Only later:
 * calls of this object that still wait for a discovery will use it.
 */
function letGo(client: EventStoreDBClient): void {
  const { getChannel } = client as unknown as { readonly getChannel: () => Promise<{ close(): void }> };
  void client
    .dispose()
    .then(() => getChannel())
    .then((channel) => setTimeout(() => channel.close(), CLOSED_AFTER).unref())
    .catch(() => undefined);
}
