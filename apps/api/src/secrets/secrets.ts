import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { PersonId, Sealed } from '#domain/facts';
import { OWASP_COSTS, passwordFrom, Passwords, type PasswordCosts } from './passwords.js';
import { DestructionRequests } from './destruction-requests.js';
import { PersonKeys, type KeyState } from './person-keys.js';
import { openText, sealText } from './sealing.js';
import { DrawSecrets } from './draw-secrets.js';
import { drawKey, installationKey, openSecretsFile } from './secrets-file.js';
import { SessionSecrets } from './session-secrets.js';
import { SignInFailures } from './sign-in-failures.js';

/** A text to be sealed: whose, in which field, by which command (its key, a UUID). */
export interface Sealing {
  readonly person: PersonId;
  readonly field: string;
  readonly commandKey: string;
  readonly text: string;
}

/** The person's key was destroyed, or is not on this machine: nothing can be sealed for that person. */
export class NoPersonKey extends Error {
  override readonly name = 'NoPersonKey';
  constructor(readonly person: PersonId) {
    super(`person ${person} has no key`);
  }
}

/**
 * What lives beside the log and never in it: keys, password hashes, refresh tokens. One file, `secrets.db`; every change
 * is flushed before it is acknowledged, so a key is durable before the first event sealed with it.
 */
export class Secrets {
  readonly passwords: Passwords;
  readonly sessions: SessionSecrets;
  readonly failures: SignInFailures;
  readonly destructionRequests: DestructionRequests;
  readonly draws: DrawSecrets;
  /** HS256 key of session tokens. */
  readonly signingKey: Uint8Array;
  readonly #hmacKey: KeyObject;
  readonly #personKeys: PersonKeys;

  private constructor(
    private readonly db: Database.Database,
    costs: PasswordCosts,
    keyOfDraws: Buffer,
  ) {
    this.#hmacKey = createSecretKey(installationKey(db, 'hmac'));
    this.signingKey = new Uint8Array(installationKey(db, 'signing'));
    this.#personKeys = new PersonKeys(db);
    this.passwords = new Passwords(db, costs);
    this.sessions = new SessionSecrets(db);
    this.failures = new SignInFailures(db);
    this.destructionRequests = new DestructionRequests(db);
    this.draws = new DrawSecrets(db, keyOfDraws);
  }

  /** `path` of `secrets.db`, made with mode 0600 where it is not there; `:memory:` and cheap passwords for tests. */
  static open({ path, passwords = OWASP_COSTS }: { path: string; passwords?: PasswordCosts }): Secrets {
    return new Secrets(openSecretsFile(path), passwords, drawKey(path));
  }

  /** HMAC-SHA-256 under the installation's key, in hex. */
  hmac(text: string): string {
    return createHmac('sha256', this.#hmacKey).update(text, 'utf8').digest('hex');
  }

  /**
   * A password for whoever has to be given one. It derives from the command's key under the installation's own, so that
   * the same command sent twice at once sets one password, not two.
   */
  passwordFor(commandKey: string): string {
    return passwordFrom(createHmac('sha512', this.#hmacKey).update(`password|${commandKey}`, 'utf8').digest());
  }

  /** The same sealing gives the same bytes. @throws NoPersonKey */
  seal({ person, field, commandKey, text }: Sealing): Sealed {
    const keys = this.#personKeys.keysOf(person);
    if (keys === undefined) throw new NoPersonKey(person);
    return { person, sealed: sealText(keys, commandKey, field, text) };
  }

  /** Null where the person's key was destroyed or is not here. @throws SealBroken for another field or changed bytes. */
  open({ person, sealed }: Sealed, field: string): string | null {
    const keys = this.#personKeys.keysOf(person);
    return keys === undefined ? null : openText(keys, field, sealed);
  }

  /** Idempotent; flushed on return. Does not bring a destroyed key back. */
  createPersonKey(person: PersonId): void {
    this.#personKeys.create(person);
  }

  /** Idempotent; afterwards nothing sealed for the person opens again, in any process. */
  destroyPersonKey(person: PersonId): void {
    this.#personKeys.destroy(person);
  }

  keyStateOf(person: PersonId): KeyState {
    return this.#personKeys.stateOf(person);
  }

  close(): void {
    this.db.close();
  }
}
