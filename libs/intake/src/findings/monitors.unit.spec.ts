import { describe, expect, it } from '@jest/globals';
import { monitorsIn } from './monitors.js';
import { tasks } from './testing/read-tasks.js';

const charged = (title: string, lead = 'Văn phòng Chính phủ'): string[] => monitorsIn(tasks({ title, lead }));

describe('who watches over a document', () => {
  it.each([
    'Giao Văn phòng Chính phủ theo dõi, đôn đốc các nơi thực hiện Chỉ thị này, hằng quý báo cáo.',
    'Văn phòng Chính phủ kiểm tra, đôn đốc, gỡ vướng cho các nơi trong quá trình triển khai.',
    'Văn phòng Chính phủ đôn đốc, kiểm tra, tổng hợp kết quả thực hiện Quyết định.',
  ])('is charged with it by the body: %s', (title) => {
    expect(charged(title)).toEqual(['vpcp']);
  });

  it('is not who only helps, who watches something else, or everybody', () => {
    expect(charged('Phối hợp với Bộ Công an kiểm tra, đôn đốc việc thực hiện Kế hoạch này.')).toEqual([]);
    expect(charged('Kiểm tra, đôn đốc các chợ giữ vệ sinh.')).toEqual([]);
    expect(charged('Kiểm tra, đôn đốc việc thực hiện Kế hoạch này.', 'Các bộ, ngành, địa phương')).toEqual([]);
  });
});
