import type Database from 'better-sqlite3';

/** Failed sign-ins in a row, for an account or for a name that nobody has: both are counted alike. */
export class SignInFailures {
  constructor(private readonly db: Database.Database) {}

  /** Counts one more; says how many there are. */
  add(who: string): number {
    return this.db
      .prepare(
        `INSERT INTO failure (who, count) VALUES (?, 1)
         ON CONFLICT (who) DO UPDATE SET count = count + 1 RETURNING count`,
      )
      .pluck()
      .get(who) as number;
  }

  of(who: string): number {
    return (this.db.prepare('SELECT count FROM failure WHERE who = ?').pluck().get(who) as number | undefined) ?? 0;
  }

  clear(who: string): void {
    this.db.prepare('DELETE FROM failure WHERE who = ?').run(who);
  }
}
