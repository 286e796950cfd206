import { attribute, tagsOf, type Tag } from '../xml-tags.js';

/** How one level of a list is numbered. */
export interface Level {
  readonly start: number;
  /** `decimal`, `lowerLetter`, `bullet` … (ECMA-376 17.18.59). */
  readonly form: string;
  /** `%1.%2)`: what is printed, with the count of each level in place of its mark. */
  readonly text: string;
  /** Every count in Arabic digits. */
  readonly legal: boolean;
}

export interface List {
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** By level, where this list begins, whatever lists of the same definition have counted. */
  readonly startsAgain: readonly (number | undefined)[];
}

/** The lists of a document by the id that its paragraphs name. */
export type Numbering = ReadonlyMap<string, List>;

interface LevelInMaking {
  start: number;
  form: string;
  text: string;
  legal: boolean;
}

const DEEPEST = 8;

/** Reads `word/numbering.xml`. What it defines in ways unknown here is left out, and its paragraphs have no number. */
export const numberingOf = (xml: string): Numbering => {
  const definitions = new Map<string, (LevelInMaking | undefined)[]>();
  const lists = new Map<
    string,
    { definition: string; levels: Map<number, LevelInMaking>; startsAgain: (number | undefined)[] }
  >();
  let levels: (LevelInMaking | undefined)[] = [];
  let level: LevelInMaking | undefined;
  let list: string | undefined;
  let at = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') {
      if (tag.local === 'num') list = undefined;
      continue;
    }
    const open = list === undefined ? undefined : lists.get(list);
    if (tag.local === 'abstractNum') {
      levels = [];
      definitions.set(attribute(tag.text, 'w:abstractNumId') ?? '', levels);
    } else if (tag.local === 'num') {
      list = attribute(tag.text, 'w:numId') ?? '';
      lists.set(list, { definition: '', levels: new Map(), startsAgain: [] });
    } else if (tag.local === 'abstractNumId' && open !== undefined) open.definition = value(tag) ?? '';
    else if (tag.local === 'lvlOverride') at = levelAt(tag);
    else if (tag.local === 'startOverride' && open !== undefined) open.startsAgain[at] = Number(value(tag) ?? 1);
    else if (tag.local === 'lvl') {
      level = { start: 1, form: 'decimal', text: '', legal: false };
      if (open === undefined) levels[levelAt(tag)] = level;
      else open.levels.set(levelAt(tag), level);
    } else if (level !== undefined) take(level, tag);
  }
  return new Map(
    [...lists].map(([id, { definition, levels: own, startsAgain }]) => {
      const shared = definitions.get(definition) ?? [];
      return [
        id,
        { definition, startsAgain, levels: Array.from({ length: DEEPEST + 1 }, (_, n) => own.get(n) ?? shared[n]) },
      ];
    }),
  );
};

const take = (level: LevelInMaking, tag: Tag): void => {
  if (tag.local === 'start') level.start = Number(value(tag) ?? 1);
  else if (tag.local === 'numFmt') level.form = value(tag) ?? 'decimal';
  else if (tag.local === 'lvlText') level.text = value(tag) ?? '';
  else if (tag.local === 'isLgl') level.legal = value(tag) !== '0' && value(tag) !== 'false';
};

const value = ({ text }: Tag): string | undefined => attribute(text, 'w:val');

const levelAt = ({ text }: Tag): number => Math.min(DEEPEST, Math.max(0, Number(attribute(text, 'w:ilvl') ?? 0) || 0));

/** The list and level that a paragraph's style puts it in, for paragraphs that name none themselves (`word/styles.xml`). */
export type StyleNumbers = ReadonlyMap<string, { readonly numId: string; readonly level: number }>;

export const styleNumbersOf = (xml: string): StyleNumbers => {
  const found = new Map<string, { numId: string; level: number }>();
  let style = '';
  let level = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') continue;
    if (tag.local === 'style') [style, level] = [attribute(tag.text, 'w:styleId') ?? '', 0];
    else if (tag.local === 'ilvl') level = Number(value(tag) ?? 0) || 0;
    else if (tag.local === 'numId' && style !== '') found.set(style, { numId: value(tag) ?? '0', level });
  }
  return found;
};
