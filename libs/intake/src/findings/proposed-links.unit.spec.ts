import { describe, expect, it } from '@jest/globals';
import type { EarlierTask, Standing } from './finding.js';
import { proposedLinks } from './proposed-links.js';
import { repeats } from './repeating-links.js';
import { by, document, earlierTask, tasks } from './testing/read-tasks.js';

const { head } = document();
const amending = (
  rows: ReturnType<typeof tasks>,
  earlier: readonly EarlierTask[],
  standing: Standing = by('tct-da06'),
) => proposedLinks(head, rows, [], earlier, standing);

const ROW = { title: 'Chủ trì soạn, ban bố bộ quy chuẩn cho phòng máy chủ dùng chung', deadline: 'quý III/2024' };

describe('a link to an earlier task', () => {
  it('says which task it is, what is said otherwise, why, and that it comes from below', () => {
    expect(amending(tasks({ ...ROW, lead: 'Bộ Tư pháp' }), [earlierTask()])).toEqual([
      {
        kind: 'amends',
        address: 'A.1',
        of: 'row',
        earlier: { directiveId: 'directive-04', directive: '04/CT-TTg', item: 'B.53', taskIds: ['task-53'] },
        differs: ['lead', 'deadline'],
        reason: {
          vi: expect.stringMatching(
            /^trùng \d+ % nội dung với nhiệm vụ đã giao, khác đơn vị chủ trì, khác thời hạn\.$/u,
          ),
          en: expect.stringMatching(/another lead, another deadline\.$/u),
        },
        fromBelow: true,
        confidence: 'likely',
      },
    ]);
  });

  it('does not call a deadline other that is not printed', () => {
    const [link] = amending(tasks({ ...ROW, lead: 'Bộ Khoa học và Công nghệ', deadline: null }), [earlierTask()]);
    expect(link).toMatchObject({ differs: [], reason: { vi: expect.stringContaining('không ghi thời hạn') } });
  });

  it('needs less of the words where the lead is the same, and is doubtful then', () => {
    const half = 'Soạn bộ quy chuẩn cho phòng máy, mua thêm máy phát điện và bồn dầu cho ba toà nhà';
    const earlier = [earlierTask(), earlierTask({ item: 'B.1', title: 'Đếm cây xanh ven đường của từng phường' })];
    expect(amending(tasks({ title: half, lead: 'Bộ Tư pháp' }), earlier)).toEqual([]);
    expect(amending(tasks({ title: half, lead: 'Bộ Khoa học và Công nghệ' }), earlier)).toMatchObject([
      { confidence: 'doubtful', earlier: { item: 'B.53' } },
    ]);
  });

  it('is not proposed to what the document replaces, nor to the document itself', () => {
    const reference = {
      kind: null,
      number: '04/CT-TTg',
      key: '4/CT-TTG',
      issuedOn: null,
      printed: '',
      place: { line: 1 },
    };
    expect(proposedLinks({ ...head, supersedes: [reference] }, tasks(ROW), [], [earlierTask()], by('ttg'))).toEqual([]);
    expect(proposedLinks({ ...head, number: '04/CT-TTg' }, tasks(ROW), [], [earlierTask()], by('ttg'))).toEqual([]);
  });

  it('is not proposed by a body that leads the task, or that stands below every lead: it carries it out', () => {
    expect(amending(tasks(ROW), [earlierTask()], by('ubnd-hcm'))).toEqual([]);
    expect(amending(tasks(ROW), [earlierTask({ leads: ['bkhcn', 'tct-da06'] })])).toEqual([]);
    expect(amending(tasks(ROW), [earlierTask()], by('vpcp'))).toHaveLength(1);
  });
});

describe('an instruction of the body', () => {
  const annex = tasks(
    { title: 'Khơi thông mương thoát nước quanh chợ', deadline: 'Tháng 5/2024' },
    { title: 'Thay nắp cống vỡ trên các tuyến hẻm', deadline: 'Thường xuyên' },
  );
  const body = tasks({
    section: '7',
    title:
      'Bộ Công an khơi thông mương thoát nước quanh chợ. Thay nắp cống vỡ trên các tuyến hẻm, hoàn thành trong tháng 5 năm 2024.',
    lead: 'Bộ Công an',
  });

  it('is linked to every row that one of its sentences repeats; each sentence has its own deadline', () => {
    expect(repeats(annex, body).map(({ link }) => [link.kind, link.address, link.earlier.item, link.differs])).toEqual([
      ['repeats', '7.1', 'A.1', []],
      ['repeats', '7.1', 'A.2', ['deadline']],
    ]);
  });
});
