import type { Finding, FindingField, FindingSeverity } from './finding.js';

type Details = Finding['details'];
interface Rule {
  readonly severity: FindingSeverity;
  readonly vi: string;
  readonly en: string;
}

/** Every rule with its sentences; `{name}` stands for a detail. */
const RULES = {
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
  'number-gap': {
    severity: 'warning',
    vi: 'Số thứ tự nhảy từ {before} đến {no}.',
    en: 'Numbering jumps from {before} to {no}.',
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
    vi: 'Thời hạn "{printed}" cần xem lại: {flags}.',
    en: 'Look at the deadline "{printed}": {flags}.',
  },
  'body-differs': {
    severity: 'warning',
    vi: 'Phần thân ({place}) ghi hạn {body}, phụ lục ghi {annex}.',
    en: 'The body ({place}) says {body}, the annex {annex}.',
  },
  'list-count-differs': {
    severity: 'warning',
    vi: 'Ghi {declared} đơn vị nhưng liệt kê {listed}.',
    en: '{declared} units are announced, {listed} listed.',
  },
  'lead-unresolved': {
    severity: 'warning',
    vi: 'Chưa xác định được đơn vị: {printed}.',
    en: 'Not known which unit is meant: {printed}.',
  },
  'coordinating-unresolved': {
    severity: 'info',
    vi: 'Chưa xác định được đơn vị phối hợp: {printed}.',
    en: 'Not known which coordinating unit is meant: {printed}.',
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
    vi: 'Có thể sửa nhiệm vụ {item} của {directive}: {percent} % từ giống nhau, {whyVi}.',
    en: 'May amend task {item} of {directive}: {percent} % of the words agree, {whyEn}.',
  },
  'may-amend-from-below': {
    severity: 'warning',
    vi: 'Có thể sửa nhiệm vụ {item} của {directive}, do cơ quan cấp cao hơn giao: {percent} % từ giống nhau, {whyVi}.',
    en: 'May amend task {item} of {directive}, which a higher body gave: {percent} % of the words agree, {whyEn}.',
  },
} as const satisfies Record<string, Rule>;

export type FindingRule = keyof typeof RULES;
export const FINDING_RULES = Object.keys(RULES) as FindingRule[];

export function finding(rule: FindingRule, place: string | null, field: FindingField, details: Details = {}): Finding {
  const { severity, vi, en }: Rule = RULES[rule];
  return { rule, severity, place, field, vi: told(vi, details), en: told(en, details), details };
}

const told = (sentence: string, details: Details): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(details, name) ? String(details[name] ?? '') : whole,
  );
