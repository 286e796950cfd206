import { FOREVER } from '../../dated.js';
import { assertNever, type Act, type Decider, type Judged } from '../../facts.js';
import { fold } from '../../fold.js';
import { RuleViolation } from '../../rule-violation.js';
import { sameValue } from '../../same-value.js';
import { refuseAnotherDay } from '../../whole-record.js';
import { refuseBlank } from '../preconditions.js';
import type { Question } from './checklist.js';
import type { ChecklistCommand, PublishChecklist, WithdrawChecklist } from './checklist.commands.js';
import type { ChecklistEvent } from './checklist.events.js';
import { evolveChecklist, initialChecklist, type ChecklistState, type Published } from './checklist.state.js';
import { contentOf, ID_OF_A_CHECKLIST } from './content.js';
import { publishedVersion, versionsOf, withdrawalOf } from './versions.js';

const evolving = { initialState: initialChecklist, evolve: evolveChecklist };

/**
 * Versions follow each other without a gap, and stay as they were published. What was wrong in one is put right in the
 * next; the wrong one may be withdrawn.
 */
export const checklistDecider: Decider<ChecklistState, ChecklistCommand, ChecklistEvent> = { ...evolving, decide };

function decide(
  { chains }: Judged<ChecklistState, ChecklistEvent>,
  command: ChecklistCommand,
): readonly ChecklistEvent[] {
  const { act } = command;
  if (act.corrects !== undefined) throw new RuleViolation('checklist-is-final', { field: 'corrects' });
  refuseOtherThanInspectingBody(act);
  const ever = fold(evolving, chains.flat(), FOREVER);
  switch (command.type) {
    case 'PublishChecklist':
      return published(ever, command);
    case 'WithdrawChecklist':
      return withdrawn(ever, command);
    default:
      return assertNever(command);
  }
}

/** A checklist is asked of every unit: it is for those who inspect everywhere, not for the inspectors of one unit. */
function refuseOtherThanInspectingBody({ by }: Act): void {
  if (by.role !== 'inspector' || by.unit !== null) throw new RuleViolation('not-the-inspecting-body');
}

function published(
  state: ChecklistState,
  { act, id, version: given, content: said }: PublishChecklist,
): readonly ChecklistEvent[] {
  if (!ID_OF_A_CHECKLIST.test(id)) throw new RuleViolation('checklist-id-unfit', { field: 'id', details: { id } });
  if (act.effectiveOn < act.today)
    throw new RuleViolation('checklist-back-dated', { field: 'effectiveOn', details: { today: act.today } });
  const content = contentOf(said);
  const versions = versionsOf(id, state);
  const newest = versions.at(-1)?.checklist;
  if (newest !== undefined && withdrawalOf(state, newest.version) === undefined) {
    const { title, questions } = newest;
    if (sameValue(content, { title, questions }))
      throw new RuleViolation('checklist-unchanged', { field: 'questions', details: { version: newest.version } });
  }
  const version = (newest?.version ?? 0) + 1;
  if (given !== null && given !== version)
    throw new RuleViolation('checklist-version-not-next', { field: 'version', details: { given, next: version } });
  for (const [n, question] of content.questions.entries()) refuseAnotherMeaning(question, n, versions);
  return [{ type: 'ChecklistPublished', data: { id, version, ...content } }];
}

/** Answers are compared over the years by the question's id: it may be worded anew, not asked about something else. */
function refuseAnotherMeaning({ id, of, about }: Question, n: number, versions: readonly Published[]): void {
  const changed = versions.findLast(({ checklist }) =>
    checklist.questions.some((before) => before.id === id && (before.of !== of || before.about !== about)),
  );
  if (changed !== undefined)
    throw new RuleViolation('question-changes-meaning', {
      field: `questions.${n}.id`,
      details: { question: id, version: changed.checklist.version },
    });
}

function withdrawn(state: ChecklistState, { act, withdrawn: data }: WithdrawChecklist): readonly ChecklistEvent[] {
  refuseAnotherDay(act);
  publishedVersion(data, state);
  refuseBlank(data.reason, 'reason');
  return withdrawalOf(state, data.version) === undefined ? [{ type: 'ChecklistWithdrawn', data }] : [];
}
