import { collectiveOf } from './collective.js';
import { classPhrase, groupsOf } from './class-phrase.js';
import { cutCell, type Piece } from './cut-cell.js';
import { fold } from './fold.js';
import { groupsOn } from './groups-on.js';
import { ruledEntry } from './mapped-names.js';
import { doubtKind, matchUnit } from './match-unit.js';
import { indexOf } from './name-index.js';
import { kindUnder, namedList, type CellText } from './named-list.js';
import { nameAndPart, sharedParts } from './part-words.js';
import type { CutContext, UnitEntry, UnitsReading } from './unit-names.js';
import { opensClass, opensPlace } from './class-words.js';
import { headAt } from './unit-heads.js';
import { cellText, cellWords, startsWith, type CellWord } from './unit-words.js';

/**
 * Reads a cell of units. Never throws; the text of every entry is as printed. What the registry does not know for sure
 * is proposed, not taken.
 */
export function cutUnits(cell: string | null, context: CutContext): UnitsReading {
  const text = cellText(cell ?? '');
  const words = cellWords(text);
  if (words.length === 0 || NONE.test(text))
    return {
      units: [],
      collective: null,
      byRole: false,
      note: NONE.test(text) || /[-–—]/u.test(text) || /^\s*[-–—]/u.test(cell ?? '') ? 'dash' : 'blank',
    };
  const list = namedList(text, words);
  const body = list ?? { text, words };
  const kind = list === null ? '' : kindUnder(list.intro);
  const names = { index: context.registry ? indexOf(context.registry) : null, listed: list !== null, kind };
  const pieces = cutCell(body.words, names);
  const near = pieces.length <= MOST_PIECES;
  const inCity = isCity(body.words, pieces);
  const parts = sharedParts(body.text, body.words, pieces);
  const units = pieces.flatMap((piece) =>
    entriesOf(body, piece, { ...context, kind, near, inCity }).map((entry) => ({
      ...entry,
      part: entry.part ?? parts.get(piece) ?? null,
    })),
  );
  const rest = list?.rest === undefined ? [] : cutUnits(list.rest, context).units;
  const all = [...units, ...rest];
  if (context.role === 'coordinating') return { units: all, collective: null, byRole: false, note: null };
  const { collective, note } = collectiveOf(text, list?.intro ?? null, all, context);
  const byRole =
    collective === null &&
    all.every(({ unit, ruled, printed }) => unit === null && !ruled && opensClass(cellWords(printed), 0));
  return { units: all, collective, byRole, note };
}

/** "Không", "Không có": a clerk's dash. */
const NONE = /^không(?: có)?[.]?$/iu;
/** No real cell names more; one that does gets no proposals by spelling. */
const MOST_PIECES = 100;
type ListContext = CutContext & { readonly kind: string; readonly near: boolean; readonly inCity: boolean };

function entriesOf({ text, words }: CellText, piece: Piece, context: ListContext): UnitEntry[] {
  const { from, to, part } = nameAndPart(words, piece);
  const start = words[from]!.at;
  const closing = words[to - 1]!.depth > 0 && text[words[to - 1]!.end] === ')' ? 1 : 0;
  const printed = text.slice(start, words[to - 1]!.end + closing);
  const inner = opensClass(words, from) && from > piece.from ? null : namedList(printed, words.slice(from, to));
  if (inner !== null && /\(/u.test(printed))
    return cutUnits(printed, context).units.map((entry) => ({ ...entry, part: part && text.slice(...part) }));
  const said = part === null ? null : text.slice(...part);
  const ruled = ruledEntry({ printed, part: said }, context, groupsOn(context.registry, context.on));
  if (ruled !== null) return [ruled];
  const entry = { printed, groups: [], open: false, part: said, new: false, ruled: false };
  const registry = context.registry;
  if (opensClass(words, from)) return [classEntry(entry, context)];
  if (!registry) return [{ ...entry, unit: null, confidence: 'likely', proposals: [] }];
  const index = indexOf(registry);
  const lent = context.kind === '' ? null : matchUnit(index, `${context.kind} ${printed}`, { ...context, near: false });
  const match = lent?.unit ? lent : matchUnit(index, printed, context);
  const bare = headAt(words, from) === undefined && !opensPlace(words, from) && context.inCity;
  const sub = /^(.+?)\s*\(([^()]+)\)$/u.exec(printed);
  const child = sub && match.confidence !== 'certain' ? matchUnit(index, sub[2]!, context) : null;
  if (sub && child?.unit) {
    const outer = withNew({ ...entry, printed: sub[1]!, ...matchUnit(index, sub[1]!, context) });
    const parent = registry.units.find(({ id }) => id === outer.unit)?.parent;
    if (outer.unit === child.unit || parent === child.unit) return [{ ...outer, printed }];
    return [outer, { ...entry, printed: sub[2]!, ...child }];
  }
  return [withNew({ ...entry, ...(bare ? doubtKind(match, printed, index, context) : match) })];
}

/** Nobody else is proposed but a unit that the registry does not have. */
const withNew = (entry: UnitEntry): UnitEntry => ({
  ...entry,
  new: entry.proposals.length === 1 && entry.proposals[0]?.reason === 'new',
});

type Bare = Pick<UnitEntry, 'printed' | 'groups' | 'open' | 'part' | 'new' | 'ruled'>;

/**
 * The group that is called just so; else groups are taken where every part of the class was understood, else proposed;
 * doubtful where a part has no group.
 */
function classEntry(entry: Bare, { registry, on, inCity }: ListContext): UnitEntry {
  const known = groupsOn(registry, on);
  const [called, ...others] = known.filter(({ name }) => fold(name) === fold(entry.printed));
  if (called !== undefined && others.length === 0)
    return { ...entry, unit: null, groups: [called.id], confidence: 'certain', proposals: [] };
  const phrase = classPhrase(entry.printed);
  const { groups, missing } = groupsOf(phrase, known, inCity);
  const rest = { ...entry, unit: null, open: phrase.open };
  if (phrase.whole || phrase.open) {
    const confidence = (groups.length > 0 && !missing) || phrase.open ? 'certain' : 'doubtful';
    return { ...rest, groups: groups.map(({ id }) => id), confidence, proposals: [] };
  }
  const proposals = (phrase.begun ? groups : []).map(({ id, name }) => ({
    unit: null,
    group: id,
    name,
    reason: 'class-in-part' as const,
  }));
  return { ...rest, confidence: 'doubtful', proposals };
}

/** Departments or districts among the units: the cell speaks of one province's own bodies. */
const isCity = (words: readonly CellWord[], pieces: readonly Piece[]): boolean =>
  pieces.some(({ from }) => OF_A_PROVINCE.some((noun) => [from, from + 1].some((at) => startsWith(words, at, noun))));
const OF_A_PROVINCE = ['sở', 'quận', 'huyện', 'cấp huyện'];
