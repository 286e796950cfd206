import { firstDay, lastDay } from '../dates.js';
import type { IsoDate, PartialDate } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';

interface PrintedDays {
  readonly issuedOn: PartialDate;
  readonly effectiveOn: IsoDate | null;
}

/** The day that what rests on a document holds from: its effective date, else its issue date, never its receipt. */
export const directiveDay = ({ issuedOn, effectiveOn }: PrintedDays): IsoDate => effectiveOn ?? firstDay(issuedOn);

/** Before this day a deadline was past when assigned: the issue date, a partial one read as its last day. */
export const lastIssueDay = ({ issuedOn }: Pick<PrintedDays, 'issuedOn'>): IsoDate => lastDay(issuedOn);

/** A document neither takes effect nor arrives before it is issued; a partial issue date may be as early as it can. */
export function refuseBeforeIssue({
  issuedOn,
  effectiveOn,
  receivedOn,
}: PrintedDays & { readonly receivedOn: IsoDate | null }): void {
  const issued = firstDay(issuedOn);
  if (effectiveOn !== null && effectiveOn < issued)
    throw new RuleViolation('effective-before-issued', { field: 'effectiveOn', details: { issuedOn } });
  if (receivedOn !== null && receivedOn < issued)
    throw new RuleViolation('received-before-issued', { field: 'receivedOn', details: { issuedOn } });
}
