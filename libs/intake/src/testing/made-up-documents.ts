/** Short documents that nobody issued, in every layout and with the kinds of damage that real ones have. */

const page = (...rows: readonly string[]): string => {
  const [first = '', ...rest] = rows;
  return [first, `|${'---|'.repeat(first.split('|').length - 2)}`, ...rest].join('\n');
};

/** Pages of unequal width, cells cut by a page, a scanner's comma, a Cyrillic section letter. */
export const IN_BARS = [
  'ỦY BAN NHÂN DÂN\n\nTỈNH HOA LƯ\n\nSố: 07 /KH-UBND\n\nHoa Lư, ngày 3 tháng 02 năm 2025\n\nKẾ HOẠCH\n\nTrồng cây ven sông năm 2025\n',
  'Căn cứ Quyết định số 12/QĐ-TTg ngày 05/01/2025 về cây xanh;\n\nDÉN Giờ: 7 ngày: 0710212025\n',
  page(
    '| STT | Nội dung, nhiệm vụ | Đơn vi chù trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm |',
    '| A | Việc chung | | | | |',
    '| 1 | Lập sổ cây của từng phường | Sở Xây dựng | | Tháng 3/2025 | Sổ cây |',
    '| 2 | Đo bóng mát | Sở Xây dựng | Sở Y tế | Quý II/2025 | Bản đồ |',
    '| 3 | Thuê người tưới | Sở Tài chính | | Thường xuyên | Hợp đồng |',
    '| 4 | Chọn giống | Các sở: Xây dựng; Nông | Viện Cây | Năm 2025 | Danh sách |',
  ),
  page(
    '| | | nghiệp và Môi trường | | | , |',
    '| 5 | Làm vườn ươm cho ba xã | Sở Xây dựng | Viện Cây | Tháng 9/2025 | Vườn |',
  ),
  page(
    '| 6 | Ghi cây quý | Các phường | Đến năm 2026 | Sổ riêng |',
    '| 7 | Treo biển tên cây | Các phường | Đến năm 2026 | Biển |',
  ),
  page(
    '| В | Việc của trường học | | | | | |',
    '| 1 | Mỗi lớp một cây | Sở Giáo dục và Đào tạo | | Năm học 2025 - 2026 | Cây | |',
  ),
].join('\n\n');

/** A cell per line behind a tab: blank cells, cells over two lines, numbers missing, counts declared. */
export const CELL_PER_LINE = [
  'Chi tiết 05 nhiệm vụ cụ thể thuộc 02 nhóm nhiệm vụ.',
  'Nơi nhận:\n\n- Như trên;\n\n- Lưu: VT.\n\tTM. ỦY BAN NHÂN DÂN\n\nPHÓ CHỦ TỊCH\n\nTrần Thị Lúa\n',
  '\tTT\n\tNội dung, nhiệm vụ\n\tĐơn vị chủ trì\n\tĐơn vị phối hợp\n\tThời gian \nhoàn thành\n\tSản phẩm\n',
  '\tI. VỀ CÂY XANH (03 NHIỆM VỤ)\n\t\n',
  '\t01\n\tĐếm cây\n\tSở Xây dựng\n\tCác phường\n\tTháng 3/2025\n\tBảng đếm\n',
  '\t03\n\tTưới cây\n\n\n\t\n\tCác phường\n\tThường xuyên\n\t\n',
  '\tII. VỀ SÔNG HỒ \n(02 NHIỆM VỤ)\n',
  '\t04\n\tVớt bèo \ntrên ba hồ\n\tCông ty Thoát nước\n\t\n\tQuý I/2025\n\t53\n',
  '\nTM. ỦY BAN',
].join('\n');

/** The same without a header, every page a table of its own, and at its end rows of which only pieces are left. */
export const PIECES = [
  ' \t1.\n\tKê khai giếng khoan ở các xã ven biển\n\tCục Nước\n\tCác xã\n\tTháng 4/2025\n\tBảng kê\n',
  '\t2.\n\tLấp giếng hỏng theo quy trình đã ban hành\n\tCục Nước\n\tCác xã\n\tTháng 6/2025\n\tBiên bản',
  ' \t3.\n\tThử nước giếng của trường học và trạm y tế\n\tCục Nước\n\tSở Y tế\n\tThường xuyên\n\tPhiếu thử',
  ' \tĐôn đốc các xã nộp bảng kê giếng đúng mẫu;',
  ' \t5.\n\tPhối hợp với đài báo đưa tin về nước sạch',
  ' \tCác bản tin được phát',
  ' \tXây dựng bản đồ nước ngầm của toàn vùng, cập nhật hằng năm',
  ' \tTổ chức tập huấn\n\n',
].join('\n');

const HEADER = 'STT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành\tSản phẩm';

/** Tabs, the header again on every page, a cell cut in two by one of them. */
export const TAB_SEPARATED = [
  'Số: **12**/QĐ-XYZ\n\n**QUYẾT ĐỊNH**\n\n**Về việc sửa đường**\n\nQuyết định này thay thế cho Quyết định số 3/QĐ-XYZ ngày 02/01/2024 về sửa đường.\n',
  HEADER,
  '<b>I</b>\t<b>ĐƯỜNG LÀNG</b>\t\t\t\t',
  '1\tVá ổ gà\tCục Đường bộ\tCác xã\t- Đợt một trước 30/6/2025 - Đợt hai\tĐường phẳng',
  '\n',
  HEADER,
  '\t\t\t\ttrước 15/11/2025\t',
  '<b>II</b>\t<b>CẦU</b>\t\t\t\t',
  '1\tSơn cầu\tCục Đường bộ\t\tNăm 2025\tCầu mới sơn',
].join('\n');

/** Columns in another order and spelling, a cell over two lines. */
export const SEMICOLONS = [
  'Kết quả đầu ra;Thời hạn;Cơ quan thực hiện;Nhiệm vụ;Số TT;Ghi chú',
  'Báo cáo;Tháng 5/2025;Sở Y tế;"Khám mắt; phát kính',
  'cho học sinh";1;gấp',
].join('\n');

export const PROSE = [
  'Số: 21/TB-BCĐ',
  'THÔNG BÁO\n\nKết luận họp về chợ nổi',
  'Sau khi nghe báo cáo, Trưởng ban kết luận như sau:',
  '1. Về bến bãi',
  '(1) Sở Giao thông phải hoàn thành 02 văn bản trong tháng 5/2025',
  '- Khẩn trương trình quy chế bến. Văn phòng Ủy ban phối hợp, lấy ý kiến thành viên.',
  '- Soạn giá thuê bến cho ghe\n\nnhỏ, ban hành tháng 6/2025 theo Luật số 5/2020/QH14 ngày 01/3/2020.',
  'Rà soát phao tiêu',
  '(2) Sở Xây dựng đã xong phần khảo sát.',
  '¹ Ghi chú cuối trang.',
  'Các xã ven sông gửi danh sách ghe, hoàn thành trước ngày 10/6/2025.',
  '2. Về vệ sinh, đề nghị: Sở Y tế cung cấp thùng rác; Sở Tài chính bố trí kinh phí; có kế hoạch hoàn thành trước 20/6/2025.',
  '3. Đối với rác nhựa, yêu cầu 04 xã báo cáo trước 30/6/2025, đặc biệt là:',
  '- **Sở Công Thương:** rà soát túi ni lông.',
  'Ban chỉ đạo xin thông báo để biết./.',
  'Nơi nhận:',
  '- Lưu: VT.',
].join('\n\n');
