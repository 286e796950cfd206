import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../read-document.js';

/** Address-like numbering, the unit and the deadline of every order found. */
const orders = (...paragraphs: string[]) => {
  const { rows } = readDocument(['THÔNG BÁO\n\nVề việc dọn chợ', ...paragraphs].join('\n\n'));
  return rows.map(({ section, no, cells }) => [section, no, cells.lead?.text ?? null, cells.deadline?.text ?? null]);
};

describe('the orders of a paragraph', () => {
  it('that name nobody are for whom the one before them is', () => {
    expect(
      orders(
        '1. Sở Xây dựng rà soát kè đá, hoàn thành trong tháng 6 năm 2025. Lắp thêm đèn dọc bờ kênh, hoàn thành trong quý III năm 2025.',
      ),
    ).toEqual([
      ['1', '1', 'Sở Xây dựng', 'hoàn thành trong tháng 6 năm 2025'],
      ['1', '2', 'Sở Xây dựng', 'hoàn thành trong quý III năm 2025'],
    ]);
  });

  it('are numbered under their Roman heading, and the heading is no order', () => {
    expect(
      orders(
        'I. MỤC ĐÍCH',
        '1. Giữ chợ sạch.',
        'II. PHÂN CÔNG',
        '1. Sở Y tế cung cấp thùng rác trước ngày 10/6/2025.',
        '2. Sở Tài chính bố trí kinh phí mua thùng rác.',
        'III. TỔ CHỨC THỰC HIỆN',
        '1. Sở Nội vụ theo dõi, đôn đốc việc thực hiện Thông báo này.',
      ),
    ).toEqual([
      ['II.1', '1', 'Sở Y tế', 'trước ngày 10/6/2025'],
      ['II.2', '1', 'Sở Tài chính', null],
      ['III.1', '1', 'Sở Nội vụ', null],
    ]);
  });
});
