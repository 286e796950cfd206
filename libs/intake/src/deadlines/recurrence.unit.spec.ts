import { describe, expect, it } from '@jest/globals';
import { parseDeadline } from './parse-deadline.js';

describe('duties that come back, and what deadlines rest on', () => {
  it.each([
    ['Báo cáo định kỳ vào ngày 15 hàng tháng', { every: 'month', day: 15 }],
    ['định kỳ ngày 15 hằng tháng', { every: 'month', day: 15 }],
    ['trước ngày 20 hàng tháng', { every: 'month', day: 19 }],
    ['trước ngày 01 hàng tháng', { every: 'month', day: 31 }],
    ['chậm nhất ngày 05 của tháng đầu quý sau, hàng quý', { every: 'quarter', day: 5 }],
    ['Hàng quý', { every: 'quarter', day: null }],
    ['Định kỳ 6 tháng', { every: 'half', day: null }],
    ['6 tháng/lần', { every: 'half', day: null }],
    ['01 lần/năm', { every: 'year', day: null }],
    ['hàng tuần, hàng tháng', { every: 'week', day: null }],
    ['trước ngày 15/12 hàng năm', { every: 'year', day: 14, months: [12] }],
    ['Tháng 6 và tháng 12 hàng năm', { every: 'year', day: null, months: [6, 12] }],
  ])('%s comes back', (printed, recurrence) => {
    expect(parseDeadline(printed)).toMatchObject({
      kind: 'ongoing',
      ongoing: true,
      recurrence,
      due_dates: [],
      flags: [],
    });
  });

  it.each([
    [
      'Theo lộ trình triển khai Đề án, đối với Trung tâm số 1 hoàn thành trước năm 2025',
      'Theo lộ trình triển khai Đề án',
    ],
    ['Trong năm 2024 và theo tiến độ triển khai của Trung ương', 'theo tiến độ triển khai của Trung ương'],
    ['Thực hiện thường xuyên khi có hồ sơ phát sinh', 'khi có hồ sơ phát sinh'],
    ['Theo tiến độ, yêu cầu tại Quyết định số 766/QĐ-TTg', 'Theo tiến độ, yêu cầu tại Quyết định số 766/QĐ-TTg'],
    ['Tháng 6/2024', null],
  ])('%s depends on: %s', (printed, dependsOn) => {
    expect(parseDeadline(printed).dependsOn).toBe(dependsOn);
  });
});
