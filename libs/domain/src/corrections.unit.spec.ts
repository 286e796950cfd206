import { alreadySaid, answerTo, asCorrection, type Correctable, correctedBy } from './corrections.js';
import type { Act, EventVoided } from './facts.js';
import { chainsOf } from './fold.js';
import { RuleViolation } from './rule-violation.js';
import { type Fact, stream } from './testing/given.js';

/** A stream that knows two facts: a thing said about a subject, and its answer. */
type Note =
  | {
      readonly type: 'Said';
      readonly data: { readonly about: string; readonly words: string; readonly marks: string[] };
    }
  | { readonly type: 'Answered'; readonly data: { readonly said: string } }
  | EventVoided;

const facts: Correctable<Note> = {
  subject: ({ data }) => ('about' in data ? [data.about] : []),
  answers: (event) => (event.type === 'Answered' ? event.data.said : null),
};
const said = (words: string, about = 'B.53', marks: string[] = []): Note => ({
  type: 'Said',
  data: { about, words, marks },
});
const answered: Note = { type: 'Answered', data: { said: 'e1' } };
const voided: Note = { type: 'EventVoided', data: { voids: 'e1', reason: 'x' } };
const act = (over: Partial<Act> = {}): Act => ({
  by: { account: 'an', role: 'system', unit: null },
  today: '2024-06-30',
  effectiveOn: '2024-05-01',
  basis: null,
  corrects: 'e1',
  reason: 'Nhầm',
  ...over,
});
const fact = (event: Note, more: Partial<Fact<Note>> = {}): Fact<Note> => ({ on: '2024-05-01', event, ...more });
const correct = (history: readonly Fact<Note>[], event: Note, over: Partial<Act> = {}, rules = facts) => {
  const chains = chainsOf(stream(history));
  return asCorrection(rules, correctedBy(rules, chains, act(over), event.type), act(over), [event]);
};
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
  }
  return 'not refused';
};

const SAID = fact(said('một'));

describe('a correction', () => {
  it('takes the place of what it corrects', () => expect(correct([SAID], said('hai'))).toEqual([said('hai')]));
  it('may give another day, with its reason', () =>
    expect(correct([SAID], said('một'), { effectiveOn: '2024-04-01' })).toEqual([said('một')]));
  it('may give another basis', () =>
    expect(correct([SAID], said('một'), { basis: { kind: 'document', number: '1' } })).toEqual([said('một')]));
  it('that says the same on the same day is nothing to do, whatever its marks', () =>
    expect(correct([SAID], said('một', 'B.53', ['back-dated']))).toEqual([]));
  it('of a voided fact reinstates it, though it says the same', () =>
    expect(correct([SAID, fact(voided, { corrects: 'e1' })], said('một'), { corrects: 'e2' })).toEqual([said('một')]));
  it('corrects the correction, not what that corrected', () => {
    const history = [SAID, fact(said('hai'), { corrects: 'e1' })];
    expect(refusal(() => correct(history, said('ba')))).toBe('correction-not-of-last-version');
    expect(correct(history, said('ba'), { corrects: 'e2' })).toEqual([said('ba')]);
  });
  it.each<[string, () => unknown]>([
    ['correction-of-unknown-event', () => correct([SAID], said('hai'), { corrects: 'e9' })],
    ['correction-needs-reason', () => correct([SAID], said('hai'), { reason: ' ' })],
    ['correction-of-another-type', () => correct([SAID], answered)],
    [
      'correction-of-another-type',
      () => correct([SAID, fact(voided, { corrects: 'e1' })], answered, { corrects: 'e2' }),
    ],
    ['already-voided', () => correct([SAID, fact(voided, { corrects: 'e1' })], voided, { corrects: 'e2' })],
    ['correction-changes-subject', () => correct([SAID], said('một', 'B.54'))],
    ['answered-already', () => correct([SAID, fact(answered)], said('hai'))],
    ['answered-already', () => correct([SAID, fact(answered, { on: '2030-01-01' })], voided)],
  ])('is refused: %s', (code, run) => expect(refusal(run)).toBe(code));

  it('of what was answered is allowed where the stream says so; to void it is not', () => {
    const lenient: Correctable<Note> = { ...facts, correctableWhenAnswered: ['Said'] };
    expect(correct([SAID, fact(answered)], said('hai'), {}, lenient)).toEqual([said('hai')]);
    expect(refusal(() => correct([SAID, fact(answered)], voided, {}, lenient))).toBe('answered-already');
  });
  it('is possible once the answer is voided', () =>
    expect(correct([SAID, fact(answered), fact(voided, { corrects: 'e2' })], said('hai'))).toEqual([said('hai')]));
  it('is none where the act corrects nothing', () => {
    const plain: Act = { by: act().by, today: act().today, effectiveOn: act().effectiveOn, basis: null };
    expect(correctedBy(facts, chainsOf(stream([SAID])), plain, 'Said')).toBeNull();
  });
});

describe('nothing to do', () => {
  const { by, today, effectiveOn, basis } = act();
  const plain: Act = { by, today, effectiveOn, basis };
  const chains = chainsOf(stream([SAID]));
  it('is the same value, the same effective day, the same basis', () => {
    expect(alreadySaid(chains, plain, said('một'))?.id).toBe('e1');
    expect(alreadySaid(chains, plain, said('hai'))).toBeUndefined();
    expect(alreadySaid(chains, { ...plain, effectiveOn: '2024-05-02' }, said('một'))).toBeUndefined();
    expect(alreadySaid(chains, { ...plain, basis: { kind: 'document', number: '1' } }, said('một'))).toBeUndefined();
  });
  it('is never a correction, nor what was voided', () => {
    expect(alreadySaid(chains, act(), said('một'))).toBeUndefined();
    expect(alreadySaid(chainsOf(stream([SAID, fact(voided, { corrects: 'e1' })])), plain, said('một'))).toBeUndefined();
  });
});

it('an answer that the act itself corrects is no answer', () => {
  const chains = chainsOf(stream([SAID, fact(answered)]));
  expect(answerTo(facts, chains, 'e1')?.id).toBe('e2');
  expect(answerTo(facts, chains, 'e1', { corrects: 'e2' })).toBeUndefined();
});
