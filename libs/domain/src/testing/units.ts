import type { Act } from '../facts.js';
import type { LeaderAppointed, LeaderRelieved, UnitEstablished } from '../unit/unit.events.js';
import { somebody, type Fact } from './given.js';

/** An act of a day, effective on it unless said otherwise; the command itself comes on 01/06/2024. */
export const on = (effectiveOn: string, more: Partial<Act> = {}): Act => ({
  by: somebody,
  today: '2024-06-01',
  effectiveOn,
  basis: null,
  ...more,
});

export const ministry: UnitEstablished['data'] = {
  unitId: 'btttt',
  code: 'BTTTT',
  name: 'Bộ Thông tin và Truyền thông',
  short: 'Bộ TTTT',
  aliases: ['BTTTT'],
  kind: 'ministry',
  parent: 'chinh-phu',
  rank: 2,
  ageUnknown: false,
};

export const established: Fact<UnitEstablished> = {
  on: '2007-08-08',
  event: { type: 'UnitEstablished', data: ministry },
};

type Appointment = Partial<Omit<LeaderAppointed['data'], 'unitId' | 'person'>>;

export const leads = (person: string, from: string, more: Appointment = {}): Fact<LeaderAppointed> => ({
  on: from,
  event: { type: 'LeaderAppointed', data: appointment(person, more) },
});

export const appointment = (person: string, more: Appointment = {}): LeaderAppointed['data'] => ({
  unitId: 'btttt',
  office: 'Bộ trưởng',
  person,
  acting: false,
  until: null,
  ...more,
});

export const leaves = (person: string, firstDayOut: string): Fact<LeaderRelieved> => ({
  on: firstDayOut,
  event: { type: 'LeaderRelieved', data: { unitId: 'btttt', person, reason: null } },
});
