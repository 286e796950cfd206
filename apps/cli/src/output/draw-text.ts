import type { DrawReport } from '#api/application';
import type { Context } from '../context.js';
import { shownDay } from './dates.js';
import { DRAW_STAGES, PICKED_HOW } from './draw-words.js';
import { OUTCOMES } from './outcome-words.js';
import { powerLines } from './power-table.js';
import { facts } from './table.js';

/** A draw after one of its steps: what was recorded, what is fixed from now on, and whom it picked. */
export function drawLines(draw: DrawReport, context: Context): readonly string[] {
  const say = (vi: string, en: string) => context.say({ vi, en });
  const known = (name: string, value: string | null) => (value === null ? [] : [[name, value] as const]);
  return [
    context.say(OUTCOMES[draw.outcome]),
    ...facts([
      [say('Lần bốc chọn', 'Draw'), draw.id],
      [say('Tên', 'Title'), `${draw.title} (${draw.year})`],
      [say('Tình trạng', 'Stage'), context.say(DRAW_STAGES[draw.stage])],
      ...draw.strata.map(
        ({ stratum, size, excluded }) =>
          [
            say('Nhóm', 'Stratum'),
            say(`${stratum}: ${size} đơn vị, để ngoài ${excluded}`, `${stratum}: ${size} units, ${excluded} left out`),
          ] as const,
      ),
      [say('Mã băm danh sách', 'Frame SHA-256'), draw.frameSha256],
      ...known(say('Mã băm kế hoạch', 'Plan SHA-256'), draw.planSha256),
      ...known(say('Cam kết', 'Commitment'), draw.commitment),
      ...known(say('Được mở từ', 'May be told from'), draw.revealOn === null ? null : shownDay(draw.revealOn)),
      ...known(say('Xúc xắc', 'Dice'), draw.dice),
      ...known(
        say('Bốc lại của', 'Another draw after'),
        draw.follows && `${draw.follows.draw}: ${draw.follows.reason}`,
      ),
      ...draw.events.map(({ type, id }) => [say('Sự kiện', 'Event'), `${type} ${id}`] as const),
    ]),
    ...powerLines(
      draw.strata.map(({ stratum, power }) => ({ of: [stratum], power })),
      context,
    ),
    ...(draw.picks === null ? [] : ['', say('Đơn vị trúng:', 'Picks:')]),
    ...(draw.picks ?? []).map(({ stratum, id, how }) => `- ${stratum}: ${id} (${context.say(PICKED_HOW[how])})`),
  ];
}
