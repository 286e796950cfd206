import { describe, expect, it } from '@jest/globals';
import type { EarlierTask, ReadDocument, ReadTask, Standing } from './finding.js';
import { findingsOf } from './findings-of.js';
import { FINDING_RULES } from './finding-texts.js';
import { proposedLinks } from './proposed-links.js';
import { repeats } from './repeating-links.js';
import { by, document, earlierTask, tasks } from './testing/read-tasks.js';

interface Beside {
  readonly body?: ReadTask[];
  readonly earlier?: EarlierTask[];
  readonly standing?: Standing;
}

const findings = (
  doc: ReadDocument,
  rows: ReadTask[],
  { body = [], earlier = [], standing = by(null) }: Beside = {},
) => {
  const repeated = repeats(rows, body);
  const links = proposedLinks(doc.head, rows, repeated, earlier, standing);
  return findingsOf(doc, rows, standing, { links, repeats: repeated });
};

const seen = new Set<string>();
const expectRules = (doc: ReadDocument, rows: ReadTask[], expected: string[], beside?: Beside): void => {
  const found = findings(doc, rows, beside);
  expect(found.map(({ rule, place, field }) => `${rule} ${place ?? 'all'} ${field}`)).toEqual(expected);
  for (const { rule, vi, en } of found) {
    seen.add(rule);
    expect(`${vi}${en}`).not.toMatch(/[{}]|undefined|null/u);
  }
};

describe('a document is read, and', () => {
  it('nothing is found where nothing is odd', () => {
    expectRules(document({ issuedOn: '2024-02-11', total: 2, declared: 2, groups: 1 }), tasks({}, {}), []);
  });

  it('blank cells are named, each by its kind and its place', () => {
    const blank = tasks({ lead: null, coordinating: null, deadline: null, product: null });
    expectRules(document(), blank, [
      'blank-lead A.1 lead',
      'blank-coordinating A.1 coordinating',
      'blank-deadline A.1 deadline',
      'blank-product A.1 product',
    ]);
    expectRules(document(), tasks({ coordinating: '-' }), ['dash-none A.1 coordinating']);
    expect(findings(document(), tasks({ coordinating: '-' }))[0]?.at).toEqual({ line: 1, row: 1, cell: 4 });
    expect(findings(document(), blank)[0]?.at).toEqual({ line: 1, row: 1 });
  });

  it('a column that the document does not have is not called blank', () => {
    const bare = tasks({ coordinating: null, product: null });
    expectRules(document({ columns: ['title', 'lead', 'deadline'] }), bare, []);
    expectRules(document({ prose: true }), bare, []);
  });

  it('a damaged row says so once, and its lost cells are not called blank', () => {
    expectRules(document(), tasks({ lead: null, deadline: null, damaged: 'cells-lost' }), ['damaged-row A.1 title']);
  });

  it('what was repaired is told', () => {
    expectRules(document(), tasks({ reasons: ['column-dropped:coordinating'] }), ['repaired-row A.1 title']);
    expectRules(document({ prose: true }), tasks({ reasons: ['heading-counts-differ'] }), [
      'heading-count-differs A.1 deadline',
    ]);
  });

  it('gaps, restarts, repeats and missing numbers are found, and a new section may begin again', () => {
    expectRules(document(), tasks({ no: '1' }, { no: '3' }), ['number-gap A.3 no']);
    expectRules(document(), tasks({ no: '4' }, { no: '2' }), ['number-restart A.2 no']);
    expectRules(document(), tasks({ no: '1' }, { no: '1' }), ['number-twice A.1 no']);
    expectRules(document(), tasks({ no: '09' }, { no: '11' }), ['number-gap A.11 no']);
    expectRules(document(), tasks({ no: '7' }, { no: '1', section: 'B' }), []);
    expectRules(document(), tasks({ no: '7' }, { no: '8', section: 'B' }), []);
    expect(findings(document(), tasks({ no: '9' }, { no: '12' }))[0]?.vi).toContain('thiếu 10, 11');
  });

  it('a row without a number takes one up: no gap beside it', () => {
    expectRules(document(), tasks({ no: '23.' }, { no: null }, { no: '25.' }), ['number-missing A.# no']);
    expectRules(document(), tasks({ no: '23.' }, { no: null }, { no: '26.' }), [
      'number-missing A.# no',
      'number-gap A.26. no',
    ]);
  });

  it('declared counts are compared with what was found, and with each other', () => {
    expectRules(document({ total: 49, declared: 9, groups: 7 }), tasks({}, {}), [
      'declared-differs all document',
      'declared-sum-differs all document',
      'group-count-differs all document',
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

  it('a doubtful deadline is shown, and a guessed one with what it was read as', () => {
    expectRules(document(), tasks({ deadline: 'Hoàn thành trước tháng 30/11/2024' }), [
      'deadline-doubtful A.1 deadline',
    ]);
    expectRules(document(), tasks({ deadline: 'trước 30/6' }), ['deadline-guessed A.1 deadline']);
    expect(findings(document(), tasks({ deadline: 'trước 30/6' }))[0]?.vi).toContain('2024-06-29');
  });

  it('a day that only the text binds is shown', () => {
    const title = 'Đo mực nước hồ, lắp đủ thước đo trước ngày 15/3/2024';
    expectRules(document(), tasks({ title }), ['date-in-title A.1 title']);
    expectRules(document({ prose: true }), tasks({ title }), []);
    expectRules(document(), tasks({ title, deadline: 'Trước 15/3/2024' }), []);
    expectRules(document(), tasks({ title: 'Sửa lịch tưới nước cho vườn hoa trong năm 2024' }), []);
  });

  it('leads are held against the registry', () => {
    expectRules(document(), tasks({ lead: '03 địa phương: An Giang, Bình Dương' }), ['list-count-differs A.1 lead']);
    expectRules(document(), tasks({ lead: '13 bộ, ngành' }), ['count-names-nobody A.1 lead']);
    expectRules(document(), tasks({ lead: 'UBND các xã, phường' }), ['members-unknown A.1 lead']);
    expectRules(document(), tasks({ lead: 'Đơn vị quản lý, vận hành hệ thống' }), ['lead-by-role A.1 lead']);
    expectRules(document(), tasks({ lead: 'Bộ Công an và các đơn vị có liên quan' }), ['open-ended-lead A.1 lead']);
    expectRules(document(), tasks({ lead: 'Bộ Không có thật' }), ['lead-unresolved A.1 lead']);
    expectRules(document(), tasks({ coordinating: 'Bộ Tài chnh' }), ['coordinating-unresolved A.1 coordinating']);
    const standing = by('ubnd-hcm');
    expectRules(document(), tasks({ lead: 'Bộ Công an' }), ['lead-above-issuer A.1 lead'], { standing });
    expectRules(document(), tasks({ lead: 'Công an Thành phố' }), [], { standing });
  });

  it('who watches over what it leads is told: by the document, or by the cell', () => {
    const lead = 'Văn phòng Chính phủ';
    expectRules(document(), tasks({ lead }), ['self-monitoring A.1 lead'], { standing: by('ttg', ['vpcp']) });
    expectRules(document(), tasks({ lead, coordinating: 'Văn phòng Chính phủ đôn đốc' }), ['self-monitoring A.1 lead']);
  });

  it('letters that are not what they seem are shown', () => {
    expectRules(document(), tasks({ product: 'Вáo cáo' }), ['look-alike-letters A.1 product']);
    expectRules(document(), tasks({ product: 'Báo cáo'.normalize('NFD') }), ['not-composed A.1 product']);
    expectRules(document(), tasks({ product: 'Báo\u00a0cáo' }), ['odd-spaces A.1 product']);
    const odd = findings(document(), tasks({ product: 'Báo\u00a0cáo' }));
    expect(odd.map(({ severity }) => severity)).toEqual(['info']);
  });

  it('near-duplicates are shown, but not rows that share only their boilerplate', () => {
    const title = 'Kê khai giếng khoan, ao hồ và kênh mương của mười hai xã ven biển phía nam';
    expectRules(document(), tasks({ title }, { title: `${title} tỉnh` }, {}), ['near-duplicate A.2 title']);
    const linking = (what: string) => ({ title: `Nối sổ giếng khoan của các xã ven biển với sổ ${what}` });
    expectRules(document(), tasks(linking('cấp nước'), linking('đê điều'), linking('trạm bơm'), {}, {}), []);
  });
});

describe('the body beside the annex', () => {
  const title = 'Ban hành kế hoạch sửa đê bao quanh ba xã cù lao, nêu rõ người phụ trách từng đoạn';
  const body = (text: string, lead = 'Bộ Công an', over = {}) => tasks({ section: '2.a', title: text, lead, ...over });

  it('is told where it gives another deadline', () => {
    const said = body(`${title}, hoàn thành trong tháng 02 năm 2024.`);
    expectRules(document(), tasks({ title, deadline: 'Tháng 01/2024' }), ['body-differs A.1 deadline'], { body: said });
    expectRules(document(), tasks({ title, deadline: 'Tháng 02/2024' }), [], { body: said });
  });

  it('is told where it gives another lead', () => {
    const said = body(`Bộ Tư pháp ${title}.`, 'Bộ Tư pháp');
    expectRules(document(), tasks({ title }), ['body-differs A.1 lead'], { body: said });
    expectRules(document(), tasks({ title, lead: 'Bộ Công an, Bộ Tư pháp' }), [], { body: said });
  });

  it('says nothing where it gives no deadline, or only a date that the row holds in its text', () => {
    expectRules(document(), tasks({ title, deadline: 'Tháng 01/2024' }), [], { body: body(title) });
    const inText = `${title} trong năm 2024`;
    expectRules(document(), tasks({ title: inText, deadline: 'Tháng 01/2024' }), [], { body: body(inText) });
  });

  it('is left alone where a heading lends the deadline, or another row is meant', () => {
    const lent = body(title, 'Bộ Công an', { deadline: 'trong năm 2025' });
    expectRules(document(), tasks({ title, deadline: 'Thường xuyên' }), [], { body: lent });
    const other = body('Nạo vét lòng kênh dẫn vào chợ nổi, hoàn thành trong tháng 02 năm 2024.');
    expectRules(document(), tasks({ title, deadline: 'Tháng 01/2024' }), [], { body: other });
  });
});

describe('an earlier task that may be meant', () => {
  const rows = tasks({
    title: 'Chủ trì soạn, ban bố bộ quy chuẩn cho phòng máy chủ dùng chung (nguồn điện, làm mát, chống cháy)',
    deadline: 'quý III/2024',
  });
  const earlier = [earlierTask()];

  it('is proposed, and a body of lower rank is told', () => {
    expectRules(document(), rows, ['may-amend-from-below A.1 title'], { earlier, standing: by('tct-da06') });
    expectRules(document(), rows, ['may-amend A.1 title'], { earlier, standing: by('ttg') });
    expectRules(document(), tasks({}), [], { earlier, standing: by('ttg') });
    const [found] = findings(document(), rows, { earlier, standing: by('ttg') });
    expect(found).toMatchObject({
      details: { directive: '04/CT-TTg', item: 'B.53', differs: 'lead, deadline' },
      vi: expect.stringContaining('khác đơn vị chủ trì, khác thời hạn'),
      en: expect.stringContaining('another lead, another deadline'),
    });
  });

  it('every rule was seen above', () => {
    expect([...seen].sort()).toEqual([...FINDING_RULES].sort());
  });
});
