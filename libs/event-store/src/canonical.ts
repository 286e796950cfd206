import canonicalize from 'canonicalize';
import { InvalidAppend } from './errors.js';
import type { Json } from './port.js';

/** Deeper nesting is refused; this also ends the walk over a value that contains itself. */
const MAX_DEPTH = 200;

const INTEGER_LIKE = /^-?\d+$/;

/**
 * The value as RFC 8785 text, from which `JSON.parse` gives it back exactly.
 * `place` names the value in the refusal, for example `events[0].data`.
 *
 * @throws InvalidAppend for what some store or reader would not give back as it was: negative zero, numbers that are
 * not finite, integers beyond 2^53 - 1, lone surrogates, `undefined`, what is not plain JSON, keys that begin with `$`
 * (the adapters' own) or look like integers (JavaScript moves them to the front).
 */
export function canonicalText(value: Json, place: string): string {
  refuseWhatJsonLoses(value, [place]);
  return canonicalize(value)!;
}

type Path = (string | number)[];

function refuseWhatJsonLoses(value: unknown, path: Path): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'number') return refuseNumber(value, path);
  if (typeof value === 'object') return refuseInside(value, path);
  if (typeof value !== 'string') refuse(path, `${typeof value} is not JSON`);
  if (!value.isWellFormed()) refuse(path, 'a lone surrogate');
}

function refuseNumber(value: number, path: Path): void {
  if (!Number.isFinite(value)) refuse(path, 'a number that is not finite');
  if (Object.is(value, -0)) refuse(path, 'negative zero');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) refuse(path, 'an integer beyond 2^53');
}

function refuseInside(value: object, path: Path): void {
  if (path.length > MAX_DEPTH) refuse(path.slice(0, 4), `nested deeper than ${MAX_DEPTH}`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) refuseAt(value[i], path, i);
    return;
  }
  if (!isPlain(value)) refuse(path, 'not a plain object');
  for (const [key, member] of Object.entries(value)) {
    refuseKey(key, path);
    refuseAt(member, path, key);
  }
}

function refuseKey(key: string, path: Path): void {
  if (!key.isWellFormed()) refuse([...path, key.toWellFormed()], 'a lone surrogate in a key');
  if (key.startsWith('$')) refuse([...path, key], 'a key that begins with $');
  if (INTEGER_LIKE.test(key)) refuse([...path, key], 'a key that looks like an integer');
}

function refuseAt(member: unknown, path: Path, step: string | number): void {
  path.push(step);
  refuseWhatJsonLoses(member, path);
  path.pop();
}

/** Its prototype is none or a root one; asked this way because objects of another realm have another root. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    typeof (value as { toJSON?: unknown }).toJSON !== 'function' &&
    (prototype === null || Object.getPrototypeOf(prototype) === null)
  );
}

function refuse([place, ...steps]: Path, why: string): never {
  throw new InvalidAppend(
    `${place}${steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}: ${why}`,
  );
}
