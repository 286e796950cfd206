import type { Correctable } from '../corrections.js';
import { assertNever, type Act, type Chain, type Decider, type Judged } from '../facts.js';
import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import { everOf, once, typeCorrected, voided, withCorrections } from '../whole-record.js';
import { assigned, refuseSuperseded } from './assign-items.js';
import { assignedItems } from './assigned-items.js';
import type { AmendDirective, DirectiveCommand, SupersedeDirective } from './directive.commands.js';
import type { DirectiveEvent } from './directive.events.js';
import { evolveDirective, initialDirective, type DirectiveState } from './directive.state.js';
import { correctedItem, issued, itemsRecorded, refuseIncomplete } from './issue-directive.js';
import { numbered } from './number-directive.js';

type Chains = readonly Chain<DirectiveEvent>[];
const evolving = { initialState: initialDirective, evolve: evolveDirective };

/** An item's address may be corrected: what the fact is about is the row of the document, which is its chain. */
const facts: Correctable<DirectiveEvent> = {
  subject: ({ data }) => ['directiveId' in data ? data.directiveId : null],
};

const records = {
  IssueDirective: 'DirectiveIssued',
  RecordItems: 'ItemRecorded',
  CorrectItem: 'ItemRecorded',
  NumberDirective: 'DirectiveNumbered',
  AssignItems: 'DirectiveAssigned',
  SupersedeDirective: 'DirectiveSuperseded',
  AmendDirective: 'DirectiveAmended',
  AbandonDirective: 'Abandoned',
  VoidDirectiveEvent: 'EventVoided',
} as const;

/** Judged on everything on record: a document is issued, numbered and superseded once, whatever the days. */
export const directiveDecider: Decider<DirectiveState, DirectiveCommand, DirectiveEvent> = {
  ...evolving,
  decide: withCorrections(facts, records, decide),
};

function decide(
  { chains }: Judged<DirectiveState, DirectiveEvent>,
  command: DirectiveCommand,
): readonly DirectiveEvent[] {
  const { act } = command;
  const directive = everOf(evolving, chains, act);
  switch (command.type) {
    case 'IssueDirective':
      return issued(directive, chains, command);
    case 'RecordItems':
      return itemsRecorded(directive, chains, command, issuedBefore(directive, act));
    case 'CorrectItem':
      return [correctedItem(directive, command, issuedBefore(directive, act))];
    case 'NumberDirective':
      return numbered(directive, chains, command, issuedBefore(directive, act));
    case 'AssignItems':
      refuseIncomplete(directive, chains);
      return assigned(directive, chains, command, issuedBefore(directive, act));
    case 'SupersedeDirective':
      return superseded(directive, command, issuedBefore(directive, act));
    case 'AmendDirective':
      return amended(directive, chains, command, issuedBefore(directive, act));
    case 'AbandonDirective':
      if (directive.abandoned === command.reservation) return [];
      if (chains.length > 0) throw new RuleViolation('begun-already', { field: 'reservation' });
      return [{ type: 'Abandoned', data: { reservation: command.reservation } }];
    case 'VoidDirectiveEvent':
      refuseVoid(directive, chains, act);
      return [voided(act)];
    default:
      return assertNever(command);
  }
}

/** The directive's id, where it is issued by the effective day. */
function issuedBefore({ issued: document }: DirectiveState, act: Act): string {
  if (document === null) throw new RuleViolation('directive-not-issued');
  if (act.effectiveOn < document.on)
    throw new RuleViolation('before-directive', { field: 'effectiveOn', details: { on: document.on } });
  return document.directiveId;
}

function superseded(
  { supersededBy }: DirectiveState,
  { act, by, reason }: SupersedeDirective,
  directiveId: string,
): readonly DirectiveEvent[] {
  if (by === directiveId) throw new RuleViolation('superseded-by-itself', { field: 'by' });
  if (sameValue(supersededBy, { by, on: act.effectiveOn, basis: act.basis })) return [];
  if (supersededBy !== null)
    throw new RuleViolation('superseded-already', {
      field: 'by',
      details: { by: supersededBy.by, on: supersededBy.on },
    });
  return [{ type: 'DirectiveSuperseded', data: { directiveId, by, reason } }];
}

function amended(
  directive: DirectiveState,
  chains: Chains,
  { act, by, note }: AmendDirective,
  directiveId: string,
): readonly DirectiveEvent[] {
  if (by === directiveId) throw new RuleViolation('amended-by-itself', { field: 'by' });
  const events = once<DirectiveEvent>(chains, act, { type: 'DirectiveAmended', data: { directiveId, by, note } });
  if (events.length > 0) refuseSuperseded(directive, act);
  return events;
}

/** A document is taken back last: after what rests on it, and an item after the decision to assign it. */
function refuseVoid(directive: DirectiveState, chains: Chains, act: Act): void {
  const type = typeCorrected(chains, act);
  if (type === 'Abandoned') throw new RuleViolation('fact-is-final', { field: 'corrects', details: { type } });
  const { assigned: decided, numbered: number, supersededBy, amendedBy } = directive;
  const buildsOnIt = decided.size > 0 || number !== null || supersededBy !== null || amendedBy.length > 0;
  if (type === 'DirectiveIssued' && buildsOnIt) throw new RuleViolation('facts-build-on-it', { field: 'corrects' });
  const chain = chains.find((links) => links.some((link) => link.id === act.corrects));
  if (type === 'ItemRecorded' && chain !== undefined && assignedItems(chains).has(chain[0].id))
    throw new RuleViolation('item-assigned', { field: 'corrects' });
}
