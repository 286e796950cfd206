import { ruleMessage, type Details } from '#domain/rule-messages';
import type { UnitProposal } from '#intake/units/unit-names';

/** What keeps an import from being committed, until a person rules on it. */
export interface Question {
  readonly code: string;
  /** Of a row; null where it is about the document. */
  readonly address: string | null;
  readonly field: string;
  /** The printed words that it is about; null where nothing is printed. */
  readonly printed: string | null;
  readonly vi: string;
  readonly en: string;
  /** Units that may be meant; never taken without a person. */
  readonly proposals: readonly UnitProposal[];
}

interface About {
  readonly address?: string | null;
  readonly field: string;
  readonly printed?: string | null;
  readonly proposals?: readonly UnitProposal[];
}

export type QuestionCode = keyof typeof QUESTIONS;

export const question = (code: QuestionCode, about: About): Question => ({
  ...placeOf(code, about),
  vi: QUESTIONS[code].vi(about.printed ?? ''),
  en: QUESTIONS[code].en(about.printed ?? ''),
});

/** What a rule of the domain would refuse at the commit, in its own words. */
export const refusedBy = (code: string, details: Details, about: About): Question => ({
  ...placeOf(code, about),
  ...ruleMessage(code, details),
});

const placeOf = (code: string, { address = null, field, printed = null, proposals = [] }: About) => ({
  ...{ code, address, field, printed, proposals },
});

const QUESTIONS = {
  'title-blank': {
    vi: () => 'Dòng không có nội dung nhiệm vụ; hãy ghi nội dung hoặc bỏ dòng.',
    en: () => 'The row says no task; say it, or drop the row.',
  },
  'unit-unknown': {
    vi: (printed) => `Chưa rõ “${printed}” là đơn vị nào; hãy chỉ ra đơn vị, hoặc để nguyên như in.`,
    en: (printed) => `It is not clear which unit “${printed}” is; say which, or leave it as printed.`,
  },
  'members-unknown': {
    vi: (printed) => `Chưa rõ “${printed}” gồm những đơn vị nào vào ngày đó; hãy chỉ ra nhóm hoặc các đơn vị.`,
    en: (printed) => `It is not known who “${printed}” were on that day; say which group, or which units.`,
  },
  'instruction-unconfirmed': {
    vi: () => 'Chỉ đạo rút ra từ phần lời văn; hãy xác nhận là nhiệm vụ, nối với nhiệm vụ cũ, hoặc bỏ.',
    en: () => 'An instruction proposed from the prose; confirm it as a task, link it to an earlier one, or drop it.',
  },
  'finding-not-ruled': {
    vi: (printed) => `Cần người xem và quyết định: ${printed}`,
    en: (printed) => `A person has to decide: ${printed}`,
  },
  'columns-unknown': {
    vi: () => 'Không nhận ra các cột của bảng; hãy cho biết mỗi cột là gì.',
    en: () => 'The columns of the table are not recognised; say what each one holds.',
  },
  'nothing-found': {
    vi: () => 'Không tìm thấy nhiệm vụ nào trong văn bản.',
    en: () => 'No task was found in the document.',
  },
  'alias-missing': {
    vi: () => 'Văn bản không có số; hãy đặt một tên gọi tạm (alias).',
    en: () => 'The document has no number; give it an alias.',
  },
  'kind-missing': {
    vi: () => 'Chưa rõ loại văn bản (quyết định, chỉ thị, kế hoạch, thông báo …).',
    en: () => 'It is not clear what kind of document this is (decision, directive, plan, notice …).',
  },
  'issuer-unknown': {
    vi: (printed) => `Chưa rõ cơ quan ban hành “${printed}” là đơn vị nào.`,
    en: (printed) => `It is not clear which unit the issuer “${printed}” is.`,
  },
  'issued-on-missing': {
    vi: () => 'Không tìm thấy ngày ban hành; biết đến tháng hoặc năm cũng được.',
    en: () => 'No issue date was found; a month or a year will do.',
  },
  'head-title-missing': {
    vi: () => 'Không tìm thấy trích yếu của văn bản.',
    en: () => 'No title was found at the head of the document.',
  },
  'too-long-an-item': {
    vi: () => 'Một dòng dài hơn mức ghi nhận được (1 MiB).',
    en: () => 'A row is longer than what can be recorded (1 MiB).',
  },
} as const satisfies Readonly<
  Record<string, { readonly vi: (printed: string) => string; readonly en: (printed: string) => string }>
>;
