import type { IsoDate } from '#domain/facts';
import type { Understood } from '#intake/task';
import type { DirectiveFound } from '#read-models/directives/find-directive';
import type { HeldRulings } from './held-rulings.js';

/** A directive on record that the document says it replaces; nothing is replaced until a person confirms it. */
export interface Supersession {
  readonly directive: DirectiveFound;
  readonly printed: string;
  readonly confirmed: boolean;
}

interface Record {
  called(number: string, on: IsoDate): readonly DirectiveFound[];
}

export const supersessions = (
  { directive }: Understood,
  rulings: HeldRulings,
  record: Record,
  on: IsoDate,
): readonly Supersession[] =>
  directive.supersedes.flatMap(({ number, printed }) =>
    record
      .called(number, on)
      .map((found) => ({ directive: found, printed, confirmed: rulings.isSuperseding(found.id) })),
  );
