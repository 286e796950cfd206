/** Plain data, as JSON has it. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/**
 * RFC 8785 text: the same value has the same bytes for everybody who hashes it. Own and short, so that a sceptic can
 * read all of it; strings and numbers are what ECMAScript writes (sections 3.2.2.2 and 3.2.2.3), keys stand in the order
 * of their UTF-16 code units (3.2.3). Members that are `undefined` are left out.
 *
 * @throws RangeError for what RFC 8785 has no form for: numbers that are not finite, lone surrogates.
 */
export function canonical(value: Plain): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (value === null || typeof value === 'boolean') return String(value);
  return isList(value) ? `[${value.map(canonical).join(',')}]` : object(value);
}

function object(value: { readonly [key: string]: Plain | undefined }): string {
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members += `${members === '' ? '' : ','}${text(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

function text(value: string): string {
  if (!value.isWellFormed()) throw new RangeError('a lone surrogate has no canonical form');
  return JSON.stringify(value);
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a number that is not finite has no canonical form');
  return JSON.stringify(value);
}
