import { parseDeadline } from '../../deadlines/parse-deadline.js';
import type { Cell, Column, Row } from '../../types.js';
import { cutUnits } from '../../units/cut-units.js';
import { programmeNames } from '../../units/testing/programme.js';
import type { ReadDocument, ReadTask, Standing } from '../finding.js';

const registry = programmeNames();
const RANKS: Readonly<Record<string, number>> = {
  ttg: 1,
  bca: 2,
  btp: 2,
  vpcp: 2,
  'tct-da06': 2,
  'cong-an-hcm': 4,
  'ubnd-hcm': 3,
};
/** The standing of an issuer among the few units that the tests name. */
export const by = (issuer: string, monitors: string[] = []): Standing => ({
  issuer,
  rankOf: (unit) => RANKS[unit] ?? null,
  monitors,
});

interface Printed extends Partial<Record<Column, string | null>> {
  section?: string;
  no?: string | null;
  damaged?: string;
}

const task = (printed: Printed = {}, i = 0): ReadTask => {
  const { section = 'A', no = String(i + 1), damaged = null, ...cells } = printed;
  const texts = {
    title: `Việc thứ ${i + 1} về ${'abcdefgh'[i]!}`,
    lead: 'Bộ Công an',
    coordinating: 'Bộ Tư pháp',
    deadline: 'Tháng 6/2024',
    product: 'Báo cáo',
    ...cells,
  };
  const cell = (text: string | null): Cell | null => (text === null ? null : { text, places: [{ line: 1 }] });
  const row: Row = {
    section,
    no,
    cells: {
      title: cell(texts.title),
      lead: cell(texts.lead),
      coordinating: cell(texts.coordinating),
      deadline: cell(texts.deadline),
      product: cell(texts.product),
    },
    place: { line: 1 },
    damaged,
    confidence: 'certain',
    reasons: [],
  };
  return {
    address: `${section}.${no ?? '#'}`,
    row,
    deadline: parseDeadline(texts.deadline, { lost: damaged !== null }),
    lead: cutUnits(texts.lead, { registry, role: 'lead' }),
    coordinating: cutUnits(texts.coordinating, { registry, role: 'coordinating' }),
  };
};
/** Rows that are in order but for what is said. */
export const tasks = (...printed: Printed[]): ReadTask[] => printed.map(task);

/** A document that says nothing of itself but what is said. */
export const document = (
  over: { issuedOn?: string; receivedOn?: string; total?: number; declared?: number; body?: ReadDocument['body'] } = {},
): ReadDocument => {
  const place = { line: 1 };
  return {
    layout: 'tab-separated',
    head: {
      number: null,
      kind: null,
      issuer: null,
      issuedOn: over.issuedOn ?? null,
      receivedOn: over.receivedOn ?? null,
      title: null,
      signer: null,
      basedOn: [],
      supersedes: [],
      mentions: [],
      distribution: [],
    },
    sections: [{ id: 'A', printed: 'A', title: 'Việc chung', declared: over.declared ?? null, place }],
    declared: {
      total: over.total === undefined ? null : { count: over.total, what: 'nhiệm vụ', about: '', place },
      counts: [],
    },
    ...(over.body ? { body: over.body } : {}),
  };
};
