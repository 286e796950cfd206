/**
 * Text as it is searched and compared by people: lower case, without diacritics (đ too), one space between words.
 * For looking, never for identity: two different names may fold to one text.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/gu, ' ')
    .trim();
