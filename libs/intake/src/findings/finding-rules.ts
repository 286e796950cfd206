import type { FindingSeverity } from './finding.js';

export interface Rule {
  readonly severity: FindingSeverity;
  readonly vi: string;
  readonly en: string;
}

/** Every rule with its sentences; `{name}` stands for a detail. */
export const RULES = {
  'blank-lead': { severity: 'warning', vi: 'Không ghi đơn vị chủ trì.', en: 'No lead unit is printed.' },
  'blank-coordinating': { severity: 'info', vi: 'Không ghi đơn vị phối hợp.', en: 'No coordinating unit is printed.' },
  'blank-product': { severity: 'info', vi: 'Không ghi sản phẩm.', en: 'No product is printed.' },
  'blank-deadline': { severity: 'warning', vi: 'Không ghi thời hạn.', en: 'No deadline is printed.' },
  'dash-none': { severity: 'info', vi: 'Ghi "-": hiểu là không có.', en: 'A dash is printed: read as none.' },
  'damaged-row': {
    severity: 'error',
    vi: 'Dòng bị hỏng, mất ô: {columns}.',
    en: 'The row is damaged; cells lost: {columns}.',
  },
  'repaired-row': {
    severity: 'info',
    vi: 'Dòng này thừa hoặc thiếu ô trống so với các cột; các ô đã được đặt lại đúng cột.',
    en: 'The row had a blank cell too few or too many; the cells were put back into their columns.',
  },
  'heading-count-differs': {
    severity: 'warning',
    vi: 'Tiêu đề ghi hạn cho số việc khác với số việc bên dưới, nên hạn đó không được lấy.',
    en: 'The deadline in the heading is for another number of tasks than stand below it; it was not taken.',
  },
  'number-gap': {
    severity: 'warning',
    vi: 'Số thứ tự nhảy từ {before} đến {no}: thiếu {missing}.',
    en: 'Numbering jumps from {before} to {no}: {missing} missing.',
  },
  'number-restart': {
    severity: 'warning',
    vi: 'Số thứ tự quay lại {no} sau {before}.',
    en: 'Numbering goes back to {no} after {before}.',
  },
  'number-twice': { severity: 'warning', vi: 'Số {no} đã có ở dòng trước.', en: 'Number {no} is printed twice.' },
  'number-missing': { severity: 'warning', vi: 'Dòng không có số thứ tự.', en: 'The row has no number.' },
  'declared-differs': {
    severity: 'warning',
    vi: 'Văn bản nói {declared} nhiệm vụ, tìm thấy {found}.',
    en: 'The document speaks of {declared} tasks; {found} were found.',
  },
  'declared-sum-differs': {
    severity: 'warning',
    vi: 'Văn bản nói {declared} nhiệm vụ, cộng các mục được {sum}.',
    en: 'The document speaks of {declared} tasks; its sections announce {sum} together.',
  },
  'group-count-differs': {
    severity: 'warning',
    vi: 'Văn bản nói {declared} nhóm nhiệm vụ, tìm thấy {found}.',
    en: 'The document speaks of {declared} groups of tasks; {found} were found.',
  },
  'section-declared-differs': {
    severity: 'warning',
    vi: 'Mục {section} ghi {declared} nhiệm vụ, tìm thấy {found}.',
    en: 'Section {section} announces {declared} tasks; {found} were found.',
  },
  'due-before-issue': {
    severity: 'warning',
    vi: 'Hạn {due} đã qua trước ngày ban hành {issued}.',
    en: 'Due {due}, before the document was issued on {issued}.',
  },
  'due-before-receipt': {
    severity: 'warning',
    vi: 'Hạn {due} đã qua trước ngày nhận {received}.',
    en: 'Due {due}, before the document was received on {received}.',
  },
  'deadline-doubtful': {
    severity: 'warning',
    vi: 'Thời hạn "{printed}" cần xem lại: {whyVi}.',
    en: 'Look at the deadline "{printed}": {whyEn}.',
  },
  'deadline-guessed': {
    severity: 'info',
    vi: 'Thời hạn "{printed}" được hiểu là {due}: {whyVi}.',
    en: 'The deadline "{printed}" was read as {due}: {whyEn}.',
  },
  'date-in-title': {
    severity: 'info',
    vi: 'Nội dung còn ghi hạn "{printed}", ô thời hạn không có.',
    en: 'The text also says "{printed}", which the deadline cell does not.',
  },
  'body-differs': {
    severity: 'warning',
    vi: 'Phần thân ({place}) ghi {whatVi} "{body}", phụ lục ghi "{annex}".',
    en: 'The body ({place}) gives {whatEn} as "{body}", the annex as "{annex}".',
  },
  'list-count-differs': {
    severity: 'warning',
    vi: 'Ghi {declared} đơn vị nhưng liệt kê {listed}.',
    en: '{declared} units are announced, {listed} listed.',
  },
  'count-names-nobody': {
    severity: 'warning',
    vi: 'Ghi "{printed}" nhưng không nêu tên; nhóm này hiện có {known} đơn vị, không phải {declared}.',
    en: '"{printed}" names nobody; that group has {known} units, not {declared}.',
  },
  'members-unknown': {
    severity: 'warning',
    vi: 'Chưa có nhóm đơn vị nào cho "{printed}".',
    en: 'No group of units is known for "{printed}".',
  },
  'open-ended-lead': {
    severity: 'info',
    vi: 'Chủ trì còn ghi "{printed}", không rõ là ai.',
    en: 'The lead also says "{printed}", whoever that is.',
  },
  'lead-unresolved': {
    severity: 'warning',
    vi: 'Chưa xác định được đơn vị chủ trì "{printed}": {whoVi}.',
    en: 'Not known which lead "{printed}" is: {whoEn}.',
  },
  'coordinating-unresolved': {
    severity: 'warning',
    vi: 'Chưa xác định được đơn vị phối hợp "{printed}": {whoVi}.',
    en: 'Not known which coordinating unit "{printed}" is: {whoEn}.',
  },
  'lead-by-role': {
    severity: 'warning',
    vi: 'Chủ trì ghi theo vai trò: {printed}.',
    en: 'The lead is named by role: {printed}.',
  },
  'lead-above-issuer': {
    severity: 'warning',
    vi: 'Đơn vị chủ trì {unit} ở cấp cao hơn cơ quan ban hành.',
    en: 'The lead {unit} stands above the issuer.',
  },
  'self-monitoring': {
    severity: 'info',
    vi: 'Đơn vị {unit} vừa chủ trì vừa theo dõi, đôn đốc.',
    en: '{unit} leads the task and monitors the document.',
  },
  'look-alike-letters': {
    severity: 'warning',
    vi: 'Có chữ cái lẫn bảng mã khác: {letters}.',
    en: 'Letters of another alphabet: {letters}.',
  },
  'not-composed': {
    severity: 'info',
    vi: 'Chữ Việt ở dạng tổ hợp (NFD), đã chuẩn hóa khi đọc.',
    en: 'Decomposed letters (NFD), normalised for reading.',
  },
  'odd-spaces': {
    severity: 'info',
    vi: 'Có khoảng trắng lạ hoặc ký tự ẩn.',
    en: 'Odd spaces or invisible characters.',
  },
  'near-duplicate': {
    severity: 'info',
    vi: 'Gần giống nhiệm vụ {other} ({percent} %).',
    en: 'Much like task {other} ({percent} %).',
  },
  'may-amend': {
    severity: 'info',
    vi: 'Có thể sửa nhiệm vụ {item} của {directive}: {whyVi}',
    en: 'May amend task {item} of {directive}: {whyEn}',
  },
  'may-amend-from-below': {
    severity: 'warning',
    vi: 'Có thể sửa nhiệm vụ {item} của {directive}, do cơ quan cấp cao hơn giao: {whyVi}',
    en: 'May amend task {item} of {directive}, which a higher body gave: {whyEn}',
  },
} as const satisfies Record<string, Rule>;

export type FindingRule = keyof typeof RULES;
