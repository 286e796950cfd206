import { day, text } from '../rule-messages.words.js';
import type { RuleMessages } from '../rule-messages.js';

export const DIRECTIVE_MESSAGES = {
  'directive-not-issued': {
    vi: () => 'Văn bản: chưa được ghi nhận, hoặc đã bị huỷ ghi nhận.',
    en: () => 'Directive: it is not on record, or was taken back.',
  },
  'directive-issued-already': {
    vi: () => 'Văn bản: đã được ghi nhận với nội dung khác; nội dung sai thì đính chính.',
    en: () => 'Directive: it is on record with other content; what is wrong there is to be corrected.',
  },
  'directive-voided': {
    vi: () => 'Văn bản: đã bị huỷ ghi nhận; khôi phục bằng một đính chính, hoặc ghi nhận mới với mã khác.',
    en: () => 'Directive: it was taken back; reinstate it by a correction, or record it anew under another id.',
  },
  'before-directive': {
    vi: (d) => `Ngày hiệu lực: văn bản chỉ có hiệu lực từ ngày ${day(d.on)}.`,
    en: (d) => `Effective day: the directive holds from ${day(d.on)} only.`,
  },
  'effective-before-issued': {
    vi: (d) => `Ngày có hiệu lực của văn bản: không được trước ngày ban hành ${partialDay(d.issuedOn)}.`,
    en: (d) => `The directive's effective date: it cannot lie before the issue date, ${partialDay(d.issuedOn)}.`,
  },
  'received-before-issued': {
    vi: (d) => `Ngày nhận: không được trước ngày ban hành ${partialDay(d.issuedOn)}.`,
    en: (d) => `Received on: it cannot lie before the issue date, ${partialDay(d.issuedOn)}.`,
  },
  'another-issue-date': {
    vi: (d) =>
      `Ngày ban hành: phải nằm trong ngày đã ghi nhận, ${partialDay(d.issuedOn)}; nếu ngày đó sai thì đính chính.`,
    en: (d) => `Issue date: it must lie in the one on record, ${partialDay(d.issuedOn)}; if that is wrong, correct it.`,
  },
  'numbered-already': {
    vi: (d) => `Số văn bản: văn bản đã có số ${text(d.number)}.`,
    en: (d) => `Number: the directive has one, ${text(d.number)}.`,
  },
  'address-taken': {
    vi: (d) => `Địa chỉ mục: ${text(d.address)} đã là của một mục khác.`,
    en: (d) => `Item address: ${text(d.address)} is another item's.`,
  },
  'more-items-than-issued': {
    vi: (d) => `Mục: văn bản được ghi nhận có ${text(d.items)} mục, không thêm được nữa.`,
    en: (d) => `Items: the directive is on record with ${text(d.items)} items; no more can be added.`,
  },
  'directive-incomplete': {
    vi: (d) => `Văn bản: mới ghi nhận ${text(d.there)} trên ${text(d.all)} mục; chờ ghi nhận xong rồi giao việc.`,
    en: (d) => `Directive: ${text(d.there)} of its ${text(d.all)} items are on record; assign once all are.`,
  },
  'item-unknown': {
    vi: (d) => `Mục: văn bản không có mục ${text(d.items)}.`,
    en: (d) => `Items: the directive has no item ${text(d.items)}.`,
  },
  'item-assigned': {
    vi: () => 'Mục: đã được giao; huỷ quyết định giao trước.',
    en: () => 'Item: it is assigned; the decision to assign it has to be voided first.',
  },
  'group-missing': {
    vi: (d) => `Nhóm đơn vị: chưa biết thành viên của nhóm ${text(d.group)} vào ngày hiệu lực của văn bản.`,
    en: (d) => `Groups: the members of ${text(d.group)} on the directive's effective day are not known.`,
  },
  'directive-superseded': {
    vi: (d) => `Văn bản: đã được thay thế từ ngày ${day(d.on)}.`,
    en: (d) => `Directive: it is superseded from ${day(d.on)}.`,
  },
  'superseded-by-itself': {
    vi: () => 'Văn bản thay thế: không thể là chính văn bản này.',
    en: () => 'Superseded by: a directive cannot supersede itself.',
  },
  'superseded-already': {
    vi: (d) => `Văn bản thay thế: việc thay thế đã được ghi nhận, từ ngày ${day(d.on)}; nếu sai thì đính chính.`,
    en: (d) => `Superseded by: this is on record, from ${day(d.on)}; if wrong, it is to be corrected.`,
  },
  'amended-by-itself': {
    vi: () => 'Văn bản sửa đổi: không thể là chính văn bản này.',
    en: () => 'Amended by: a directive cannot amend itself.',
  },
  'correction-names-no-event': {
    vi: () => 'Sự kiện được đính chính: cần nêu rõ.',
    en: () => 'Corrects: name the event that is corrected.',
  },
} as const satisfies RuleMessages;

/** An issue date as printed, as far as it is known: 15/03/2024, 03/2024 or 2024. */
const partialDay = (issuedOn: Parameters<typeof text>[0]): string => text(issuedOn).split('-').toReversed().join('/');
