import { attachment, safeName } from './safe-name.js';

describe('the name of a file', () => {
  it.each([
    ['Biên bản nghiệm thu.pdf', 'Biên bản nghiệm thu.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\An\\báo cáo.docx', 'báo cáo.docx'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['..', 'minh-chung'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['', 'minh-chung'],
    [undefined, 'minh-chung'],
    [`${'dài'.repeat(200)}.xlsx`, `${'dài'.repeat(65)}.xlsx`],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });

  it('is sent as an attachment, in ASCII for old clients and in UTF-8 for the others', () => {
    expect(attachment('Đề án 06 "bản cuối".pdf')).toBe(
      `attachment; filename="De an 06 ban cuoi.pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%2006%20b%E1%BA%A3n%20cu%E1%BB%91i.pdf`,
    );
  });
});
