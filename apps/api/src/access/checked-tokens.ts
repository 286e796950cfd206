import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../installation/tokens.js';
import { Secrets } from '../secrets/secrets.js';
import { readSessionToken, type CheckedToken } from './session-token.js';

/** How many tokens are remembered; the one checked longest ago goes first. */
const KEPT = 10_000;

/**
 * Session tokens whose signature was checked, remembered until they expire: a client sends the same one with every
 * request. That the session is still open is another question, asked each time.
 */
@Injectable()
export class CheckedTokens {
  readonly #checked = new Map<string, CheckedToken>();

  constructor(
    private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: () => number,
  ) {}

  /** Null for a token that is not ours, was changed, or has expired. */
  async read(token: string): Promise<CheckedToken | null> {
    const now = this.clock();
    const known = this.#checked.get(token);
    if (known !== undefined && now < known.expiresAt) return known;
    const checked = await readSessionToken(this.secrets.signingKey, token, now);
    if (checked === null) this.#checked.delete(token);
    else this.#keep(token, checked);
    return checked;
  }

  #keep(token: string, checked: CheckedToken): void {
    this.#checked.set(token, checked);
    if (this.#checked.size > KEPT) this.#checked.delete(this.#checked.keys().next().value!);
  }
}
