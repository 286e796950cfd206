import type { ValidationError } from 'class-validator';

interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** Shape errors of a request, each named by its field: `deadline.milestones.0.due`. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly errors: readonly FieldError[];
  readonly detail: { readonly vi: string; readonly en: string };

  constructor(errors: readonly ValidationError[]) {
    super('invalid input');
    this.errors = errors.flatMap((error) => flatten(error, ''));
    const fields = this.errors.map(({ field }) => field).join(', ');
    this.detail = { vi: `Dữ liệu chưa hợp lệ: ${fields}.`, en: `Not valid: ${fields}.` };
  }
}

function flatten(error: ValidationError, prefix: string): FieldError[] {
  const field = prefix + error.property;
  const own = Object.entries(error.constraints ?? {}).map(([code, told]) => {
    const { en, isOfEach } = ownWords(told, error.property);
    const vi = contextOf(error, code).vi ?? SENTENCES[code]?.(en) ?? 'giá trị không hợp lệ';
    const tell = (each: string, words: string) => `${field}: ${isOfEach ? each : ''}${words}.`;
    return { field, code, vi: tell('mỗi giá trị ', vi), en: tell('each value ', ENGLISH[code] ?? en) };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, `${field}.`))];
}

/** Without the field, which is told before it; rules for each element of a list begin with `each value in field`. */
function ownWords(told: string, property: string): { en: string; isOfEach: boolean } {
  const [each, one] = [`each value in ${property} `, `${property} `];
  if (told.startsWith(each)) return { en: told.slice(each.length), isOfEach: true };
  return { en: told.startsWith(one) ? told.slice(one.length) : told, isOfEach: false };
}

/** What a rule of our own says of itself beside class-validator's message. */
const contextOf = ({ contexts }: ValidationError, code: string): { readonly vi?: string } =>
  (contexts?.[code] as { readonly vi: string } | undefined) ?? {};

/** Where class-validator's own words say less than ours, or are about its settings. */
const ENGLISH: Readonly<Record<string, string>> = {
  isNumber: 'must be a number',
  whitelistValidation: 'is not a field of this request',
};

const always = (vi: string) => () => vi;
/** With the limit in the place of `#`: the last number of class-validator's own message, which it tells nowhere else. */
const limited = (vi: string) => (en: string) => vi.replace('#', /-?\d+(?:\.\d+)?(?=\D*$)/.exec(en)?.[0] ?? '…');
const oneOf = (en: string) => `phải là một trong các giá trị: ${en.slice(en.indexOf(': ') + 2)}`;

/** class-validator's constraints, in Vietnamese, each from what it says in English. */
const SENTENCES: Readonly<Record<string, (en: string) => string>> = {
  whitelistValidation: always('trường này không được dùng ở đây'),
  isNotEmpty: always('không được để trống'),
  isDefined: always('không được thiếu'),
  isString: always('phải là văn bản'),
  isInt: always('phải là số nguyên'),
  isNumber: always('phải là số'),
  isBoolean: always('phải là đúng hoặc sai'),
  isArray: always('phải là danh sách'),
  isUuid: always('phải là mã UUID'),
  isIn: oneOf,
  isIsoDay: always('phải là một ngày có thật, dạng YYYY-MM-DD'),
  isPartialDay: always('phải là năm, tháng hoặc ngày có thật, dạng YYYY, YYYY-MM hoặc YYYY-MM-DD'),
  min: limited('không được nhỏ hơn #'),
  max: limited('không được lớn hơn #'),
  minLength: limited('phải có ít nhất # ký tự'),
  maxLength: limited('không được dài quá # ký tự'),
  arrayMaxSize: limited('không được có quá # phần tử'),
  arrayMinSize: limited('phải có ít nhất # phần tử'),
  isObject: always('phải là một đối tượng'),
  nestedValidation: always('không đúng cấu trúc'),
};
