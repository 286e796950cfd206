import type { Correctable } from '../corrections.js';
import { FOREVER } from '../dated.js';
import { assertNever, type Decider, type Judged } from '../facts.js';
import { fold } from '../fold.js';
import { RuleViolation } from '../rule-violation.js';
import { sameValue } from '../same-value.js';
import { everOf, refuseAnotherDay, typeCorrected, voided, withCorrections } from '../whole-record.js';
import type { CommitImport, ImportCommand, ListItems, OpenImport, Rule, UndoImport } from './import.commands.js';
import type { ImportEvent } from './import.events.js';
import { evolveImport, initialImport, type ImportState } from './import.state.js';
import { needsReason, subjectOf } from './rulings.js';

const evolving = { initialState: initialImport, evolve: evolveImport };

const facts: Correctable<ImportEvent> = {
  subject: ({ data }) => ['importId' in data ? data.importId : null],
};

const records = {
  OpenImport: 'ImportOpened',
  Rule: 'RulingMade',
  ListItems: 'ItemsListed',
  CommitImport: 'ImportCommitted',
  UndoImport: 'EventVoided',
} as const;

/** Judged on everything on record. All of it is of the day on which it is done; what it decides has the document's. */
export const importDecider: Decider<ImportState, ImportCommand, ImportEvent> = {
  ...evolving,
  decide: withCorrections(facts, records, decide),
};

function decide({ chains }: Judged<ImportState, ImportEvent>, command: ImportCommand): readonly ImportEvent[] {
  const { act } = command;
  const state = everOf(evolving, chains, act);
  if (command.type !== 'UndoImport') refuseAnotherDay(act);
  switch (command.type) {
    case 'OpenImport':
      return opened(state, command);
    case 'Rule':
      return ruled(state, command);
    case 'ListItems':
      return listed(state, command);
    case 'CommitImport':
      return committed(state, command);
    case 'UndoImport':
      return undone(typeCorrected(chains, act), fold(evolving, chains.flat(), FOREVER), command);
    default:
      return assertNever(command);
  }
}

/** The same file again is nothing to do, under whatever name it comes. */
function opened({ opened: before }: ImportState, { importId, file }: OpenImport): readonly ImportEvent[] {
  return before === null ? [{ type: 'ImportOpened', data: { importId, file } }] : [];
}

/** What holds already is left out; of several about one thing in one command the last is meant. */
function ruled(state: ImportState, { importId, rulings }: Rule): readonly ImportEvent[] {
  refuseUnlessOpen(state);
  const last = new Map(rulings.map((one) => ['withdraw' in one ? one.withdraw : subjectOf(one.ruling), one]));
  return Array.from(last, ([subject, one]): ImportEvent[] => {
    const held = state.rulings.get(subject);
    if ('withdraw' in one)
      return held === undefined ? [] : [{ type: 'RulingWithdrawn', data: { importId, subject, why: one.why } }];
    const { ruling, why } = one;
    if (needsReason(ruling) && !why?.trim())
      throw new RuleViolation('ruling-needs-reason', { field: 'why', details: { subject } });
    const isSo = held !== undefined && sameValue(held.ruling, ruling) && held.why === why;
    return isSo ? [] : [{ type: 'RulingMade', data: { importId, ruling, why } }];
  }).flat();
}

function listed(state: ImportState, { importId, items }: ListItems): readonly ImportEvent[] {
  refuseUnlessOpen(state);
  return [{ type: 'ItemsListed', data: { importId, items } }];
}

/** The same decision again, while it stands, is nothing to do. */
function committed(state: ImportState, { type: _order, act: _act, ...data }: CommitImport): readonly ImportEvent[] {
  if (state.committed?.digest === data.digest) return [];
  refuseUnlessOpen(state);
  return [{ type: 'ImportCommitted', data }];
}

/** Only the commit is undone; a ruling is withdrawn, and a file that came came. What was corrected is corrected again. */
function undone(
  type: ImportEvent['type'] | undefined,
  { committed: commit }: ImportState,
  { act }: UndoImport,
): readonly ImportEvent[] {
  if (commit !== null && commit.corrects !== null) throw new RuleViolation('correction-not-undone');
  if (type !== 'ImportCommitted') throw new RuleViolation('only-commit-undone', { field: 'corrects' });
  return [voided(act)];
}

function refuseUnlessOpen({ opened: file, committed: commit }: ImportState): void {
  if (file === null) throw new RuleViolation('import-not-opened');
  if (commit !== null)
    throw new RuleViolation('import-committed', { details: { directive: commit.document.directiveId } });
}
