import { uuid5 } from '#event-store/uuid5';
import { demoKey } from '../programme.js';
import { wardCode, WARDS } from '../wards.js';
import { invented } from '../year/invented.js';

export const YEAR = 2024;

/** A draw of the story: frame, quotas in percent, the dice as they were called out. */
export interface DemoDraw {
  readonly name: string;
  readonly title: string;
  readonly sealed: { readonly revealOn: string } | null;
  readonly strata: readonly { readonly stratum: string; readonly kinds: string[]; readonly under: string }[];
  readonly exclusions: readonly { readonly unit: string; readonly reason: string }[];
  readonly quotas: readonly DemoQuota[];
  readonly dice: string;
  readonly frozenOn: string;
  readonly drawnOn: string;
  readonly follows: { readonly draw: string; readonly reason: string } | null;
}

export interface DemoQuota {
  readonly stratum: string;
  readonly percent: number;
  readonly certainty?: { readonly id: string; readonly reason: string }[];
}

export const wordsOf = ({ name }: Pick<DemoDraw, 'name'>, act: string): string[] => ['draw', name, act];
export const drawIdOf = (draw: Pick<DemoDraw, 'name'>): string => uuid5(demoKey(...wordsOf(draw, 'freeze')), 'draw');

const DEPARTMENTS = { stratum: 'so-nganh', kinds: ['department'], under: 'ubnd-hcm' };
const DISTRICTS = { stratum: 'quan-huyen', kinds: ['district'], under: 'ubnd-hcm' };
const WARDS_OF_THE_CITY = { stratum: 'phuong-xa', kinds: ['ward', 'commune', 'township'], under: 'ubnd-hcm' };
const OWN_OFFICE = [{ unit: 'thanh-tra-hcm', reason: invented('Cơ quan của đoàn kiểm tra không tự kiểm tra mình') }];

/** Real: the quotas of the city plan, 40 per cent of agencies, 20 of wards, and by surprise 10 of both. */
export const PLANNED: DemoDraw = {
  name: 'planned',
  title: invented('Kiểm tra theo kế hoạch năm 2024, gieo số công khai'),
  sealed: null,
  strata: [DEPARTMENTS, DISTRICTS],
  exclusions: OWN_OFFICE,
  quotas: [
    { stratum: 'so-nganh', percent: 40 },
    { stratum: 'quan-huyen', percent: 40 },
  ],
  dice: '356621111611315125331644',
  frozenOn: '2024-04-01',
  drawnOn: '2024-04-03',
  follows: null,
};

/** A whole city within the city left out: everybody can see it, and it did not stand. */
export const WARDS_AT_FIRST: DemoDraw = {
  name: 'wards at first',
  title: invented('Kiểm tra phường, xã, thị trấn theo kế hoạch năm 2024, gieo số công khai'),
  sealed: null,
  strata: [WARDS_OF_THE_CITY],
  exclusions: WARDS.filter(({ parent }) => parent === 'ubnd-tp-thu-duc').map(({ code }) => ({
    unit: code,
    reason: invented('Thành phố Thủ Đức xin tự tổ chức kiểm tra các phường của mình'),
  })),
  quotas: [{ stratum: 'phuong-xa', percent: 20 }],
  dice: '415263315241652314635142',
  frozenOn: '2024-04-10',
  drawnOn: '2024-04-12',
  follows: null,
};

export const WARDS_AGAIN: DemoDraw = {
  name: 'wards again',
  title: invented('Kiểm tra phường, xã, thị trấn theo kế hoạch năm 2024, bốc lại trên toàn Thành phố'),
  sealed: null,
  strata: [WARDS_OF_THE_CITY],
  exclusions: [],
  quotas: [
    {
      stratum: 'phuong-xa',
      percent: 20,
      certainty: [
        { id: wardCode('27676'), reason: invented('Xã đảo, đoàn đi lại khó nên xếp lịch riêng, năm nào cũng đến') },
        { id: wardCode('27496'), reason: invented('Nơi làm thử biểu mẫu mới, cần xem tại chỗ') },
      ],
    },
  ],
  dice: '642521311525162514534454',
  frozenOn: '2024-04-22',
  drawnOn: '2024-04-24',
  follows: {
    draw: drawIdOf(WARDS_AT_FIRST),
    reason: invented('Lần đầu để ngoài 34 phường của Thủ Đức trong khi kế hoạch không cho ngoại lệ'),
  },
};

export const SURPRISE: DemoDraw = {
  name: 'surprise',
  title: invented('Kiểm tra đột xuất các sở và phường, xã, thị trấn năm 2024, bốc kín'),
  sealed: { revealOn: '2024-12-31' },
  strata: [DEPARTMENTS, WARDS_OF_THE_CITY],
  exclusions: OWN_OFFICE,
  quotas: [
    { stratum: 'so-nganh', percent: 10 },
    { stratum: 'phuong-xa', percent: 10 },
  ],
  dice: '214463551236641152346215',
  frozenOn: '2024-08-05',
  drawnOn: '2024-08-06',
  follows: null,
};

/** Sealed still when somebody tries it: until its visits are over, or the last day of the programme's horizon. */
export const STILL_SEALED: DemoDraw = {
  name: 'still sealed',
  title: invented('Kiểm tra đột xuất quận, huyện năm 2024, bốc kín'),
  sealed: { revealOn: '2030-12-31' },
  strata: [DISTRICTS],
  exclusions: [],
  quotas: [{ stratum: 'quan-huyen', percent: 10 }],
  dice: '631542266135413246155324',
  frozenOn: '2024-11-25',
  drawnOn: '2024-11-26',
  follows: null,
};
