import { Injectable } from '@nestjs/common';
import type { Act, UnitId } from '#domain/facts';
import { Refusal } from '../http/problems.js';
import { Units } from '../registries/units.js';

/**
 * A code is no identity and may pass from one unit to another, but on one day it should name one unit that exists.
 * Looked at on the effective day and today, with nothing reserved: two requests at the same moment may both pass.
 */
@Injectable()
export class FreeCodes {
  constructor(private readonly units: Units) {}

  /** @throws Refusal 409 naming the unit that bears the code. */
  async refuseTaken(code: string, unit: UnitId, { effectiveOn, today }: Act): Promise<void> {
    for (const day of new Set([effectiveOn, effectiveOn > today ? effectiveOn : today])) {
      const bearer = (await this.units.on(day)).byCode(code);
      if (bearer === undefined || bearer.id === unit || bearer.endedOn !== null) continue;
      throw new Refusal(
        409,
        'code-taken',
        {
          vi: `Mã “${code}” đang là của ${bearer.name}.`,
          en: `The code “${code}” is borne by ${bearer.name}.`,
        },
        'code',
        { unit: bearer.id, name: bearer.name, on: day },
      );
    }
  }
}
