import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { cutUnits } from './cut-units.js';
import { programmeNames } from './testing/programme.js';

/** Cells of the two decisions as printed, and the units they are cut into. */
const CELLS = `
Cục An toàn thông tin, Cục Bưu điện Trung ương, Viện Chiến lược Thông tin và Truyền thông, Viện Công nghiệp phần mềm và nội dung số Việt Nam => Cục An toàn thông tin | Cục Bưu điện Trung ương | Viện Chiến lược Thông tin và Truyền thông | Viện Công nghiệp phần mềm và nội dung số Việt Nam
Vụ Pháp chế, các cơ quan, đơn vị thuộc Bộ => Vụ Pháp chế | các cơ quan, đơn vị thuộc Bộ
Vụ Pháp chế, Cục An toàn thông tin, Cục Bưu điện Trung ương, Trung tâm Chứng thực điện tử Quốc gia => Vụ Pháp chế | Cục An toàn thông tin | Cục Bưu điện Trung ương | Trung tâm Chứng thực điện tử Quốc gia
Cục Tin học hóa, Cục An toàn thông tin tin, Viện Chiến lược Thông tin và Truyền thông, Viện Công nghiệp phần mềm và nội dung số Việt Nam => Cục Tin học hóa | Cục An toàn thông tin tin | Viện Chiến lược Thông tin và Truyền thông | Viện Công nghiệp phần mềm và nội dung số Việt Nam
Vụ pháp chế, Cục Tin học hóa, Cục An toàn thông tin tin, Viện Chiến lược Thông tin và Truyền thông, Viện Công nghiệp phần mềm và nội dung số Việt Nam => Vụ pháp chế | Cục Tin học hóa | Cục An toàn thông tin tin | Viện Chiến lược Thông tin và Truyền thông | Viện Công nghiệp phần mềm và nội dung số Việt Nam
Cục Tin học hóa, Cục Bưu điện Trung ương, các đơn vị thuộc Bộ Công an, các doanh nghiệp viễn thông di động => Cục Tin học hóa | Cục Bưu điện Trung ương | các đơn vị thuộc Bộ Công an | các doanh nghiệp viễn thông di động
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Trung tâm Công nghệ thông tin của Bảo hiểm xã hội Việt Nam => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Trung tâm Công nghệ thông tin của Bảo hiểm xã hội Việt Nam
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Cục Quản lý và đăng ký kinh doanh-Bộ Kế hoạch và Đầu tư => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Cục Quản lý và đăng ký kinh doanh-Bộ Kế hoạch và Đầu tư
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Tổng Cục Quản lý đất đai và Cục Công nghệ thông tin và Dữ liệu tài nguyên môi trường của Bộ Tài nguyên và Môi trường => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Tổng Cục Quản lý đất đai | Cục Công nghệ thông tin và Dữ liệu tài nguyên môi trường của Bộ Tài nguyên và Môi trường
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Cục Tin học và Thống kê tài chính-Bộ Tài chính => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Cục Tin học và Thống kê tài chính-Bộ Tài chính
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Trung tâm thông tin của Thanh tra Chính phủ => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Trung tâm thông tin của Thanh tra Chính phủ
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Trung tâm Công nghệ thông tin-Bộ Khoa học và Công nghệ => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Trung tâm Công nghệ thông tin-Bộ Khoa học và Công nghệ
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Trung tâm tin học-Bộ Nội vụ => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Trung tâm tin học-Bộ Nội vụ
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Trung tâm Công nghệ thông tin-Bộ Giao thông vận tải => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Trung tâm Công nghệ thông tin-Bộ Giao thông vận tải
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Cục Công nghệ thông tin-Bộ Tư pháp => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Cục Công nghệ thông tin-Bộ Tư pháp
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Trung tâm thông tin-Bộ Lao động-Thương binh và Xã hội => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Trung tâm thông tin-Bộ Lao động-Thương binh và Xã hội
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Văn phòng-Tòa án nhân dân tối cao => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Văn phòng-Tòa án nhân dân tối cao
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Cục Công nghệ thông tin-Bộ Giáo dục và Đào tạo => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Cục Công nghệ thông tin-Bộ Giáo dục và Đào tạo
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Cục thống kê tội phạm-Viện kiểm sát nhân dân tối cao => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Cục thống kê tội phạm-Viện kiểm sát nhân dân tối cao
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Văn phòng-Bộ Nông nghiệp và Phát triển nông thôn => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Văn phòng-Bộ Nông nghiệp và Phát triển nông thôn
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Bộ Tư lệnh tác chiến không gian mạng-Bộ Quốc phòng, Cục Công nghệ thông tin-Bộ Tư pháp => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Bộ Tư lệnh tác chiến không gian mạng-Bộ Quốc phòng | Cục Công nghệ thông tin-Bộ Tư pháp
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Tổng liên đoàn lao động Việt Nam => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Tổng liên đoàn lao động Việt Nam
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Trung ương Đoàn thanh niên cộng sản Hồ Chí Minh => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Trung ương Đoàn thanh niên cộng sản Hồ Chí Minh
Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an, Cục Công nghệ thông tin, Trung tâm thông tin tín dụng quốc gia-Ngân hàng nhà nước => Cục Cảnh sát quản lý hành chính về trật tự xã hội-Bộ Công an | Cục Công nghệ thông tin | Trung tâm thông tin tín dụng quốc gia-Ngân hàng nhà nước
Trung tâm thông tin, Cục An toàn thông tin, Cục Bưu điện Trung ương, Trung tâm Internet Việt Nam và các cơ quan, đơn vị thuộc Bộ Thông tin và Truyền thông => Trung tâm thông tin | Cục An toàn thông tin | Cục Bưu điện Trung ương | Trung tâm Internet Việt Nam | các cơ quan, đơn vị thuộc Bộ Thông tin và Truyền thông
Cục Tin học hóa, Trung tâm thông tin và các cơ quan, đơn vị thuộc Bộ Thông tin và Truyền thông => Cục Tin học hóa | Trung tâm thông tin | các cơ quan, đơn vị thuộc Bộ Thông tin và Truyền thông
Cục Tin học hóa, Trung tâm thông tin, các cơ quan, đơn vị thuộc Bộ Thông tin và Truyền thông => Cục Tin học hóa | Trung tâm thông tin | các cơ quan, đơn vị thuộc Bộ Thông tin và Truyền thông
Cục Tin học hoá, Trung tâm thông tin, các cơ quan, đơn vị thuộc Bộ Thông tin và Truyền thông => Cục Tin học hoá | Trung tâm thông tin | các cơ quan, đơn vị thuộc Bộ Thông tin và Truyền thông
Các cơ quan, đơn vị thuộc Bộ Thông tin và Truyền thông => Các cơ quan, đơn vị thuộc Bộ Thông tin và Truyền thông
Các cơ quan, Trung tâm thông tin, đơn vị thuộc Bộ Thông tin và Truyền thông => Các cơ quan | Trung tâm thông tin | đơn vị thuộc Bộ Thông tin và Truyền thông
Vụ Kế hoạch và Tài chính => Vụ Kế hoạch và Tài chính
Đơn vị quản lý, vận hành hệ thống, nền tảng => Đơn vị quản lý, vận hành hệ thống, nền tảng
Đơn vị chuyên trách về Công nghệ thông tin, Sở Thông tin và Truyền thông, cơ quan, đơn vị quản lý hệ thống thông tin giải quyết thủ tục hành chính => Đơn vị chuyên trách về Công nghệ thông tin | Sở Thông tin và Truyền thông | cơ quan, đơn vị quản lý hệ thống thông tin giải quyết thủ tục hành chính
Đơn vị chuyên trách về Công nghệ thông tin, Sở Thông tin và Truyền thông, cơ quan, đơn vị quản lý các cơ sở dữ liệu, hệ thống thông tin => Đơn vị chuyên trách về Công nghệ thông tin | Sở Thông tin và Truyền thông | cơ quan, đơn vị quản lý các cơ sở dữ liệu, hệ thống thông tin
Cục An toàn thông tin, Cục Bưu điện Trung ương => Cục An toàn thông tin | Cục Bưu điện Trung ương
Cục Phát thanh Truyền hình và Thông tin điện tử => Cục Phát thanh Truyền hình và Thông tin điện tử
Cục Báo chí, Cục Thông tin cơ sở, Cục Tin học hoá, Trung tâm thông tin, Báo Vietnamnet, Tạp chí CNTT&TT => Cục Báo chí | Cục Thông tin cơ sở | Cục Tin học hoá | Trung tâm thông tin | Báo Vietnamnet | Tạp chí CNTT&TT
Bộ Công an, các bộ, cơ quan có liên quan => Bộ Công an | các bộ, cơ quan có liên quan
Bộ Tư pháp, Bộ Công an, Bộ Lao động - Thương binh và Xã hội, Bộ Y tế, Bảo hiểm xã hội Việt Nam => Bộ Tư pháp | Bộ Công an | Bộ Lao động - Thương binh và Xã hội | Bộ Y tế | Bảo hiểm xã hội Việt Nam
Các bộ, ngành, địa phương => Các bộ, ngành, địa phương
Các bộ, ngành, địa phương và các tập đoàn, tổng công ty nhà nước => Các bộ, ngành, địa phương | các tập đoàn, tổng công ty nhà nước
Bộ Công an và các bộ, ngành, địa phương => Bộ Công an | các bộ, ngành, địa phương
Bộ Tài chính, Bộ Công an, Bộ Thông tin và Truyền thông => Bộ Tài chính | Bộ Công an | Bộ Thông tin và Truyền thông
Bộ Thông tin và Truyền thông => Bộ Thông tin và Truyền thông
Các đơn vị liên quan thuộc VPCP; Các bộ, cơ quan có liên quan => Các đơn vị liên quan thuộc VPCP | Các bộ, cơ quan có liên quan
`;

const registry = programmeNames();

describe('cells of 905/QĐ-BTTTT and 95/QĐ-VPCP are cut as a reader would', () => {
  it.each(
    CELLS.trim()
      .split('\n')
      .map((line) => line.split(' => ') as [string, string]),
  )('%s', (cell, units) => {
    const printed = (context: { registry?: typeof registry }) =>
      cutUnits(cell, { ...context, role: 'lead' }).units.map((unit) => unit.printed);
    expect(printed({}).join(' | ')).toBe(units);
    expect(printed({ registry }).join(' | ')).toBe(units);
  });
});

describe('whatever is typed into a cell of units', () => {
  const words = fc
    .array(
      fc.constantFrom(
        ...'Các Bộ bộ , ; và ( ) : - / Công an Tài chính UBND 63 tỉnh quận Sở Văn phòng Cục của thuộc địa phương cơ quan liên'.split(
          ' ',
        ),
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join(' '));

  it('loses no letter of a name, and finds nothing that is not printed', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 300 })), (cell) => {
        const { units } = cutUnits(cell, { registry, role: 'lead' });
        const plain = cell
          .normalize('NFC')
          .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
          .replace(/\s+/gu, ' ');
        for (const { printed } of units) expect(plain).toContain(printed);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['Bộ ', 'Các (', 'Các bộ, ', 'và ', 'a', '; ', 'Bộ Công an ', 'UBND quận, huyện (a, ', '\n - '])(
    '10,000 characters of "%s" are read without getting lost in them',
    (piece) => {
      const cell = piece.repeat(Math.ceil(10_000 / piece.length));
      const start = process.cpuUsage();
      cutUnits(cell, { registry, role: 'lead' });
      expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5_000);
    },
  );
});
