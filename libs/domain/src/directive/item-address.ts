/** Where an item stands in its document, as printed. */
export interface PrintedPlace {
  readonly section: string | null;
  readonly no: string | null;
}

/**
 * The addresses of a document's items, in the order given: `section.no`, or the number alone without a section
 * (`B.53`, `III.10`, `7`). `#n` where no number is printed, n being the item's place among those of its section.
 * An address that an earlier item has already gets `(2)`, then `(3)`. Every address is another; the same document
 * gives the same ones.
 */
export function itemAddresses(places: readonly PrintedPlace[]): string[] {
  const taken = new Set<string>();
  const inSection = new Map<string, number>();
  return places.map((place) => {
    const section = part(place.section);
    const n = (inSection.get(section) ?? 0) + 1;
    inSection.set(section, n);
    const address = free([section, part(place.no) || `#${n}`].filter(Boolean).join('.'), taken);
    taken.add(address);
    return address;
  });
}

function free(address: string, taken: ReadonlySet<string>): string {
  if (!taken.has(address)) return address;
  let n = 2;
  while (taken.has(`${address}(${n})`)) n++;
  return `${address}(${n})`;
}

/** A printed number or section: letters in NFC and Latin, no spaces, no leading zeros (`01.05` is `1.5`), no final dot. */
function part(printed: string | null): string {
  return latin(printed ?? '')
    .replace(/[\s\u200b\u2060]/gu, '')
    .replace(/\.+$/u, '')
    .replace(/(?<!\d)0+(?=\d)/gu, '');
}

/** Text with every letter that only looks Latin replaced by the Latin one, in NFC. `В` typed in Cyrillic is `B`. */
export function latin(text: string): string {
  const composed = text.normalize('NFC').replace(COMPATIBLE, (character) => character.normalize('NFKC'));
  return Array.from(composed, (character) => LOOK_ALIKES.get(character) ?? character)
    .join('')
    .normalize('NFC');
}

/** Roman numerals that are one character (`Ⅲ`), and full-width forms (`Ｂ`). */
const COMPATIBLE = /[\u2160-\u217f\uff01-\uff5e]/gu;

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ...pairs('АВЕЅІЈКМНОРСТУХ', 'ABESIJKMHOPCTYX'),
  ...pairs('аеѕіјорсух', 'aesijopcyx'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...pairs('ονι', 'ovi'),
]);

function pairs(foreign: string, ours: string): [string, string][] {
  return Array.from(foreign, (character, i) => [character, ours[i] ?? character]);
}
