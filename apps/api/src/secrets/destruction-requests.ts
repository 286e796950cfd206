import type Database from 'better-sqlite3';
import type { AccountId, PersonId } from '#domain/facts';

/** The first of two people asks that a person's key be destroyed. */
export interface DestructionRequest {
  readonly requestedBy: AccountId;
  readonly reason: string;
}

/** Requests that wait for the second person. What comes of one is in the log: `PersonKeyDestroyed` names who asked. */
export class DestructionRequests {
  constructor(private readonly db: Database.Database) {}

  /** The first request stands until it is carried out; says which one stands. */
  add(person: PersonId, { requestedBy, reason }: DestructionRequest): DestructionRequest {
    this.db
      .prepare(
        `INSERT INTO destruction_request (person, requested_by, reason) VALUES (?, ?, ?)
         ON CONFLICT (person) DO NOTHING`,
      )
      .run(person, requestedBy, reason);
    return this.of(person)!;
  }

  of(person: PersonId): DestructionRequest | null {
    const row = this.db
      .prepare<[string], DestructionRequest>(
        'SELECT requested_by AS requestedBy, reason FROM destruction_request WHERE person = ?',
      )
      .get(person);
    return row ?? null;
  }

  clear(person: PersonId): void {
    this.db.prepare('DELETE FROM destruction_request WHERE person = ?').run(person);
  }
}
