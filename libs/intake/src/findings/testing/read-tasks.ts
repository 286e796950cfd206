import { parseDeadline } from '../../deadlines/parse-deadline.js';
import { COLUMNS, type Cell, type Column, type Row } from '../../types.js';
import { cutUnits } from '../../units/cut-units.js';
import { programmeNames } from '../../units/testing/programme.js';
import type { EarlierTask, ReadDocument, ReadTask, Standing } from '../finding.js';

const registry = programmeNames();
const RANKS: Readonly<Record<string, number>> = {
  ttg: 1,
  bca: 2,
  btp: 2,
  vpcp: 2,
  bkhcn: 2,
  'tct-da06': 2,
  'cong-an-hcm': 4,
  'ubnd-hcm': 3,
};
/** The standing of an issuer among the few units that the tests name. */
export const by = (issuer: string | null, monitors: string[] = []): Standing => ({
  issuer,
  rankOf: (unit) => RANKS[unit] ?? null,
  monitors,
});

interface Printed extends Partial<Record<Column, string | null>> {
  section?: string | null;
  no?: string | null;
  damaged?: string;
  reasons?: string[];
}

const task = (printed: Printed = {}, i = 0): ReadTask => {
  const { section = 'A', no = String(i + 1), damaged = null, reasons = [], ...cells } = printed;
  const texts = {
    title: `Việc thứ ${i + 1} về ${'abcdefgh'[i]!}`,
    lead: 'Bộ Công an',
    coordinating: 'Bộ Tư pháp',
    deadline: 'Tháng 6/2024',
    product: 'Báo cáo',
    ...cells,
  };
  const cell = (text: string | null, at: number): Cell | null =>
    text === null ? null : { text, places: [{ line: i + 1, row: i + 1, cell: at + 2 }] };
  const row: Row = {
    section,
    no,
    cells: {
      title: cell(texts.title, 0),
      lead: cell(texts.lead, 1),
      coordinating: cell(texts.coordinating, 2),
      deadline: cell(texts.deadline, 3),
      product: cell(texts.product, 4),
    },
    place: { line: i + 1, row: i + 1 },
    damaged,
    confidence: 'certain',
    reasons,
  };
  return {
    address: `${section ?? ''}.${no ?? '#'}`,
    row,
    deadline: parseDeadline(texts.deadline, { lost: damaged !== null, issuedOn: '2024' }),
    lead: cutUnits(texts.lead, { registry, role: 'lead' }),
    coordinating: cutUnits(texts.coordinating, { registry, role: 'coordinating' }),
  };
};
/** Rows that are in order but for what is said. */
export const tasks = (...printed: Printed[]): ReadTask[] => printed.map(task);

/** Two tasks of Directive 04, as the record has them. */
export const earlierTask = (over: Partial<EarlierTask> = {}): EarlierTask => ({
  directiveId: 'directive-04',
  directive: '04/CT-TTg',
  item: 'B.53',
  taskIds: ['task-53'],
  title: 'Soạn và ban bố bộ quy chuẩn cho phòng máy chủ dùng chung',
  leads: ['bkhcn'],
  due: ['2024-06-30'],
  issuerRank: 1,
  ...over,
});

interface Said {
  readonly issuedOn?: string;
  readonly receivedOn?: string;
  readonly total?: number;
  readonly groups?: number;
  readonly declared?: number;
  readonly prose?: boolean;
  readonly columns?: readonly Column[];
}

/** A document that says nothing of itself but what is said. */
export const document = ({
  issuedOn,
  receivedOn,
  total,
  groups,
  declared,
  prose,
  columns = COLUMNS,
}: Said = {}): ReadDocument => {
  const place = { line: 1 };
  const about = `${total ?? 0} nhiệm vụ thuộc ${groups ?? 0} nhóm nhiệm vụ`;
  const counts = groups === undefined ? [] : [{ count: groups, what: 'nhóm nhiệm vụ', about, place }];
  return {
    layout: prose ? 'prose' : 'tab-separated',
    head: {
      number: null,
      kind: null,
      issuer: null,
      issuedOn: issuedOn ?? null,
      receivedOn: receivedOn ?? null,
      title: null,
      signer: null,
      basedOn: [],
      supersedes: [],
      mentions: [],
      distribution: [],
    },
    columns: prose ? { order: [], by: 'prose' } : { order: ['no', ...columns], by: 'header' },
    sections: [{ id: 'A', printed: 'A', title: 'Việc chung', declared: declared ?? null, place }],
    declared: { total: total === undefined ? null : { count: total, what: 'nhiệm vụ', about, place }, counts },
  };
};
