import type { IsoDate } from '#domain/facts';
import type { DemoAct } from '../act.js';
import { at } from '../simulated-clock.js';
import { clerk } from '../year/demo-task.js';
import { planned, visited, type Begun } from './courses.js';
import type { ServedInspections } from './served-inspections.js';

/** The districts that came out of the public dice: inspections in every stage. */
export const districtVisits = (served: ServedInspections): DemoAct[] => [
  ...remedyOverdue(planned(served, 'ubnd-quan-phu-nhuan')),
  ...visitUnderWay(planned(served, 'ubnd-quan-11')),
  ...notifiedOnly(planned(served, 'ubnd-quan-binh-thanh')),
  ...planned(served, 'ubnd-huyen-binh-chanh').begun,
  ...WITHOUT_FINDING.flatMap(([unit, day]) => withoutFinding(planned(served, unit), day)),
  ...cancelled(planned(served, 'ubnd-quan-tan-phu')),
];

const WITHOUT_FINDING: readonly (readonly [unit: string, day: IsoDate])[] = [
  ['ubnd-quan-3', '2024-06-04'],
  ['ubnd-huyen-cu-chi', '2024-06-18'],
  ['ubnd-quan-tan-binh', '2024-09-12'],
  ['ubnd-quan-12', '2024-10-15'],
];

const withoutFinding = ({ acts, begun }: Begun, day: IsoDate): DemoAct[] => [...begun, ...visited(acts, day, [])];

function remedyOverdue({ acts, begun }: Begun): DemoAct[] {
  const counter = acts.finding('counter');
  return [
    ...begun,
    ...visited(acts, '2024-08-13', ['no', 'partly', 'yes']),
    counter.found(at('2024-08-13', 12), 'Bộ phận một cửa chưa cập nhật trạng thái hồ sơ trong ngày'),
    counter.answer(at('2024-08-19', 11), clerk('ubnd-quan-phu-nhuan'), 'Nhất trí, do thiếu người'),
    counter.order(at('2024-08-20', 11), 'Cập nhật trạng thái hồ sơ trong ngày', '2024-10-31'),
  ];
}

const visitUnderWay = ({ acts, begun }: Begun): DemoAct[] => [
  ...begun,
  acts.notify(at('2024-12-10', 12), '2024-12-17'),
  acts.open(at('2024-12-17', 11)),
];

const notifiedOnly = ({ acts, begun }: Begun): DemoAct[] => [...begun, acts.notify(at('2024-12-19', 12), '2024-12-27')];

const cancelled = ({ acts, begun }: Begun): DemoAct[] => [
  ...begun,
  acts.cancel(at('2024-11-12', 11), 'Một đoàn khác vừa kiểm tra cùng nội dung; tránh chồng chéo'),
];
