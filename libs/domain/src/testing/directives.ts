import type { Collective, DirectiveEvent, DirectiveIssued, ItemRecorded } from '../directive/directive.events.js';
import type { PrintedItem } from '../directive/directive.commands.js';
import type { Fact } from './given.js';

/** The city plan of 2024 as printed: no number, no day, items by section. */
export const cityPlan: DirectiveIssued['data'] = {
  directiveId: 'kh-hcm',
  number: null,
  alias: 'KH-HCM-2024',
  kind: 'ke-hoach',
  issuer: 'ubnd-hcm',
  issuedOn: '2024-03',
  effectiveOn: null,
  receivedOn: null,
  title: 'Kế hoạch Đề án 06 năm 2024',
  paraphrased: true,
  signer: null,
  declaredItems: 49,
  items: 3,
  monitors: ['cong-an-hcm'],
  reportingDuty: { printed: 'ngày 15 mỗi tháng', every: 'month', day: 15 },
  sections: [{ id: 'I', title: 'Chỉ đạo, điều hành', declared: 9 }],
};

export const item = (no: string | null, collective: Collective | null = null): PrintedItem => ({
  section: 'I',
  no,
  title: `Việc ${no}`,
  leadPrinted: 'Công an Thành phố',
  coordinatingPrinted: null,
  product: null,
  reading: {
    lead: ['cong-an-hcm'],
    primary: null,
    collective,
    coordinating: [],
    deadline: {
      printed: 'Tháng 3/2024',
      kind: 'month',
      ongoing: false,
      milestones: [{ id: 'm1', due: '2024-03-31' }],
      flags: [],
    },
    flags: [],
  },
});

export const items = [item('01'), item('03', { group: 'quan-huyen' }), item(null)];

export const recordedItem = (address: string, printed: PrintedItem): ItemRecorded => ({
  type: 'ItemRecorded',
  data: { directiveId: 'kh-hcm', address, ...printed },
});

/** Events e1 to e4: the plan, items I.1, I.3 (for every district) and I.#3. */
export const planIssued = (change: Partial<DirectiveIssued['data']> = {}): Fact<DirectiveEvent>[] => [
  { on: '2024-03-01', event: { type: 'DirectiveIssued', data: { ...cityPlan, ...change } } },
  ...['I.1', 'I.3', 'I.#3'].map((address, i) => ({
    on: '2024-03-01',
    event: recordedItem(address, items[i] ?? item(null)),
  })),
];
