import type { Chain } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { once } from '../whole-record.js';
import type { NumberDirective } from './directive.commands.js';
import { refuseBeforeIssue } from './directive-days.js';
import type { DirectiveEvent } from './directive.events.js';
import { numberOf, type DirectiveState } from './directive.state.js';

/** A draft gets its number once; its date may become more exact, never another one. */
export function numbered(
  directive: DirectiveState,
  chains: readonly Chain<DirectiveEvent>[],
  { act, number, issuedOn }: NumberDirective,
  directiveId: string,
): readonly DirectiveEvent[] {
  const events = once<DirectiveEvent>(chains, act, {
    type: 'DirectiveNumbered',
    data: { directiveId, number, issuedOn },
  });
  if (events.length === 0 || directive.issued === null) return [];
  const given = numberOf(directive);
  if (given !== null) throw new RuleViolation('numbered-already', { field: 'number', details: { number: given } });
  const { issuedOn: known, effectiveOn, receivedOn } = directive.issued;
  if (!issuedOn.startsWith(known))
    throw new RuleViolation('another-issue-date', { field: 'issuedOn', details: { issuedOn: known } });
  refuseBeforeIssue({ issuedOn, effectiveOn, receivedOn });
  return events;
}
