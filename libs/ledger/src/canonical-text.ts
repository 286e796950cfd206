import canonicalize from 'canonicalize';

/**
 * Whether a stored text is what RFC 8785 makes of the value in it: no other spacing, order, escapes or forms of numbers,
 * no key twice. False also where it is not JSON. `parsed` is the reader's own parse of it and is not trusted: it only makes the usual case quick.
 */
export function isCanonical(text: string, parsed: unknown): boolean {
  if (isSorted(parsed) && JSON.stringify(parsed) === text && !mayHoldLoneSurrogate(text)) return true;
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false; // No JSON; or lone surrogates or numbers beyond a double, for which RFC 8785 has no form.
  }
}

/** Serialised as it is, such a value has its keys in RFC 8785 order: by UTF-16 code units (section 3.2.3). */
function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let before: string | undefined;
  for (const key in value) {
    if (before !== undefined && before >= key) return false;
    if (!isSorted((value as Record<string, unknown>)[key])) return false;
    before = key;
  }
  return true;
}

/** `JSON.stringify` writes them as escapes; also true of a backslash that is followed by `ud`, which costs time only. */
function mayHoldLoneSurrogate(text: string): boolean {
  return text.includes('\\ud');
}
