import { Injectable } from '@nestjs/common';
import { firstDay } from '#domain/dates';
import type { Act, Basis, IsoDate } from '#domain/facts';
import { claimsOf, type ActBody, type BasisBody } from '../http/fields.js';
import { BadInput } from '../http/problems.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import { Directives } from '../registries/directives.js';

/**
 * Turns what a request says of its act into the act that deciders judge: the basis found, the effective day defaulted
 * (rules.md, section 2).
 */
@Injectable()
export class Acts {
  constructor(private readonly directives: Directives) {}

  /** What people do holds from the day of the command, unless the caller says otherwise. */
  async ofPeople(context: RequestContext, body: ActBody): Promise<Act> {
    const { basis } = await this.#basis(body.basis);
    return actOf(context, { ...claimsOf(body), basis, effectiveOn: body.effectiveOn ?? context.today });
  }

  /** What rests on a document holds from its effective date, else its issue date; without one, from today. */
  async onDocument(context: RequestContext, body: ActBody): Promise<Act> {
    const { basis, holdsFrom } = await this.#basis(body.basis);
    return actOf(context, { ...claimsOf(body), basis, effectiveOn: body.effectiveOn ?? holdsFrom ?? context.today });
  }

  async #basis(body: BasisBody | undefined): Promise<{ basis: Basis | null; holdsFrom?: IsoDate }> {
    if (body === undefined) return { basis: null };
    if (body.kind === 'document') return ofDocument(body);
    if (body.directive === undefined) throw missing('basis.directive');
    const { id, effectiveOn, issuedOn } = await this.directives.find(body.directive, 'basis.directive');
    const item = body.item === undefined ? {} : { item: body.item };
    return { basis: { kind: 'directive', directive: id, ...item }, holdsFrom: effectiveOn ?? firstDay(issuedOn) };
  }
}

function ofDocument({ number, issuedOn, effectiveOn }: BasisBody): { basis: Basis; holdsFrom?: IsoDate } {
  if (number === undefined) throw missing('basis.number');
  const holdsFrom = effectiveOn ?? (issuedOn === undefined ? undefined : firstDay(issuedOn));
  return {
    basis: {
      kind: 'document',
      number,
      ...(issuedOn === undefined ? {} : { issuedOn }),
      ...(effectiveOn === undefined ? {} : { effectiveOn }),
    },
    ...(holdsFrom === undefined ? {} : { holdsFrom }),
  };
}

const missing = (field: string): BadInput =>
  new BadInput('basis-incomplete', field, {
    vi: `Căn cứ chưa đủ: cần ${field}.`,
    en: `The basis is not complete: ${field} is needed.`,
  });
