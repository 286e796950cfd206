import { join } from 'node:path';
import Database from 'better-sqlite3';
import { LedgerFile } from '#read-models/ledger/ledger-file';
import { EVENTS_OF_DIRECTIVE, type Acknowledged } from './insistent-writers.js';

interface Row {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
}

/** What is wrong with a log after a crash, in words; nothing where it kept its promises. Looks at what is new since the last look. */
export class LogAfterCrash {
  #size = 0;
  #root = '';
  #looked = 0;
  readonly #next = new Map<string, number>();
  readonly #ids = new Map<string, string>();

  constructor(private readonly folder: string) {}

  get size(): number {
    return this.#size;
  }

  faults(acknowledged: readonly Acknowledged[]): string[] {
    const faults = [...this.#rows().flatMap((row) => this.#faultsOf(row)), ...this.#halfDirectives()];
    for (const { stream, revision, ids } of acknowledged.slice(this.#looked))
      for (const [n, id] of ids.toReversed().entries())
        if (this.#ids.get(id) !== `${stream} ${revision - n}`)
          faults.push(`acknowledged ${id} is not at ${stream} ${revision - n}`);
    this.#looked = acknowledged.length;
    return faults;
  }

  /** The ledger has to extend what it was at the last look. To be asked when it has followed everything. */
  ledgerFaults(): string[] {
    const ledger = new LedgerFile(join(this.folder, 'ledger.db'), { readOnly: true });
    try {
      const { size, root } = ledger.checkpoint();
      const extends_ = this.#root === '' || ledger.rootAt(this.#witnessed) === this.#root;
      const before = this.#witnessed;
      [this.#witnessed, this.#root] = [size, root];
      return extends_ && size >= before ? [] : [`the root at ${before} is no longer what it was`];
    } finally {
      ledger.close();
    }
  }

  #witnessed = 0;

  #rows(): Row[] {
    const log = new Database(join(this.folder, 'log.db'), { readonly: true });
    try {
      return log
        .prepare<[number], Row>('SELECT position, stream, revision, id FROM event WHERE position > ? ORDER BY position')
        .all(this.#size);
    } finally {
      log.close();
    }
  }

  #faultsOf({ position, stream, revision, id }: Row): string[] {
    const faults: string[] = [];
    if (position !== this.#size + 1) faults.push(`position ${position} follows ${this.#size}`);
    const expected = this.#next.get(stream) ?? 0;
    if (revision !== expected) faults.push(`${stream}: revision ${revision} where ${expected} was next`);
    if (this.#ids.has(id)) faults.push(`event ${id} is there twice`);
    this.#size = position;
    this.#next.set(stream, revision + 1);
    this.#ids.set(id, `${stream} ${revision}`);
    return faults;
  }

  #halfDirectives(): string[] {
    return [...this.#next]
      .filter(([stream, events]) => stream.startsWith('directive-') && events < EVENTS_OF_DIRECTIVE)
      .map(([stream, events]) => `${stream} is half there: ${events} events`);
  }
}
