import { describe, expect, it } from '@jest/globals';
import { deadlinesInLines } from '../testing/deadlines-in-lines.js';
import { parseDeadline } from './parse-deadline.js';

describe('a day, in every way that clerks print it', () => {
  deadlinesInLines(`
    30/6/2024 | day | 2024-06-30
    ngày 30/06/2024 | day | 2024-06-30
    ngày 30 tháng 6 năm 2024 | day | 2024-06-30
    30 tháng 6 năm 2024 | day | 2024-06-30
    Ngày 30 tháng 6/2024 | day | 2024-06-30
    30.6.2024 | day | 2024-06-30
    30-06-2024 | day | 2024-06-30
    30 / 06 / 2024 | day | 2024-06-30
    2024-06-30 | day | 2024-06-30
    trước ngày 01 tháng 7 năm 2024 | day | 2024-06-30
    Trước 01/3/2024 | day | 2024-02-29
    chậm nhất ngày 15/6/2024 | day | 2024-06-15
    chậm nhất là ngày 15/6/2024 | day | 2024-06-15
    muộn nhất 15/6/2024 | day | 2024-06-15
    đến hết ngày 15/6/2024 | day | 2024-06-15
    Hạn cuối: 15/6/2024 | day | 2024-06-15
    Xong trước ngày 15/6/2024. | day | 2024-06-14
    từ 01/3/2024 đến 30/6/2024 | day | 2024-06-30
    từ ngày 01/3 đến hết ngày 30/6/2024 | day | 2024-06-30
    01/3 - 30/6/2024 | day | 2024-06-30
    Từ nay đến 30/6/2024 | day | 2024-06-30
    30/6/24 | day | 2024-06-30 | two-digit-year
    trước 30/6 | day | 2024-06-29 | year-assumed
    ngày    tháng 3 năm 2024 | month | 2024-03-31 | day-blank
  `);
});

describe('a month, a quarter, a half, a year', () => {
  deadlinesInLines(`
    Tháng 2 năm 2024 | month | 2024-02-29
    tháng 06-2024 | month | 2024-06-30
    6/2024 | month | 2024-06-30
    Trước tháng 01/2025 | month | 2024-12-31
    cuối tháng 6/2024 | month | 2024-06-30
    đầu tháng 6/2024 | month | 2024-06-30 | vague
    tháng Sáu năm 2024 | month | 2024-06-30
    tháng năm năm 2024 | month | 2024-05-31
    tháng mười hai năm 2024 | month | 2024-12-31
    tháng XII/2024 | month | 2024-12-31
    từ tháng 3 đến tháng 6/2024 | month | 2024-06-30
    tháng 6 - 8/2024 | month | 2024-08-31
    tháng 6-8/2024 | month | 2024-08-31
    Tháng 6 | month | 2024-06-30 | year-assumed
    Tháng 6/24 | month | 2024-06-30 | two-digit-year
    9 tháng đầu năm 2024 | month | 2024-09-30
    Quý 4/2024 | quarter | 2024-12-31
    quý IV năm 2024 | quarter | 2024-12-31
    Quý III, năm 2024 | quarter | 2024-09-30
    Q3/2024 | quarter | 2024-09-30
    QIII/2024 | quarter | 2024-09-30
    quý tư năm 2024 | quarter | 2024-12-31
    trước quý III/2024 | quarter | 2024-06-30
    Trước quý I/2024 | quarter | 2023-12-31
    cuối quý II/2024 | quarter | 2024-06-30
    đầu quý II/2024 | quarter | 2024-06-30 | vague
    quý I-III/2024 | quarter | 2024-09-30
    Quý Il/2024 | quarter | 2024-06-30 | odd-spelling
    quý I/24 | quarter | 2024-03-31 | two-digit-year
    6 tháng đầu năm 2024 | half | 2024-06-30
    06 tháng cuối năm 2024 | half | 2024-12-31
    sáu tháng đầu năm 2024 | half | 2024-06-30
    trong nửa đầu năm 2024 | half | 2024-06-30
    6 tháng đầu năm | half | 2024-06-30 | year-assumed
    cuối năm 2024 | year | 2024-12-31
    cuối năm | year | 2024-12-31 | year-assumed
    giữa năm 2024 | year | 2024-12-31 | vague
    hết năm 2025 | year | 2025-12-31
    Trước năm 2025 | year | 2024-12-31
    giai đoạn 2022 - 2025 | year | 2025-12-31
    2024, 2025 | year | 2025-12-31
    năm 2024 và năm 2025 | year | 2025-12-31
    từ năm 2024 đến năm 2025 | year | 2025-12-31
    từ năm học 2024-2025 | school_year | 2025-05-31
    Năm học 2024 – 2025 | school_year | 2025-05-31
    trước năm học 2024-2025 | school_year | 2024-05-31
    tuần 2 tháng 6/2024 | day | 2024-06-14 | week
    tuần 25 năm 2024 | day | 2024-06-23 | week
    tuần cuối tháng 6/2024 | month | 2024-06-30 | week
    trung tuần tháng 6 năm 2024 | day | 2024-06-20 | week
  `);
});

describe('several dates', () => {
  deadlinesInLines(`
    tháng 3, 6, 9 và 12/2024 | multi | 2024-03-31 2024-06-30 2024-09-30 2024-12-31
    quý II và quý IV/2024 | multi | 2024-06-30 2024-12-31
    Quý I, II năm 2024 | multi | 2024-03-31 2024-06-30
    ngày 15/6 và ngày 15/12/2024 | multi | 2024-06-15 2024-12-15
    trước 15/6 và 15/12/2024 | multi | 2024-06-14 2024-12-14
    ngày 15, 30/6/2024 | multi | 2024-06-15 2024-06-30
    Dự thảo: tháng 6/2024; ban hành: tháng 9/2024 | multi | 2024-06-30 2024-09-30
    trong nửa đầu năm 2024 (trước 30 tháng 6 năm 2024) | day | 2024-06-29 | restated
    tháng 12 và tháng 1/2025 | multi | 2024-12-31 2025-01-31 | year-assumed
  `);

  it('says what each of several dates is for', () => {
    const { milestones } = parseDeadline('- Dự thảo hoàn thành trước 30/6/2022 - Trình ban hành trước 15/11/2022');
    expect(milestones).toEqual([
      { id: 'm1', due: '2022-06-29', label: 'Dự thảo' },
      { id: 'm2', due: '2022-11-14', label: 'Trình ban hành' },
    ]);
  });
});

describe('what has no date, or more than a date', () => {
  deadlinesInLines(`
    Hàng năm | +ongoing | 
    Liên tục | +ongoing | 
    Quý II/2024 và các năm tiếp theo | +quarter | 2024-06-30
    Hàng tháng, trong năm 2024 | +year | 2024-12-31
    Từ 01/7/2024 | +ongoing |  | start-only
    Từ tháng 6/2024 trở đi | +ongoing |  | start-only
    Theo kế hoạch của từng đơn vị | own_plan | 
    Theo Kế hoạch năm 2024 của Bộ Công an | roadmap | 
    Theo Quyết định số 422/QĐ-TTg ngày 04/4/2022 | roadmap | 
    Thực hiện theo Nghị định số 59/2022/NĐ-CP, ngày 05/9/2022 | roadmap | 
    Theo lộ trình, trước 30/6/2024 | multi | 2024-06-29
    Sau khi Nghị định được ban hành | event | 
    Khi có yêu cầu | event | 
    Theo yêu cầu | event | 
    Trong vòng 30 ngày kể từ ngày ký | event |  | relative
    Sớm nhất có thể | none |  | not-understood
    - | none |  | dash
        | none | 
    Kết luận tại cuộc họp ngày 23/4/2024, trình trong tháng 5/2024 | month | 2024-05-31 | unread-date
  `);
});
