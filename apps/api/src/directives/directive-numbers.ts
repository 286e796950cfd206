import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { FOREVER } from '#domain/dated';
import type { DirectiveIssued } from '#domain/directive/directive.events';
import { directiveDecider } from '#domain/directive/directive.decider';
import { issuedOnOf, numberOf, type DirectiveState } from '#domain/directive/directive.state';
import { numberReservationText } from '#domain/directive/number-key';
import type { DirectiveId } from '#domain/facts';
import { fold } from '#domain/fold';
import { numberDecider } from '#domain/reservation/reservation.decider';
import { reservationNow } from '#domain/reservation/reservation.state';
import { RuleViolation } from '#domain/rule-violation';
import { directiveStream, numberStream } from '#domain/streams';
import { partOf } from '../access/part-of.js';
import { Refusal } from '../http/problems.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type RequestContext } from '../record/request-context.js';

/**
 * A number is borne by one directive of an issuer and a year. It is reserved in a stream of its own before the
 * directive bears it, under a key derived from the command's; a crash in between leaves a reservation that the same
 * request, sent again, goes on with, and that another directive takes over (rules.md, section 1).
 */
@Injectable()
export class DirectiveNumbers {
  constructor(private readonly recorder: Recorder) {}

  /** @throws Refusal 409 `number-taken` naming the directive that bears the number. */
  async reserve(stream: string, directive: DirectiveId, context: RequestContext): Promise<void> {
    const holder = directiveStream(directive);
    for (let attempt = 1; ; attempt++) {
      try {
        const { outcome } = await this.recorder.record({
          category: 'number',
          stream,
          decider: numberDecider,
          context: partOf(context, 'number'),
          command: () => ({ type: 'ReserveNumber', act: actOf(context), for: holder }),
        });
        if (outcome === 'repeated') await this.#assertStillHeld(stream, holder);
        return;
      } catch (error) {
        const other = takenBy(error);
        if (other === undefined || attempt === 5) throw error;
        await this.#takeOver(stream, other, context);
      }
    }
  }

  /** Frees every number that the directive had reserved and does not bear any more. Harmless to repeat. */
  async releaseOthers(directive: DirectiveId, context: RequestContext): Promise<void> {
    const holder = directiveStream(directive);
    const history = await this.recorder.history('directive', holder);
    const borne = numberStreamOf(fold(directiveDecider, history, FOREVER));
    const heads = history.filter(({ event }) => event.type !== 'ItemRecorded');
    const versions = heads.map((_, i) => fold(directiveDecider, heads.slice(0, i + 1), FOREVER));
    const said = new Set(versions.map(numberStreamOf));
    for (const stream of said) {
      if (stream !== null && stream !== borne) await this.#release(stream, holder, 'number-changed', context);
    }
  }

  async #assertStillHeld(stream: string, holder: string): Promise<void> {
    const { heldBy } = reservationNow(await this.recorder.history('number', stream));
    if (heldBy !== null && heldBy !== holder)
      throw new RuleViolation('number-taken', { field: 'number', details: { for: heldBy } });
  }

  /** Of a directive that was never begun, or that was taken back; whichever append comes first decides. */
  async #takeOver(stream: string, holder: string, context: RequestContext): Promise<void> {
    try {
      await this.recorder.record({
        category: 'directive',
        stream: holder,
        decider: directiveDecider,
        context: partOf(context, 'abandon', holder),
        command: { type: 'AbandonDirective', act: actOf(context), reservation: stream },
      });
    } catch (error) {
      if (!(error instanceof RuleViolation) || error.code !== 'begun-already') throw error;
      const state = fold(directiveDecider, await this.recorder.history('directive', holder), FOREVER);
      if (state.issued !== null) throw taken(state.issued, numberOf(state));
    }
    await this.#release(stream, holder, 'abandoned', context);
  }

  async #release(stream: string, holder: string, reason: string, context: RequestContext): Promise<void> {
    const { heldBy } = reservationNow(await this.recorder.history('number', stream));
    if (heldBy !== holder) return;
    await this.recorder.record({
      category: 'number',
      stream,
      decider: numberDecider,
      context: partOf(context, 'release', holder, stream),
      command: { type: 'Release', act: actOf(context), for: holder, reason },
    });
  }
}

/** The stream in which the directive's number is reserved; null while it has none. */
export function numberStreamOf(state: DirectiveState): string | null {
  const [number, issuedOn] = [numberOf(state), issuedOnOf(state)];
  if (state.issued === null || issuedOn === null) return null;
  return numberStreamOfDocument({ number, issuer: state.issued.issuer, issuedOn });
}

/** The stream in which a document's number is reserved; null while it has none. */
export function numberStreamOfDocument({
  number,
  issuer,
  issuedOn,
}: Pick<DirectiveIssued['data'], 'number' | 'issuer' | 'issuedOn'>): string | null {
  if (number === null) return null;
  const text = numberReservationText(number, issuer, issuedOn);
  return numberStream(createHash('sha256').update(text, 'utf8').digest('hex'));
}

const takenBy = (error: unknown): string | undefined =>
  error instanceof RuleViolation && error.code === 'number-taken' ? String(error.details['for']) : undefined;

const taken = (
  { directiveId, alias, title }: { readonly directiveId: DirectiveId; readonly alias: string; readonly title: string },
  number: string | null,
): Refusal =>
  new Refusal(
    409,
    'number-taken',
    {
      vi: `Cơ quan ban hành này đã có văn bản mang số đó trong năm: ${number ?? alias}, “${title}”.`,
      en: `This issuer has a directive with that number in that year: ${number ?? alias}, “${title}”.`,
    },
    'number',
    { directive: directiveId, number, alias, title },
  );
