import { numberOf, issuedOnOf, evolveDirective, initialDirective } from '#domain/directive/directive.state';
import type { DirectiveState } from '#domain/directive/directive.state';
import type { DirectiveEvent, ReportingDuty, Signer } from '#domain/directive/directive.events';
import type { DirectiveId, IsoDate, PartialDate, Recorded, UnitId } from '#domain/facts';
import { standing } from '#domain/fold';
import { SCHEMA_VERSIONS } from '#domain/schema-versions';

/** A directive as it stood: the document as printed, and what became of it. */
export interface DirectiveAt {
  readonly id: DirectiveId;
  /** As printed; null while it has none. */
  readonly number: string | null;
  readonly alias: string;
  readonly kind: string;
  readonly issuer: UnitId;
  readonly issuedOn: PartialDate;
  readonly effectiveOn: IsoDate | null;
  readonly receivedOn: IsoDate | null;
  readonly title: string;
  readonly paraphrased: boolean;
  readonly signer: Signer | null;
  readonly monitors: readonly UnitId[];
  readonly reportingDuty: ReportingDuty | null;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly declared: number | null }[];
  /** How many items the document says it has; null where it does not say. */
  readonly declaredItems: number | null;
  readonly supersededBy: { readonly by: DirectiveId; readonly on: IsoDate } | null;
  readonly amendedBy: readonly { readonly by: DirectiveId; readonly on: IsoDate; readonly note: string }[];
}

/** Items are many and counted in the table; everything else of a directive is folded from events of these types. */
export const HEAD_TYPES: readonly string[] = Object.keys(SCHEMA_VERSIONS.directive).filter(
  (type) => type !== 'ItemRecorded',
);

export const directiveState = (events: readonly Recorded<DirectiveEvent>[], asOf: IsoDate): DirectiveState =>
  standing(events, asOf).reduce(evolveDirective, initialDirective);

/** Undefined where it has not been issued, or not any more: voided. */
export function directiveAt(state: DirectiveState): DirectiveAt | undefined {
  const { issued, supersededBy, amendedBy } = state;
  if (issued === null) return undefined;
  return {
    id: issued.directiveId,
    number: numberOf(state),
    alias: issued.alias,
    kind: issued.kind,
    issuer: issued.issuer,
    issuedOn: issuedOnOf(state) ?? issued.issuedOn,
    effectiveOn: issued.effectiveOn,
    receivedOn: issued.receivedOn,
    title: issued.title,
    paraphrased: issued.paraphrased,
    signer: issued.signer,
    monitors: issued.monitors,
    reportingDuty: issued.reportingDuty,
    sections: issued.sections,
    declaredItems: issued.declaredItems,
    supersededBy,
    amendedBy,
  };
}
