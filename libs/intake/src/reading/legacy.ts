/**
 * Common words as old fonts spell them, seen as Latin-1 or as Unicode that was pasted from such a text: của, và, các,
 * được, nhiệm vụ, thực hiện, số, định, về, năm, bộ. None of them is a word in Unicode Vietnamese.
 */
const TCVN3 = [
  'cña',
  'vµ',
  'c¸c',
  '®\u00ad\u00ee\u00ee',
  '®îc',
  '®\u00adîc',
  'nhiÖm',
  'thùc',
  'hiÖn',
  'sè',
  '®Þnh',
  'vÒ',
  'n¨m',
  'bé',
  'viÖc',
  'th«ng',
  'c«ng',
  'tØnh',
  'quèc',
  '§iÒu',
];
const VNI = [
  'cuûa',
  'vaø',
  'caùc',
  'ñöôïc',
  'nhieäm',
  'thöïc',
  'hieän',
  'soá',
  'ñònh',
  'veà',
  'naêm',
  'boä',
  'vieäc',
  'thoâng',
  'coâng',
  'tænh',
  'quoác',
  'Ñieàu',
  'ñeà',
];

/** How many different words of an old spelling settle it: two, since one alone may be a foreign word. */
const ENOUGH = 2;

/** The old alphabet that a text is typed in, or null. Unicode Vietnamese has letters that neither of them needs. */
export const legacyAlphabet = (text: string): 'tcvn3' | 'vni' | null => {
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{S}\p{M}\u00a0-\u00ff]+/u));
  const seen = (spellings: readonly string[]): number =>
    spellings.filter((word) => words.has(word.toLowerCase())).length;
  const [tcvn3, vni] = [seen(TCVN3), seen(VNI)];
  if (Math.max(tcvn3, vni) < ENOUGH || vietnameseShare(text) > 0.1) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
};

/** Which part of the words has a letter that only Vietnamese in Unicode has (ơ, ư, ạ, ế …). */
export const vietnameseShare = (text: string): number => {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u.test(word)).length / words.length;
};
