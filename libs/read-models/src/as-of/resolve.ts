import type Database from 'better-sqlite3';
import { endOfDay } from '#domain/dates';
import type { Instant, IsoDate } from '#domain/facts';
import { BadMoment } from './bad-moment.js';
import type { Basis } from './basis.js';
import { parseDay, parseKnownAt, type KnownAt } from './known-at.js';

/** What is needed of the ledger: `LedgerFile` fits. */
export interface Roots {
  /** Lower-case hex. */
  rootAt(size: number): string;
  checkpoint(): { readonly size: number };
}

/** As it stands in an address: text, or nothing. */
export interface MomentAsked {
  readonly asOf?: IsoDate | undefined;
  readonly knownAt?: string | undefined;
}

/**
 * Resolves the two times of a question to (D, size), once; everything else in the answer goes by the result (rules.md,
 * section 2). A K that is a day ends at its 24:00 in Asia/Ho_Chi_Minh, exclusive; an instant counts itself; without K
 * everything counts that rows and ledger both hold: the caller who has to see his own write waits for both.
 * D defaults to today.
 *
 * `open` says that the answer to the same question may still grow: until an event stamped after K is in.
 *
 * @throws BadMoment
 */
export function resolveMoment(
  db: Database.Database,
  ledger: Roots,
  { asOf, knownAt }: MomentAsked,
  today: IsoDate,
): Basis {
  const day = asOf === undefined ? today : parseDay(asOf, 'asOf');
  const log = Math.min(lastNumber(db), ledger.checkpoint().size);
  const { size, open } = sizeOf(db, log, knownAt === undefined ? undefined : parseKnownAt(knownAt));
  return {
    asOf: day,
    size,
    knownAt: stampOf(db, size),
    root: ledger.rootAt(size),
    open,
    simulatedUntil: simulatedUntil(db),
  };
}

function sizeOf(db: Database.Database, log: number, k: KnownAt | undefined): { size: number; open: boolean } {
  switch (k?.kind) {
    case undefined:
      return { size: log, open: true };
    case 'size':
      if (k.size > log) throw beyond(k.size, log);
      return { size: k.size, open: false };
    case 'day':
      return among(log, lastStamped(db, '<', endOfDay(k.day)));
    case 'instant':
      return among(log, lastStamped(db, '<=', k.instant));
  }
}

const among = (log: number, size: number): { size: number; open: boolean } =>
  size < log ? { size, open: false } : { size: log, open: true };

const lastNumber = (db: Database.Database): number =>
  db.prepare<[], { n: number | null }>('SELECT max(n) AS n FROM log').get()?.n ?? 0;

const lastStamped = (db: Database.Database, comparison: '<' | '<=', instant: Instant): number =>
  db
    .prepare<[Instant], { n: number }>(
      `SELECT n FROM log WHERE recorded_at ${comparison} ? ORDER BY recorded_at DESC, n DESC LIMIT 1`,
    )
    .get(instant)?.n ?? 0;

const stampOf = (db: Database.Database, n: number): Instant | null =>
  db.prepare<[number], { at: Instant }>('SELECT recorded_at AS at FROM log WHERE n = ?').get(n)?.at ?? null;

/** Of the log as such, so that every basis says it, also one that lies before the first event. */
const simulatedUntil = (db: Database.Database): IsoDate | null =>
  db
    .prepare<[], { day: IsoDate | null }>(
      `SELECT data ->> '$.simulatedUntil' AS day FROM log WHERE type = 'LogOpened' ORDER BY n LIMIT 1`,
    )
    .get()?.day ?? null;

const beyond = (size: number, log: number): BadMoment =>
  new BadMoment('knownAt', {
    vi: `Nhật ký mới có ${log} sự kiện, chưa có đến sự kiện thứ ${size}.`,
    en: `The log has ${log} events, not yet ${size}.`,
  });
