import type { DemoAct } from '../act.js';
import { at } from '../simulated-clock.js';
import { clerk } from '../year/demo-task.js';
import { ActsOnInspection } from './acts-on-inspection.js';
import { seen } from './courses.js';
import { drawIdOf, STILL_SEALED, SURPRISE, type DemoDraw } from './draws-of-the-year.js';
import type { ServedInspections } from './served-inspections.js';

/** For departments nobody knows beforehand it is the city that answers. */
const CITY = clerk('ubnd-hcm');

/**
 * Three departments that no notice reached, told once all were visited; and of a draw that is still sealed one check that
 * nobody but the team may know of. Which units they are differs from one installation to another, as the secrets do.
 */
export function surpriseVisits(served: ServedInspections): DemoAct[] {
  const [first, second, third] = [0, 1, 2].map((place) => picked(served, SURPRISE, place));
  return [
    ...closed(first!),
    ...seen(second!, '2024-08-27', []),
    ...answered(third!),
    planning(served, STILL_SEALED, 0, '2024-12-03'),
    ...[0, 1, 2].map((place) => planning(served, SURPRISE, place, '2024-08-12')),
  ];
}

function closed(acts: ActsOnInspection): DemoAct[] {
  const duty = acts.finding('duty');
  return [
    ...seen(acts, '2024-08-20', ['yes', 'partly', 'yes']),
    duty.found(at('2024-08-20', 12), 'Không có người trực tiếp nhận hồ sơ trực tuyến vào giờ kiểm tra'),
    duty.order(at('2024-08-22', 11), 'Lập lịch trực', '2024-09-10'),
    duty.report(at('2024-09-05', 11), CITY, true),
    duty.verify(at('2024-09-10', 11), 'closed'),
  ];
}

function answered(acts: ActsOnInspection): DemoAct[] {
  const passwords = acts.finding('passwords');
  return [
    ...seen(acts, '2024-09-04', ['yes', 'yes', 'no']),
    passwords.found(at('2024-09-04', 12), 'Nhiều người dùng chung một tài khoản xử lý hồ sơ'),
    passwords.answer(at('2024-09-11', 11), CITY, 'Đã yêu cầu cấp tài khoản riêng cho từng người'),
  ];
}

const planning = (served: ServedInspections, draw: DemoDraw, place: number, day: string): DemoAct =>
  picked(served, draw, place).plan(at(day, 11), draw, () => served.unitPicked(drawIdOf(draw), place));

const picked = (served: ServedInspections, { name }: DemoDraw, place: number): ActsOnInspection =>
  new ActsOnInspection(served, `${name} ${place}`);
