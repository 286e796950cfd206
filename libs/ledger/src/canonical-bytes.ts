/** ASCII, as they stand in JSON. */
const [QUOTE, COMMA, MINUS, COLON, BACKSLASH] = [0x22, 0x2c, 0x2d, 0x3a, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const [ZERO, NINE, LETTER_U] = [0x30, 0x39, 0x75];

/** What may follow a backslash: RFC 8785, section 3.2.2.2, has a short form for these and no other. */
const SHORT_ESCAPES = new Set(Buffer.from('"\\bfnrt'));
/** Control characters without a short form, as they are written after `\u`. */
const LONG_ESCAPES = /^00(?:0[0-7bef]|1[0-9a-f])$/;
const WORDS = ['null', 'true', 'false'].map((word) => Buffer.from(word));
/** Digits that surely stay as they are in a double. */
const SURE_DIGITS = 15;

/**
 * Where the RFC 8785 text ends that begins at `at`, or -1 where what stands there is none: the judgement of
 * `isCanonical` on the UTF-8 bytes themselves, without making a string or a value of them. The bytes must be well-formed
 * UTF-8; they are not checked for that.
 */
export function canonicalEnd(bytes: Buffer, at: number): number {
  const first = bytes[at];
  if (first === QUOTE) return stringEnd(bytes, at);
  if (first === OPEN_OBJECT) return objectEnd(bytes, at);
  if (first === OPEN_LIST) return listEnd(bytes, at);
  if (first === MINUS || isDigit(first)) return numberEnd(bytes, at);
  for (const word of WORDS) if (isAt(bytes, at, word)) return at + word.length;
  return -1;
}

/** Keys strictly in the order of their UTF-16 code units (section 3.2.3), so that none is there twice. */
function objectEnd(bytes: Buffer, at: number): number {
  if (bytes[at + 1] === CLOSE_OBJECT) return at + 2;
  let [before, beforeEnd] = [-1, -1];
  for (let i = at; bytes[i] !== CLOSE_OBJECT;) {
    const key = i + 1;
    if ((i > at && bytes[i] !== COMMA) || bytes[key] !== QUOTE) return -1;
    const keyEnd = stringEnd(bytes, key);
    if (keyEnd < 0 || bytes[keyEnd] !== COLON) return -1;
    if (before >= 0 && !isBefore(bytes, before, beforeEnd, key, keyEnd)) return -1;
    i = canonicalEnd(bytes, keyEnd + 1);
    if (i < 0) return -1;
    [before, beforeEnd] = [key, keyEnd];
    if (bytes[i] === CLOSE_OBJECT) return i + 1;
  }
  return -1;
}

function listEnd(bytes: Buffer, at: number): number {
  if (bytes[at + 1] === CLOSE_LIST) return at + 2;
  for (let i = at; ;) {
    i = canonicalEnd(bytes, i + 1);
    if (i < 0 || bytes[i] === CLOSE_LIST) return i < 0 ? -1 : i + 1;
    if (bytes[i] !== COMMA) return -1;
  }
}

function stringEnd(bytes: Buffer, at: number): number {
  for (let i = at + 1; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) return i + 1;
    if (byte < 0x20) return -1;
    if (byte !== BACKSLASH) continue;
    i += 1;
    if (SHORT_ESCAPES.has(bytes[i]!)) continue;
    if (bytes[i] !== LETTER_U || !LONG_ESCAPES.test(bytes.toString('latin1', i + 1, i + 5))) return -1;
    i += 4;
  }
  return -1;
}

function numberEnd(bytes: Buffer, at: number): number {
  let end = at + 1;
  while (isDigit(bytes[end])) end += 1;
  const isSure = bytes[at]! > ZERO && end - at <= SURE_DIGITS;
  if (!isOfNumber(bytes[end]) && isSure) return end;
  while (isOfNumber(bytes[end])) end += 1;
  const text = bytes.toString('latin1', at, end);
  return String(Number(text)) === text ? end : -1;
}

/** Both with their quotes. Escapes and what is beyond ASCII are ordered by what they stand for. */
function isBefore(bytes: Buffer, a: number, aEnd: number, b: number, bEnd: number): boolean {
  for (let i = 1; ; i++) {
    const [one, other] = [bytes[a + i]!, bytes[b + i]!];
    if (one === BACKSLASH || other === BACKSLASH || one > 0x7f || other > 0x7f)
      return textOf(bytes, a, aEnd) < textOf(bytes, b, bEnd);
    if (i === aEnd - a - 1) return i < bEnd - b - 1;
    if (i === bEnd - b - 1) return false;
    if (one !== other) return one < other;
  }
}

const isAt = (bytes: Buffer, at: number, word: Buffer): boolean => {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
};

const textOf = (bytes: Buffer, at: number, end: number): string =>
  JSON.parse(bytes.toString('utf8', at, end)) as string;

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE;

/** A digit, sign, point or exponent. */
const isOfNumber = (byte: number | undefined): boolean =>
  isDigit(byte) || byte === 0x2b || byte === MINUS || byte === 0x2e || byte === 0x45 || byte === 0x65;
