import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_MESSAGES, ruleMessage } from './rule-messages.js';

const ROOT = join(import.meta.dirname);
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.spec\.ts$|testing|messages/.test(name))
  .map((name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }));

const CODE = /'([a-z]+(?:-[a-z]+)+)'/g;
const literals = (text: string) => [...text.matchAll(CODE)].map(([, code]) => code!);

/** Codes where they are thrown, where a parameter's type lists them, and in files that pass them on as plain text. */
const codes = sources.flatMap(({ name, text }) => [
  ...[...text.matchAll(/new RuleViolation\(([^,{)]*)/g)].flatMap(([, first]) => literals(first!)),
  ...[...text.matchAll(/\bcode: ((?:\s*\|?\s*'[a-z-]+')+)/g)].flatMap(([, union]) => literals(union!)),
  ...(/new RuleViolation\(code\b/.test(text) && /\bcode: string/.test(text) && name !== 'rule-violation.ts'
    ? literals(text)
    : []),
]);

const FIELDS: Readonly<Record<string, RegExp>> = {
  corrects: /sự kiện/i,
  reason: /lý do/i,
  unit: /đơn vị/i,
  effectiveOn: /ngày hiệu lực|ngày/i,
  period: /kỳ báo cáo/i,
  percent: /tỷ lệ/i,
  reasonForDecrease: /lý do giảm/i,
  finishedOn: /ngày hoàn thành/i,
  milestone: /mốc/i,
  wanted: /thời hạn đề nghị/i,
  request: /đề nghị/i,
  report: /báo cáo/i,
  claim: /báo cáo hoàn thành/i,
  basis: /căn cứ/i,
};

describe('the sentences of the rules', () => {
  it('finds the codes that are thrown', () => {
    expect(codes).toEqual(expect.arrayContaining(['own-claim', 'task-cancelled', 'percent-out-of-range', 'day-ahead']));
    expect(new Set(codes).size).toBeGreaterThan(50);
  });

  it.each([...new Set(codes)].sort())('has one for “%s”, in both languages', (code) => {
    expect(Object.keys(RULE_MESSAGES)).toContain(code);
    const { vi, en } = ruleMessage(code);
    for (const sentence of [vi, en]) expect(sentence).toMatch(/^\p{Lu}.*\.$|^“.*\.$/u);
    expect(vi).not.toBe(en);
  });

  const fields = sources
    .filter(({ name }) => /^task\/|^corrections/.test(name))
    .flatMap(({ text }) => [...text.matchAll(/new RuleViolation\(\s*'([a-z-]+)',\s*\{\s*field: '(\w+)'/g)])
    .map(([, code, field]) => [code!, field!] as const);

  it.each(fields)('names the field in plain Vietnamese: %s, %s', (code, field) => {
    expect(FIELDS[field]).toBeDefined();
    expect(ruleMessage(code).vi).toMatch(FIELDS[field]!);
  });

  it('writes days as they are written in Vietnam', () => {
    expect(ruleMessage('day-ahead', { field: 'finishedOn', day: '2024-07-02', today: '2024-06-30' }).vi).toBe(
      'Ngày hoàn thành 02/07/2024 không được sau ngày hôm nay 30/06/2024.',
    );
  });

  it('gives a sentence for a code that it does not know', () => {
    expect(ruleMessage('no-such-rule').vi).toContain('no-such-rule');
  });
});
