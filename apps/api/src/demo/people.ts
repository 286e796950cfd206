import type { IsoDate, Role } from '#domain/facts';
import { pick } from './chance.js';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'];
const MIDDLE = ['Thử', 'Minh', 'Giả', 'Mẫu', 'Hư', 'Ví', 'Tạm', 'Mô'];
const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dung',
  'Giang',
  'Hà',
  'Khánh',
  'Lam',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
  'Quân',
  'Sơn',
  'Thảo',
  'Vân',
];

/** Nobody: a name made of invented parts, the same for the same words. */
export const inventedName = (...words: string[]): string =>
  [pick(FAMILY, 'family', ...words), pick(MIDDLE, 'middle', ...words), pick(GIVEN, 'given', ...words), '(hư cấu)'].join(
    ' ',
  );

/** An account that somebody may sign in to. */
export interface DemoAccount {
  readonly signIn: string;
  readonly what: string;
  readonly roles: readonly { readonly role: Role; readonly unit: string | null }[];
}

export const ACCOUNTS: readonly DemoAccount[] = [
  {
    signIn: 'quantri',
    what: 'quản trị và vận hành',
    roles: [
      { role: 'admin', unit: null },
      { role: 'operator', unit: null },
    ],
  },
  { signIn: 'ttg.vanthu', what: 'văn thư, vào sổ văn bản của Thủ tướng', roles: [{ role: 'assigner', unit: 'ttg' }] },
  {
    signIn: 'vpcp.theodoi',
    what: 'Văn phòng Chính phủ: theo dõi, giao việc',
    roles: [{ role: 'assigner', unit: 'vpcp' }],
  },
  { signIn: 'tct.thuky', what: 'Thư ký Tổ công tác Đề án 06', roles: [{ role: 'assigner', unit: 'tct-da06' }] },
  {
    signIn: 'bca.tonghop',
    what: 'Bộ Công an: báo cáo; đồng thời giúp việc Tổ công tác',
    roles: [
      { role: 'reporter', unit: 'bca' },
      { role: 'assigner', unit: 'tct-da06' },
    ],
  },
  {
    signIn: 'btttt.lanhdao',
    what: 'người đứng đầu Bộ Thông tin và Truyền thông',
    roles: [{ role: 'unit-leader', unit: 'btttt' }],
  },
  {
    signIn: 'btttt.giaoviec',
    what: 'Bộ Thông tin và Truyền thông: giao việc',
    roles: [{ role: 'assigner', unit: 'btttt' }],
  },
  {
    signIn: 'hcm.theodoi',
    what: 'UBND Thành phố Hồ Chí Minh: giao việc',
    roles: [{ role: 'assigner', unit: 'ubnd-hcm' }],
  },
  { signIn: 'thanhtra', what: 'đoàn kiểm tra: trưởng đoàn', roles: [{ role: 'inspector', unit: null }] },
  { signIn: 'thanhtra.pho', what: 'đoàn kiểm tra: phó trưởng đoàn', roles: [{ role: 'inspector', unit: null }] },
  {
    signIn: 'thanhtra.sonv',
    what: 'đoàn kiểm tra: biệt phái từ Sở Nội vụ TP.HCM',
    roles: [
      { role: 'inspector', unit: null },
      { role: 'reporter', unit: 'so-nv-hcm' },
    ],
  },
  { signIn: 'kiemtoan', what: 'kiểm toán, chỉ đọc', roles: [{ role: 'auditor', unit: null }] },
];

/** The clerk who reports for a unit. */
export const clerkOf = (unit: string): string => (unit === 'bca' ? 'bca.tonghop' : `${unit}.baocao`);

/** Somebody who headed a unit from one day to another; `number` tells the holders of one post apart. */
export interface DemoTenure {
  readonly unit: string;
  readonly number: number;
  readonly from: IsoDate;
  /** The first day out of office; null while in office. */
  readonly relievedOn: IsoDate | null;
  readonly acting: boolean;
}

const CHANGES: readonly DemoTenure[] = [
  { unit: 'bxd', number: 1, from: '2021-04-08', relievedOn: '2024-08-01', acting: false },
  { unit: 'bxd', number: 2, from: '2024-08-01', relievedOn: null, acting: false },
  { unit: 'bkhcn', number: 1, from: '2020-11-12', relievedOn: '2024-05-20', acting: false },
  { unit: 'bkhcn', number: 2, from: '2024-05-20', relievedOn: null, acting: true },
  // From 26/08 to 20/10/2024 nobody headed the ministry: a vacancy.
  { unit: 'btnmt', number: 1, from: '2021-04-08', relievedOn: '2024-08-26', acting: false },
  { unit: 'btnmt', number: 2, from: '2024-10-21', relievedOn: null, acting: false },
];

/** One holder for every unit that leads something, but for the posts that changed hands. */
export const tenures = (units: readonly string[]): DemoTenure[] => [
  ...CHANGES,
  ...units
    .filter((unit) => !CHANGES.some((change) => change.unit === unit))
    .map((unit) => ({ unit, number: 1, from: '2021-07-01', relievedOn: null, acting: false })),
];

const OFFICES: Readonly<Record<string, string>> = {
  ministry: 'Bộ trưởng',
  province: 'Chủ tịch Ủy ban nhân dân',
  district: 'Chủ tịch Ủy ban nhân dân',
  department: 'Giám đốc',
  bureau: 'Cục trưởng',
  institute: 'Viện trưởng',
  enterprise: 'Tổng giám đốc',
};

export const officeOf = (kind: string): string => OFFICES[kind] ?? 'Thủ trưởng';
