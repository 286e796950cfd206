import { describe, expect, it } from '@jest/globals';
import { deadlinesInLines } from '../testing/deadlines-in-lines.js';
import { parseDeadline } from './parse-deadline.js';

describe('weeks, halves and parts of a year', () => {
  deadlinesInLines(`
    tuần 3 tháng 5 năm 2024 | day | 2024-05-21 | week
    tuần thứ ba của tháng 5/2024 | day | 2024-05-21 | week
    trước tuần 20/2024 | day | 2024-05-18 | week
    trong 6 tháng cuối năm 2024 | half | 2024-12-31
    6 tháng cuối năm 2024 và năm 2025 | multi | 2024-12-31 2025-12-31
    Sáu tháng đầu năm 2025 | half | 2025-06-30
    trước 6 tháng đầu năm 2024 | half | 2023-12-31
    03 tháng đầu năm 2024 | month | 2024-03-31
    đến cuối năm 2024 | year | 2024-12-31
    chậm nhất cuối năm 2024 | year | 2024-12-31
    Cuối năm 2024, đầu năm 2025 | year | 2025-12-31 | vague
    trong năm | year | 2024-12-31 | year-assumed
    Học kỳ I năm học 2024-2025 | school_year | 2025-05-31 | vague
    trước khai giảng năm học 2024-2025 | school_year | 2025-05-31 | vague
    Đầu năm học 2024-2025 | school_year | 2025-05-31 | vague
  `);
});

describe('at the latest, until, from … to', () => {
  deadlinesInLines(`
    chậm nhất trước 15/6/2024 | day | 2024-06-14
    chậm nhất là 17 giờ ngày 15/6/2024 | day | 2024-06-15
    chậm nhất 17h00 ngày 15/6/2024 | day | 2024-06-15
    chậm nhất trong tháng 6/2024 | month | 2024-06-30
    cham nhat 30/6/2024 | day | 2024-06-30
    Không muộn hơn ngày 15/6/2024 | day | 2024-06-15
    không quá 15/6/2024 | day | 2024-06-15
    trc 30/6/2024 | day | 2024-06-29
    trước30/6/2024 | day | 2024-06-29
    đến hết tháng 6/2024 | month | 2024-06-30
    đến hết 31/12/2024 | day | 2024-12-31
    den het quy 2 nam 2024 | quarter | 2024-06-30
    hết quý II/2024 | quarter | 2024-06-30
    Từ 01/01/2024 đến 31/12/2024 | day | 2024-12-31
    từ tháng 3 đến hết tháng 9 năm 2024 | month | 2024-09-30
    từ quý I đến quý III/2024 | quarter | 2024-09-30
    từ năm 2024 đến 2026 | year | 2026-12-31
    từ 15/3 - 30/4/2024 | day | 2024-04-30
    Từ ngày ký đến hết năm 2024 | year | 2024-12-31
    6/2024 - 9/2024 | month | 2024-09-30
    tháng 6/2024 - tháng 9/2024 | month | 2024-09-30
    Đến năm 2025, định hướng đến năm 2030 | year | 2025-12-31 | unread-date
    đến năm 2030, tầm nhìn 2045 | year | 2030-12-31 | unread-date
  `);
});

describe('days, months and quarters, badly spaced or oddly spelled', () => {
  deadlinesInLines(`
    ngày 05 tháng 7 năm 2024 | day | 2024-07-05
    Ngày 5 tháng bảy năm 2024 | day | 2024-07-05
    05 tháng 7, năm 2024 | day | 2024-07-05
    ngày 5/ tháng 7/ năm 2024 | day | 2024-07-05
    ngày 20, tháng 6, năm 2024 | day | 2024-06-20
    Ngày 20 - tháng 6 - năm 2024 | day | 2024-06-20
    thứ Sáu, ngày 21/6/2024 | day | 2024-06-21
    20 - 6 - 2024 | day | 2024-06-20
    30-6-24 | day | 2024-06-30 | two-digit-year
    Tháng06/2024 | month | 2024-06-30
    tháng 6-24 | month | 2024-06-30 | two-digit-year
    Th. 6/2024 | month | 2024-06-30
    quí II/2024 | quarter | 2024-06-30
    Quí 2 năm 2024 | quarter | 2024-06-30
    QuýII/2024 | quarter | 2024-06-30
    QUÝ III NĂM 2024 | quarter | 2024-09-30
    Q2.2024 | quarter | 2024-06-30
    Quý IIII/2024 | quarter | 2024-12-31 | odd-spelling
    năm 24 | year | 2024-12-31 | two-digit-year
    quý 1 và 2 năm 2024 | multi | 2024-03-31 2024-06-30
    Quý I,II/2024 | multi | 2024-03-31 2024-06-30
    Quý II+III/2024 | multi | 2024-06-30 2024-09-30
    Tháng 6+7/2024 | multi | 2024-06-30 2024-07-31
    Tháng 6 hoặc tháng 7/2024 | multi | 2024-06-30 2024-07-31
    tháng 6, 7, 8 năm 2024 | multi | 2024-06-30 2024-07-31 2024-08-31
    Đợt 1: 30/6/2024; Đợt 2: 30/9/2024 | multi | 2024-06-30 2024-09-30
    trước 30/6/2024, riêng Bộ Y tế trước 31/7/2024 | multi | 2024-06-29 2024-07-30
    30/6/202 | day | 2024-06-30 | odd-date year-assumed
    30/6/20244 | day | 2024-06-30 | odd-date year-assumed
    ngày 31 tháng 4 | day | 2024-04-30 | year-assumed impossible-date
    trước ngày 00/00/2024 | none |  | impossible-date
  `);
});

describe('what rests on something, or says nothing of time', () => {
  deadlinesInLines(`
    Trong 10 ngày làm việc | event |  | relative
    Sau 30 ngày kể từ ngày ban hành | event |  | relative
    Trước khi Quốc hội họp | event | 
    Khi có hướng dẫn của Bộ Công an | event | 
    Theo chỉ đạo của Thủ tướng | roadmap | 
    Theo Kế hoạch số 12/KH-UBND ngày 03/01/2024 | roadmap | 
    Theo tiến độ của dự án, xong trước 31/12/2025 | multi | 2025-12-30
    Kể từ ngày 01/7/2024 | +ongoing |  | start-only
    Thường xuyên trong năm 2024 | +year | 2024-12-31
    thuong xuyen, lien tuc | +ongoing | 
    Đã hoàn thành | none |  | not-understood
    Khẩn trương | none |  | not-understood
    trong tuần này | none |  | not-understood
  `);

  it.each([
    ['06 tháng một lần', { every: 'half', day: null }],
    ['Định kì hàng tháng', { every: 'month', day: null }],
    ['dinh ky ngay 15 hang thang', { every: 'month', day: 15 }],
    ['hàng tháng (trước ngày 20)', { every: 'month', day: 19 }],
    ['định kỳ hàng quý trước ngày 20 tháng cuối quý', { every: 'quarter', day: 19 }],
    ['mỗi quý 01 lần', { every: 'quarter', day: null }],
    ['Trước 30/6 và trước 31/12 hàng năm', { every: 'year', day: null, months: [6, 12] }],
  ])('%s comes back', (printed, recurrence) => {
    expect(parseDeadline(printed)).toMatchObject({ kind: 'ongoing', recurrence, due_dates: [] });
  });
});
