import type { Power } from '#api/application';
import type { Context } from '../context.js';
import { table } from './table.js';

/** What chance is worth where so many of so many units were drawn; nothing where there is nothing to tell. */
export function powerLines(
  rows: readonly { readonly of: readonly string[]; readonly power: Power | null }[],
  context: Context,
): readonly string[] {
  const told = rows.flatMap(({ of, power }) => (power === null ? [] : [{ of, power }]));
  const [first] = told;
  if (first === undefined) return [];
  const shares = first.power.chances.map(({ share }) => ({ title: `${share} %`, align: 'right' as const }));
  return [
    '',
    context.say(HEADING),
    ...table(
      [
        ...first.of.map(() => ({ title: '' })),
        { title: context.say({ vi: 'Bốc', en: 'Drawn' }), align: 'right' },
        ...shares,
      ],
      told.map(({ of, power: { size, drawn, chances } }) => [
        ...of,
        `${drawn}/${size}`,
        ...chances.map(({ percent, neededFor95 }) => `${percent} % (${neededFor95})`),
      ]),
    ),
  ];
}

const HEADING = {
  vi: 'Khả năng gặp ít nhất một đơn vị sai nếu 1, 2, 5, 10 % đơn vị sai (trong ngoặc: cần bốc bao nhiêu để đạt 95 %):',
  en: 'Chance to meet at least one deviating unit where 1, 2, 5, 10 % deviate (in brackets: to be drawn for 95 %):',
};
