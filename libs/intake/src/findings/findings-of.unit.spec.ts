import { describe, expect, it } from '@jest/globals';
import { parseDeadline } from '../deadlines/parse-deadline.js';
import type { EarlierTask, ReadDocument, ReadTask, Standing } from './finding.js';
import { findingsOf } from './findings-of.js';
import { FINDING_RULES } from './finding-texts.js';
import { by, document, tasks } from './testing/read-tasks.js';

const rules = (doc: ReadDocument, rows: ReadTask[], earlier: EarlierTask[] = [], standing?: Standing): string[] =>
  findingsOf(doc, rows, earlier, standing).map(({ rule, place, field }) => `${rule} ${place ?? 'all'} ${field}`);

const seen = new Set<string>();
const expectRules = (
  doc: ReadDocument,
  rows: ReadTask[],
  expected: string[],
  earlier: EarlierTask[] = [],
  standing?: Standing,
): void => {
  expect(rules(doc, rows, earlier, standing)).toEqual(expected);
  for (const rule of expected) seen.add(rule.split(' ')[0]!);
};

describe('a document is read, and', () => {
  it('nothing is found where nothing is odd', () => {
    expectRules(document({ issuedOn: '2024-02-11', total: 2, declared: 2 }), tasks({}, {}), []);
  });

  it('blank cells are named, each by its kind', () => {
    expectRules(document(), tasks({ lead: null, coordinating: null, deadline: null, product: null }), [
      'blank-lead A.1 lead',
      'blank-coordinating A.1 coordinating',
      'blank-deadline A.1 deadline',
      'blank-product A.1 product',
    ]);
    expectRules(document(), tasks({ coordinating: '-' }), ['dash-none A.1 coordinating']);
  });

  it('a damaged row says so once, and its lost cells are not called blank', () => {
    expectRules(document(), tasks({ lead: null, deadline: null, damaged: 'cells-lost' }), ['damaged-row A.1 title']);
  });

  it('gaps, restarts, repeats and missing numbers are found, and a new section may begin again', () => {
    expectRules(document(), tasks({ no: '1' }, { no: '3' }), ['number-gap A.3 no']);
    expectRules(document(), tasks({ no: '4' }, { no: '2' }), ['number-restart A.2 no']);
    expectRules(document(), tasks({ no: '1' }, { no: '1' }), ['number-twice A.1 no']);
    expectRules(document(), tasks({ no: '09' }, { no: '11' }), ['number-gap A.11 no']);
    expectRules(document(), tasks({ no: '23.' }, { no: null }, { no: '25.' }), [
      'number-missing A.# no',
      'number-gap A.25. no',
    ]);
    expectRules(document(), tasks({ no: '7' }, { no: '1', section: 'B' }), []);
    expectRules(document(), tasks({ no: '7' }, { no: '8', section: 'B' }), []);
  });

  it('declared counts are compared with what was found', () => {
    expectRules(document({ total: 49, declared: 9 }), tasks({}, {}), [
      'declared-differs all document',
      'section-declared-differs all document',
    ]);
  });

  it('deadlines that had passed are told, against a month by its last day', () => {
    expectRules(document({ issuedOn: '2024-07-01' }), tasks({}), ['due-before-issue A.1 deadline']);
    expectRules(document({ issuedOn: '2024-06-30', receivedOn: '2024-07-05' }), tasks({}), [
      'due-before-receipt A.1 deadline',
    ]);
    expectRules(document({ issuedOn: '2024-06' }), tasks({ deadline: '15/6/2024' }), ['due-before-issue A.1 deadline']);
    expectRules(document({ issuedOn: '2024-06' }), tasks({}), []);
  });

  it('a doubtful deadline is shown', () => {
    expectRules(document(), tasks({ deadline: 'Hoàn thành trước tháng 30/11/2024' }), [
      'deadline-doubtful A.1 deadline',
    ]);
  });

  it('the body is held against the annex', () => {
    const title = 'Ban hành Kế hoạch triển khai Đề án 06 trong năm 2024';
    const body = [
      {
        place: '2.2a',
        text: `${title}, hoàn thành trong tháng 02 năm 2024`,
        deadline: parseDeadline('trong tháng 02 năm 2024'),
      },
    ];
    expectRules(document({ body }), tasks({ title, deadline: 'Tháng 01/2024' }), ['body-differs A.1 deadline']);
    expectRules(document({ body }), tasks({ title, deadline: 'Tháng 02/2024' }), []);
    expectRules(
      document({ body }),
      tasks({ title: 'Kết nối dữ liệu đất đai của địa phương trong năm', deadline: 'Tháng 01/2024' }),
      [],
    );
  });

  it('leads are held against the registry', () => {
    expectRules(document(), tasks({ lead: '03 địa phương: An Giang, Bình Dương' }), ['list-count-differs A.1 lead']);
    expectRules(document(), tasks({ lead: 'Đơn vị quản lý, vận hành hệ thống' }), ['lead-by-role A.1 lead']);
    expectRules(document(), tasks({ lead: 'Bộ Không có thật' }), ['lead-unresolved A.1 lead']);
    expectRules(document(), tasks({ coordinating: 'Bộ Tài chnh' }), ['coordinating-unresolved A.1 coordinating']);
    expectRules(document(), tasks({ lead: 'Bộ Công an' }), ['lead-above-issuer A.1 lead'], [], by('ubnd-hcm'));
    expectRules(document(), tasks({ lead: 'Công an Thành phố' }), [], [], by('ubnd-hcm'));
    expectRules(
      document(),
      tasks({ lead: 'Văn phòng Chính phủ' }),
      ['self-monitoring A.1 lead'],
      [],
      by('ttg', ['vpcp']),
    );
  });

  it('letters that are not what they seem are shown', () => {
    expectRules(document(), tasks({ product: 'Вáo cáo' }), ['look-alike-letters A.1 product']);
    expectRules(document(), tasks({ product: 'Báo cáo'.normalize('NFD') }), ['not-composed A.1 product']);
    expectRules(document(), tasks({ product: 'Báo\u00a0cáo' }), ['odd-spaces A.1 product']);
  });

  it('near-duplicates are shown', () => {
    const title = 'Rà soát, chuẩn hóa dữ liệu dân cư phục vụ thủ tục hành chính';
    expectRules(document(), tasks({ title }, { title: `${title} công` }, {}), ['near-duplicate A.2 title']);
  });

  it('an earlier task that may be meant is proposed, and a body of lower rank is told', () => {
    const title = 'Nghiên cứu và công bố các tiêu chuẩn liên quan đến Trung tâm dữ liệu quốc gia';
    const earlier = [
      { directive: '04/CT-TTg', item: 'B.53', title, leads: ['bkhcn'], due: ['2024-06-30'], issuerRank: 1 },
    ];
    const rows = tasks({ title: `Chủ trì ${title} (Cloud, AI)`, deadline: 'quý III/2024' });
    expectRules(document(), rows, ['may-amend-from-below A.1 title'], earlier, by('tct-da06'));
    expectRules(document(), rows, ['may-amend A.1 title'], earlier, by('ttg'));
    const [found] = findingsOf(document(), rows, earlier, by('ttg'));
    expect(found).toMatchObject({
      details: { directive: '04/CT-TTg', item: 'B.53', why: 'other-lead, other-deadline' },
      vi: expect.stringContaining('khác đơn vị chủ trì, khác thời hạn'),
      en: expect.stringContaining('another lead, another deadline'),
    });
    expectRules(document(), tasks({}), [], earlier, by('ttg'));
  });

  it('every rule was seen above, and says all of its sentence', () => {
    expect([...seen].sort()).toEqual([...FINDING_RULES].sort());
    const all = findingsOf(
      document({ total: 9, declared: 9, issuedOn: '2025-01-01' }),
      tasks({ lead: null }, { no: '9', deadline: '31/02/2024' }),
    );
    expect(all.length).toBeGreaterThan(5);
    for (const { vi, en } of all) expect(`${vi}${en}`).not.toMatch(/[{}]/u);
  });
});
