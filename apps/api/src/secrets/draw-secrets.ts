import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { openText, sealingKeysOf, sealText } from './sealing.js';

const FIELD = 'draw-secret';

/**
 * The secrets of sealed draws, until they are told: 256 bits each, made once. AES-256-GCM under a key of their own that
 * lies in another file, so that neither `secrets.db` alone nor the log nor an ordinary backup of it tells one.
 */
export class DrawSecrets {
  readonly #keys;

  constructor(
    private readonly db: Database.Database,
    key: Buffer,
  ) {
    this.#keys = sealingKeysOf(key);
  }

  /** Hexadecimal. The same draw has the same secret, however often it is asked for and whatever was restarted; flushed on return. */
  of(draw: string): string {
    const known = this.known(draw);
    if (known !== null) return known;
    const sealed = sealText(this.#keys, draw, FIELD, randomBytes(32).toString('hex'));
    this.db
      .prepare('INSERT INTO draw_secret (draw, sealed) VALUES (?, ?) ON CONFLICT (draw) DO NOTHING')
      .run(draw, sealed);
    return this.known(draw)!;
  }

  /** Null where this installation never made one. @throws SealBroken */
  known(draw: string): string | null {
    const sealed = this.db.prepare<[string], string>('SELECT sealed FROM draw_secret WHERE draw = ?').pluck().get(draw);
    return sealed === undefined ? null : openText(this.#keys, FIELD, sealed);
  }
}
