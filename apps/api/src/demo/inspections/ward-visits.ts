import { addDays } from '#domain/dates';
import type { IsoDate } from '#domain/facts';
import { quotaOf } from '#sampling/quota';
import { inOrderOfDrawing } from '#sampling/sampler';
import type { DemoAct } from '../act.js';
import { at } from '../simulated-clock.js';
import { WARDS } from '../wards.js';
import { clerk } from '../year/demo-task.js';
import { planned, seen, visited, type Begun } from './courses.js';
import { WARDS_AGAIN } from './demo-draws.js';
import type { ServedInspections } from './served-inspections.js';
import { MERGED, MERGED_INTO_VISITED } from './ward-mergers.js';

const PLANNED_ON = '2024-04-26';
const FIRST_WEEK = '2024-05-07';
/** The last of the year are announced, and not visited before its end. */
const LEFT_OVER = 3;
/** For wards it is the city that answers: their people have no accounts in this demo. */
const CITY = clerk('ubnd-hcm');

/** The wards that came out of the public dice, two a week: most without a finding, some with one in every state. */
export function wardVisits(served: ServedInspections): DemoAct[] {
  const apart = [MERGED.unit, MERGED_INTO_VISITED.unit];
  const begun = (unit: string) => planned(served, unit, PLANNED_ON, WARDS_AGAIN);
  const others = [...picked(), ...byName()].filter((unit) => !apart.includes(unit));
  const inYear = others.slice(0, -LEFT_OVER);
  return [
    ...inYear.flatMap((unit, place) => visitedInItsWeek(begun(unit), place)),
    ...others.slice(-LEFT_OVER).flatMap((unit) => announced(begun(unit))),
    ...apart.flatMap((unit) => putOff(begun(unit))),
  ];
}

/** Once the mergers are in force: one visit of each successor, whatever the dice had picked. */
export function visitsAfterMergers(served: ServedInspections): DemoAct[] {
  const [merged, once] = [MERGED, MERGED_INTO_VISITED].map(({ unit }) => planned(served, unit).acts);
  return [
    merged!.resume(at('2025-01-07', 9), 'Việc sắp xếp phường đã xong'),
    merged!.widen(at('2025-01-07', 10), MERGED.into, 'Phường trúng đã nhập vào phường này'),
    ...seen(merged!, '2025-01-07', ['yes', 'yes', 'yes']),
    once!.cancel(at('2025-01-07', 13, 30), 'Phường kế thừa đã được kiểm tra trong năm; mỗi nơi chỉ đến một lần'),
  ];
}

/** As anybody can work it out from the dice. */
function picked(): string[] {
  const [{ percent, certainty = [] }] = WARDS_AGAIN.quotas as [(typeof WARDS_AGAIN.quotas)[number]];
  const ids = WARDS.map(({ code }) => code).filter((code) => !certainty.some(({ id }) => id === code));
  return inOrderOfDrawing(ids, WARDS_AGAIN.dice)
    .slice(0, quotaOf(WARDS.length, { percent }))
    .map(({ id }) => id);
}

const byName = (): string[] => WARDS_AGAIN.quotas.flatMap(({ certainty = [] }) => certainty.map(({ id }) => id));

function visitedInItsWeek({ acts, begun }: Begun, place: number): DemoAct[] {
  const day = addDays(FIRST_WEEK, 7 * Math.floor(place / 2) + 2 * (place % 2));
  const found = FOUND[place];
  if (found === undefined) return [...begun, ...visited(acts, day, [])];
  const finding = acts.finding('counter');
  return [
    ...begun,
    ...visited(acts, day, ['yes', 'partly', 'yes']),
    finding.found(at(day, 12), found.text),
    finding.answer(at(addDays(day, 5), 11), CITY, 'Nhất trí, đã nhắc phường thực hiện'),
    ...remedied(finding, day, found.remedied),
  ];
}

function remedied(finding: ReturnType<Begun['acts']['finding']>, day: IsoDate, how: Remedied): DemoAct[] {
  if (how === 'no') return [];
  const ordered = finding.order(at(addDays(day, 6), 11), 'Khắc phục và gửi hồ sơ', addDays(day, 40));
  const reported = finding.report(at(addDays(day, 33), 11), CITY, how === 'closed');
  if (how === 'ordered') return [ordered];
  return how === 'reported' ? [ordered, reported] : [ordered, reported, finding.verify(at(addDays(day, 35), 11), how)];
}

const announced = ({ acts, begun }: Begun): DemoAct[] => [...begun, acts.notify(at('2024-12-30', 12), '2025-01-09')];

const putOff = ({ acts, begun }: Begun): DemoAct[] => [
  ...begun,
  acts.notify(at('2024-12-03', 12), '2024-12-12'),
  acts.suspend(at('2024-12-11', 11), 'Phường sắp được nhập với phường bên cạnh'),
];

type Remedied = 'no' | 'ordered' | 'reported' | 'partly' | 'closed';

/** By the place of the visit in the year. */
const FOUND: Readonly<Record<number, { readonly text: string; readonly remedied: Remedied }>> = {
  3: { text: 'Bảng niêm yết thủ tục còn bản cũ', remedied: 'closed' },
  11: { text: 'Người dân vẫn phải nộp bản sao giấy ở hai thủ tục', remedied: 'closed' },
  18: { text: 'Máy quét hỏng, hồ sơ số hóa chậm', remedied: 'partly' },
  25: { text: 'Chưa có người thay khi cán bộ một cửa nghỉ', remedied: 'ordered' },
  34: { text: 'Sổ theo dõi hồ sơ trực tuyến ghi chưa đủ', remedied: 'closed' },
  47: { text: 'Chưa cập nhật danh sách tổ công nghệ số', remedied: 'reported' },
  55: { text: 'Biên nhận điện tử chưa gửi tự động', remedied: 'no' },
};
