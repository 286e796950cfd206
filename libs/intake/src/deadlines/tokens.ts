import { plainLetter, tidy } from '../units/fold.js';

/** A run of letters, a run of digits, or one mark. Letters and digits that touch are two tokens: `Tháng6` is read. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** Without marks, in lower case. */
  readonly text: string;
  /** With its marks, in lower case: tells `sáu` from `sau`. */
  readonly raw: string;
  readonly at: number;
  readonly end: number;
  /** White space stands before it. */
  readonly spaced: boolean;
}

export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** No letter carries a mark: typed without a Vietnamese keyboard. */
  readonly bare: boolean;
}

/** Linear in the length of the text, whatever it holds. */
export function wordsOf(printed: string): Words {
  const text = tidy(printed);
  return { text, tokens: mend(cut(text)), bare: plainLetter(text) === text.toLowerCase() };
}

function cut(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  let at = 0;
  for (const character of text) {
    const plain = plainLetter(character);
    const kind = /\s/u.test(character) || plain === '' ? null : kindOf(plain);
    const last = tokens.at(-1);
    const end = at + character.length;
    if (kind === null) spaced = true;
    else if (last?.kind === kind && kind !== 'mark' && !spaced)
      tokens[tokens.length - 1] = { ...last, text: last.text + plain, raw: last.raw + character.toLowerCase(), end };
    else tokens.push({ kind, text: plain, raw: character.toLowerCase(), at, end, spaced });
    if (kind !== null) spaced = false;
    at = end;
  }
  return tokens;
}

const kindOf = (plain: string): Token['kind'] =>
  /^[0-9]/u.test(plain) ? 'number' : /^\p{L}/u.test(plain) ? 'word' : 'mark';

const GLUED = new Set(
  'truoc ngay thang nam quy den het trong cham nhat hoan thanh cuoi dau tu thuong xuyen viec thuc hien hang i ii iii iv'.split(
    ' ',
  ),
);
const TORN = new Set(['thang', 'quy', 'truoc', 'ngay', 'nam', 'thuong', 'xuyen', 'trong', 'nhat']);

/** Words that ran together are parted (`trướcngày`), words torn apart are joined (`th áng`, `2O24`). */
function mend(tokens: readonly Token[]): Token[] {
  const mended: Token[] = [];
  for (const token of tokens.map(respelled)) {
    const last = mended.at(-1);
    if (last !== undefined && isTorn(last, token)) mended[mended.length - 1] = join(last, token, token.text);
    else if (last !== undefined && isDigitLetter(mended, token)) {
      mended.pop();
      mended[mended.length - 1] = join(mended.at(-1)!, token, '0'.repeat(last.text.length) + token.text);
    } else mended.push(...parted(token));
  }
  return mended;
}

/** `quí` for `quý`, `kì` for `kỳ`, `trc` for `trước`. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['qui', 'quy'],
  ['ki', 'ky'],
  ['trc', 'truoc'],
]);
const respelled = (token: Token): Token => ({ ...token, text: SPELLINGS.get(token.text) ?? token.text });

const isTorn = (a: Token, b: Token): boolean =>
  a.kind === 'word' &&
  b.kind === 'word' &&
  (/^[^aeiouy]+$/u.test(a.text) || a.text === 'qu') &&
  TORN.has(a.text + b.text);

/** `2O24`: letters O that touch digits on both sides. */
const isDigitLetter = (before: readonly Token[], token: Token): boolean => {
  const [number, letters] = before.slice(-2);
  return (
    token.kind === 'number' &&
    !token.spaced &&
    number?.kind === 'number' &&
    letters?.kind === 'word' &&
    !letters.spaced &&
    /^o+$/u.test(letters.text)
  );
};

const join = (a: Token, b: Token, tail: string): Token => ({
  ...a,
  text: a.text + tail,
  raw: a.raw + b.raw,
  end: b.end,
});

function parted(token: Token): Token[] {
  if (token.kind !== 'word' || token.text.length > 30 || GLUED.has(token.text)) return [token];
  const parts = /^q(?:i{1,3}|iv)$/u.test(token.text) ? ['q', token.text.slice(1)] : segments(token.text);
  if (parts === undefined) return [token];
  let at = token.at;
  return parts.map((text, i) => {
    const part = { ...token, text, raw: text, at, end: at + text.length, spaced: i === 0 && token.spaced };
    at += text.length;
    return part;
  });
}

/** The fewest known words that make up a longer one; a quarter's numeral only after `quý`. */
function segments(text: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++)
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const before = best[start];
      const word = text.slice(start, end);
      if (before === undefined || !GLUED.has(word) || (/^i/u.test(word) && before.at(-1) !== 'quy')) continue;
      if (best[end] === undefined || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, word];
    }
  return best[text.length];
}
