import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { START, type EventStore, type Position } from '#event-store/port';

/** How far the log was followed: up to `position`, and `event` was the last that concerned the follower, at its own. */
export interface Place {
  readonly position: Position;
  readonly event: { readonly id: string; readonly position: Position } | null;
}

const BEGINNING: Place = { position: START, event: null };

/**
 * Where a follower goes on after a start, in a small file beside the log, so that a start costs what is new and not the
 * whole log. Disposable: written now and then and not flushed; where it is missing, unreadable, or of another log (a
 * backup was restored), following begins anew, which repeats and changes nothing.
 */
export class Bookmark {
  constructor(
    private readonly path: string,
    private readonly store: EventStore,
  ) {}

  async read(): Promise<Place> {
    const place = this.#stored();
    return (await this.#isOfThisLog(place)) ? place : BEGINNING;
  }

  write({ position, event }: Place): void {
    const text = { position: String(position), event: event && { id: event.id, position: String(event.position) } };
    writeFileSync(`${this.path}.new`, `${JSON.stringify(text)}\n`);
    renameSync(`${this.path}.new`, this.path);
  }

  #stored(): Place {
    if (!existsSync(this.path)) return BEGINNING;
    try {
      const { position, event } = JSON.parse(readFileSync(this.path, 'utf8')) as {
        position: string;
        event: { id: string; position: string } | null;
      };
      return { position: BigInt(position), event: event && { id: event.id, position: BigInt(event.position) } };
    } catch {
      return BEGINNING;
    }
  }

  async #isOfThisLog({ position, event }: Place): Promise<boolean> {
    if (position > (await this.store.head()).position) return false;
    if (event === null) return position === START;
    for await (const { id } of this.store.readAll({ after: event.position - 1n, upTo: event.position, limit: 1 }))
      return id === event.id;
    return false;
  }
}
