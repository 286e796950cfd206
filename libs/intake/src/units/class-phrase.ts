import { fold } from './fold.js';
import { nameKey } from './name-key.js';
import type { NamedGroup } from './unit-names.js';

/** What a class of units is made of: `ministries`, `provinces`, `departments`, `districts`, `wards`, `members`, `under:<key>`. */
export interface ClassPhrase {
  readonly levels: readonly string[];
  /** "địa phương": provinces beside ministries, districts beside departments. */
  readonly localities: boolean;
  readonly count: number | null;
  /** "có liên quan", "một số", "theo thẩm quyền". */
  readonly open: boolean;
  /** Every part of it was understood; `begun`: the first part was. */
  readonly whole: boolean;
  readonly begun: boolean;
}

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [
    /^(bo|bo nganh|nganh|co quan ngang bo|co quan (truc )?thuoc chinh phu|(bo )?nganh trung uong|co quan trung uong)$/u,
    'ministries',
  ],
  [/^(so|so nganh|ban|ban nganh)( (cua )?(thanh pho|tinh)( .*)?)?$/u, 'departments'],
  [/^nganh (cua )?(thanh pho|tinh)( .*)?$/u, 'departments'],
  [/^(ubnd )?(cac )?(cap )?(quan|huyen|thi xa|(thanh pho|tp) thu duc|quan huyen)$/u, 'districts'],
  [/^(ubnd )?(cac )?(cap )?(phuong|xa|thi tran|phuong xa)$/u, 'wards'],
  [/^(ubnd )?(cac )?(cap )?(tinh|tinh thanh pho)( truc thuoc .*)?$/u, 'provinces'],
  [/^(ubnd )?(cac )?thanh pho( truc thuoc trung uong)?$/u, 'provinces'],
];
const LOCALITIES = /^(ubnd )?(cac )?dia phuong$/u;
const OPEN = /\b(co lien quan|lien quan|theo tham quyen|theo chuc nang|duoc giao|mot so)\b/u;

/** Reads "các sở, ban, ngành, địa phương", "UBND 63 tỉnh, thành phố …", "các đơn vị thuộc Bộ …". */
export function classPhrase(printed: string): ClassPhrase {
  const plain = fold(printed.replace(/\(.*$/u, '')).replace(/\buy ban nhan dan\b/gu, 'ubnd');
  const count = /\b(\d{1,4})\b/u.exec(plain)?.[1];
  const found = { count: count === undefined ? null : Number(count), open: OPEN.test(plain) };
  const under = /\bthuoc (?!chinh phu\b|trung uong\b)(.+)$/u.exec(plain);
  if (under !== null && /\b(don vi|co quan)\b/u.test(plain.slice(0, under.index)))
    return { ...found, levels: [`under:${nameKey(under[1]!)}`], localities: false, whole: true, begun: true };
  if (/\bthanh vien\b/u.test(plain))
    return { ...found, levels: ['members'], localities: false, whole: true, begun: true };
  const levels = new Set<string>();
  let localities = false;
  let whole = true;
  let begun = false;
  for (const [i, item] of itemsOf(printed).entries()) {
    const level = LEVELS.find(([shape]) => shape.test(item))?.[1];
    if (LOCALITIES.test(item)) localities = true;
    else if (level === undefined) whole = false;
    else levels.add(level);
    if (i === 0) begun = whole;
  }
  if (levels.has('departments')) levels.delete('ministries');
  return { ...found, levels: [...levels], localities, whole, begun };
}

const itemsOf = (printed: string): string[] =>
  printed
    .replace(/\(.*$/u, '')
    .split(/[,;]/u)
    .flatMap((part) => fold(part).split(/ va |^va /u))
    .map((item) =>
      item
        .replace(/\buy ban nhan dan\b/gu, 'ubnd')
        .replace(/^(cac|nhung|moi|toan the) /u, '')
        .replace(/\b\d{1,4} /gu, '')
        .replace(/ (co )?lien quan$| theo tham quyen$| theo chuc nang.*$/u, '')
        .trim(),
    )
    .filter((item) => item !== '');

export interface GroupsNamed {
  readonly groups: readonly NamedGroup[];
  /** A level of the class has no group, or several: somebody who is named is missing. */
  readonly missing: boolean;
}

/** The groups that a class names: one that has just its levels, else one for each level; none where a level has several. */
export function groupsOf(phrase: ClassPhrase, groups: readonly NamedGroup[], inCity: boolean): GroupsNamed {
  if (phrase.open) return { groups: [], missing: false };
  const city = inCity || phrase.levels.some((level) => ['departments', 'districts', 'wards'].includes(level));
  const wanted = [...new Set([...phrase.levels, ...(phrase.localities ? [city ? 'districts' : 'provinces'] : [])])];
  const levelled = groups.map((group) => ({ group, levels: levelsOf(group) }));
  const just = (levels: readonly string[]): NamedGroup[] =>
    levelled.filter((one) => sameLevels(one.levels, levels)).map(({ group }) => group);
  const all = just(wanted);
  if (all.length === 1) return { groups: all, missing: false };
  const found = wanted.map((level) => just([level]));
  return {
    groups: found.flatMap((one) => (one.length === 1 ? one : [])),
    missing: found.some((one) => one.length !== 1),
  };
}

const levelsByGroup = new WeakMap<NamedGroup, string[]>();

function levelsOf(group: NamedGroup): string[] {
  const known = levelsByGroup.get(group);
  if (known !== undefined) return known;
  const { levels, localities } = classPhrase(group.name);
  const made = [...levels, ...(localities ? ['provinces'] : [])];
  levelsByGroup.set(group, made);
  return made;
}

/** "thuộc Bộ" alone is under the ministry that issues: any one. */
const sameLevel = (a: string, b: string): boolean => a === b || (b === 'under:bo' && a.startsWith('under:bo'));
const sameLevels = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((level) => b.some((other) => sameLevel(level, other)));
