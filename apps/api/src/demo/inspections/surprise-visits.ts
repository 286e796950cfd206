import type { IsoDate } from '#domain/facts';
import type { DemoAct } from '../act.js';
import { at } from '../simulated-clock.js';
import { clerk } from '../year/demo-task.js';
import { ActsOnInspection } from './acts-on-inspection.js';
import { seen } from './courses.js';
import { drawIdOf, STILL_SEALED, SURPRISE, type DemoDraw } from './demo-draws.js';
import type { ServedInspections } from './served-inspections.js';

/** For units that nobody knows beforehand it is the city that answers. */
const CITY = clerk('ubnd-hcm');

/** A tenth of 312 wards, four a day. */
const WARDS = 32;
const DAYS: readonly IsoDate[] = [
  ...['2024-08-20', '2024-08-21', '2024-08-27', '2024-08-28'],
  ...['2024-09-10', '2024-09-11', '2024-09-17', '2024-09-18'],
];

/**
 * Three departments and 32 wards that no notice reached, told once all were visited; and of a draw that is still sealed one
 * check that nobody but the team may know of. Which units they are differs from one installation to another, as the
 * secrets do.
 */
export function surpriseVisits(served: ServedInspections): DemoAct[] {
  const [first, second, third] = [0, 1, 2].map((place) => picked(served, SURPRISE, 'so-nganh', place));
  const wards = Array.from({ length: WARDS }, (_, place) => place);
  return [
    ...closed(first!),
    ...seen(second!, '2024-08-27', []),
    ...answered(third!),
    ...wards.flatMap((place) => seen(picked(served, SURPRISE, 'phuong-xa', place), dayOf(place), [])),
    planning(served, STILL_SEALED, 'quan-huyen', 0, '2024-12-03'),
    ...[0, 1, 2].map((place) => planning(served, SURPRISE, 'so-nganh', place, '2024-08-12')),
    ...wards.map((place) => planning(served, SURPRISE, 'phuong-xa', place, '2024-08-12')),
  ];
}

const dayOf = (place: number): IsoDate => DAYS[Math.floor(place / 4)]!;

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

const planning = (served: ServedInspections, draw: DemoDraw, stratum: string, place: number, day: IsoDate): DemoAct =>
  picked(served, draw, stratum, place).plan(at(day, 11), draw, () => served.unitPicked(drawIdOf(draw), stratum, place));

const picked = (served: ServedInspections, { name }: DemoDraw, stratum: string, place: number): ActsOnInspection =>
  new ActsOnInspection(served, `${name} ${stratum} ${place}`);
