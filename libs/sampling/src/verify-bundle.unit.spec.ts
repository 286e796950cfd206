import { webcrypto } from 'node:crypto';
import vm from 'node:vm';
import { bundleText, type Bundle } from './bundle.js';
import { canonical } from './canonical.js';
import { sentenceOf } from './refusal.js';
import { DICE, publicBundle, SECRET, sealedBundle } from './testing/city.js';
import { VERIFIER_SCRIPT } from './verifier-page/verifier-page.js';
import { verifyBundle, type Verification } from './verify-bundle.js';

/** The page's own code, run as a browser would: WebCrypto, a text encoder, nothing else. */
const inThePage = vm.runInNewContext(`${VERIFIER_SCRIPT}; verifyBundle`, {
  crypto: webcrypto,
  TextEncoder,
}) as (text: string) => Promise<Verification>;

type Draft<T> = T extends readonly (infer U)[]
  ? Draft<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Draft<T[K]> }
    : T;

const altered = (bundle: Bundle, alter: (draft: Draft<Bundle>) => unknown): string => {
  const draft = JSON.parse(bundleText(bundle)) as Draft<Bundle>;
  alter(draft);
  return canonical(draft);
};

const good = publicBundle();
const opened = sealedBundle(SECRET);
const sealed = sealedBundle();
const wards = (draft: Draft<Bundle>) => draft.frame.strata.find(({ stratum }) => stratum === 'phuong-xa')!;

const codesOf = ({ findings }: Verification) => [...new Set(findings.map(({ code }) => code))];

describe('a bundle as it was published', () => {
  it.each([
    ['a public draw', good, 'drawn'],
    ['a sealed draw before its secret is told', sealed, 'sealed'],
    ['the same after it', opened, 'drawn'],
    ['frame and plan before the dice', publicBundle({ dice: null }), 'frozen'],
    [
      'an extended draw',
      publicBundle({ extensions: [{ stratum: 'phuong-xa', count: 2, reason: 'sáp nhập' }] }),
      'drawn',
    ],
    ['another draw', publicBundle({ redrawOf: { draw: 'd0', reason: 'nhầm danh sách' } }), 'drawn'],
  ])('agrees: %s', async (_what, bundle, stage) => {
    const text = bundleText(bundle);
    for (const found of [verifyBundle(`${text}\n`), await inThePage(text)]) {
      expect(found.findings).toHaveLength(0);
      expect(found.stage).toBe(stage);
    }
  });

  it('tells nothing of the seed or the picks before the secret is told', () => {
    expect(sealed).toMatchObject({ secret: null, seed: null, tickets: null, picks: null });
    expect(bundleText(sealed)).not.toContain(SECRET);
    expect(bundleText(sealed)).not.toContain(opened.seed);
  });
});

describe('an altered bundle', () => {
  const picked = good.picks!.find(({ stratum }) => stratum === 'phuong-xa')!.id;
  const unpicked = good.frame.strata[0]!.units.find(({ id }) => !good.picks!.some((pick) => pick.id === id))!.id;

  it.each<[string, string, readonly string[]]>([
    [
      'a unit added after the freeze',
      altered(good, (draft) => wards(draft).units.push({ id: 'b-041', unit: 'u', name: 'Thêm' })),
      ['frame-differs', 'ticket-missing', 'pick-missing'],
    ],
    [
      'a unit removed after the freeze',
      altered(good, (draft) => wards(draft).units.splice(0, 1)),
      ['frame-differs', 'ticket-of-no-unit'],
    ],
    [
      'a unit renamed after the freeze',
      altered(good, (draft) => (wards(draft).units[0]!.name = 'Tên khác')),
      ['frame-differs'],
    ],
    [
      'a unit with another code',
      altered(good, (draft) => (wards(draft).units[0]!.id = 'b-099')),
      ['frame-differs', 'ticket-missing', 'ticket-of-no-unit'],
    ],
    [
      'an exclusion without its reason',
      altered(good, (draft) => (draft.frame.strata[1]!.excluded[0]!.reason = '')),
      ['frame-differs', 'exclusion-without-reason'],
    ],
    [
      'a quota changed',
      altered(good, (draft) => (draft.plan.strata[0]!.quota = { percent: 10 })),
      ['plan-differs', 'pick-not-drawn'],
    ],
    [
      'a plan of another frame',
      altered(good, (draft) => (draft.plan.frameSha256 = '0'.repeat(64))),
      ['plan-differs', 'plan-of-another-frame'],
    ],
    ['a digit of the seed', altered(good, (draft) => (draft.seed = `1${DICE.slice(1)}`)), ['seed-differs']],
    [
      'a digit of the dice',
      altered(good, (draft) => (draft.dice = `1${DICE.slice(1)}`)),
      ['seed-differs', 'ticket-differs', 'and-more', 'pick-not-drawn', 'pick-missing'],
    ],
    ['too few dice', altered(good, (draft) => (draft.dice = '314159')), ['dice-too-few']],
    ['a seed that is a number', altered(good, (draft) => Object.assign(draft, { seed: 314159 })), ['bad-shape']],
    [
      'a pick swapped',
      altered(good, (draft) => (draft.picks!.find(({ id }) => id === picked)!.id = unpicked)),
      ['pick-not-drawn', 'pick-missing'],
    ],
    ['a pick left out', altered(good, (draft) => draft.picks!.pop()), ['pick-missing']],
    ['the picks in another order', altered(good, (draft) => draft.picks!.reverse()), ['picks-out-of-order']],
    [
      'a random pick called one by name',
      altered(good, (draft) => (draft.picks![0]!.how = 'certainty')),
      ['picks-out-of-order'],
    ],
    [
      'a ticket rounded',
      altered(good, (draft) => (draft.tickets![3]!.ticket = draft.tickets![3]!.ticket.slice(0, 14))),
      ['ticket-differs'],
    ],
    ['a ticket twice', altered(good, (draft) => draft.tickets!.push(draft.tickets![0]!)), ['tickets-out-of-order']],
    ['the tickets left out', altered(good, (draft) => (draft.tickets = null)), ['ticket-missing', 'and-more']],
    [
      'another secret than the one committed to',
      altered(opened, (draft) => (draft.secret = '5e'.repeat(32))),
      ['commitment-differs', 'seed-differs', 'ticket-differs', 'and-more', 'pick-not-drawn', 'pick-missing'],
    ],
    ['another commitment', altered(opened, (draft) => (draft.commitment = '0'.repeat(64))), ['commitment-differs']],
    ['no commitment', altered(sealed, (draft) => (draft.commitment = null)), ['commitment-missing']],
    ['a secret that is none', altered(opened, (draft) => (draft.secret = 'abc')), ['secret-not-256-bits']],
    ['picks before the secret is told', altered(sealed, (draft) => (draft.picks = [])), ['shown-too-early']],
    ['a secret in a public draw', altered(good, (draft) => (draft.secret = SECRET)), ['secret-in-public-draw']],
    [
      'an extension that was not drawn',
      altered(good, (draft) => draft.extensions.push({ stratum: 'phuong-xa', count: 1, reason: 'r' })),
      ['pick-missing'],
    ],
    [
      'an extension of nothing known',
      altered(good, (draft) => draft.extensions.push({ stratum: 'huyen', count: 1, reason: 'r' })),
      ['stratum-unknown'],
    ],
    [
      'another algorithm',
      altered(good, (draft) => Object.assign(draft.plan, { algorithm: 'mine' })),
      ['format-unknown'],
    ],
    ['a member more', altered(good, (draft) => Object.assign(draft, { note: 'x' })), ['bad-shape']],
    ['a member of every object', altered(good, (draft) => Object.assign(draft, { toString: 'x' })), ['bad-shape']],
    ['a member less', altered(good, (draft) => Reflect.deleteProperty(draft, 'commitment')), ['bad-shape']],
    ['other blanks', JSON.stringify(good, null, 1), ['not-canonical']],
    ['a member twice', bundleText(good).replace('"dice":', '"dice":"1","dice":'), ['not-canonical']],
    ['half a letter', bundleText(good).replace('Đơn vị b số 1"', '\\ud800"'), ['not-canonical']],
    ['no JSON', 'x', ['not-json']],
    ['no bundle', 'null', ['bad-shape']],
  ])('is told in a plain sentence, by the library and by the page: %s', async (_what, text, codes) => {
    const found = verifyBundle(text);
    expect(codesOf(found)).toEqual(codes);
    expect(JSON.stringify((await inThePage(text)).findings)).toBe(JSON.stringify(found.findings));
    for (const sentence of found.findings.map(sentenceOf))
      for (const words of [sentence.vi, sentence.en]) {
        expect(words).toMatch(/^\p{Lu}.*\.$/u);
        expect(words).not.toMatch(/undefined|\{/);
      }
  });

  it('names the rounded ticket, what it says and what it is', () => {
    const text = altered(good, (draft) => (draft.tickets![0]!.ticket = '0.1'));
    const { id, ticket } = good.tickets![0]!;
    expect(verifyBundle(text).findings.map(sentenceOf)).toEqual([
      {
        vi: `Phiếu của “${id}” không đúng: ghi 0.1, tính lại được ${ticket}.`,
        en: `The ticket of “${id}” is wrong: it says 0.1, computed again it is ${ticket}.`,
      },
    ]);
  });
});
