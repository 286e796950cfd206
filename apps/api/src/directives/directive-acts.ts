import { Injectable } from '@nestjs/common';
import { directiveDay } from '#domain/directive/directive-days';
import type { DirectiveEvent } from '#domain/directive/directive.events';
import type { Act, DirectiveId, IsoDate, PartialDate, Recorded } from '#domain/facts';
import { Acts } from '../acts/acts.js';
import { claimsOf, type ActBody } from '../http/fields.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import { keepingDay } from './kept-day.js';

/** A directive that an act rests on. */
export interface RestsOn {
  readonly id: DirectiveId;
  readonly issuedOn: PartialDate;
  readonly effectiveOn: IsoDate | null;
}

/** Acts on directives. */
@Injectable()
export class DirectiveActs {
  constructor(private readonly acts: Acts) {}

  /**
   * Rests on the document cited; where none is cited, on `directive`. It holds from that document's day, unless the
   * caller says otherwise; a correction keeps its day.
   */
  async restingOn(
    directive: RestsOn,
    context: RequestContext,
    body: ActBody,
    history: readonly Recorded<DirectiveEvent>[],
  ): Promise<Act> {
    const act =
      body.basis === undefined
        ? actOf(context, {
            ...claimsOf(body),
            basis: { kind: 'directive', directive: directive.id },
            effectiveOn: body.effectiveOn ?? directiveDay(directive),
          })
        : await this.acts.onDocument(context, body);
    return keepingDay(act, body.effectiveOn, history);
  }
}
