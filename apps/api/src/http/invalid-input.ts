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
  const own = Object.entries(error.constraints ?? {}).map(([code, en]) => ({
    field,
    code,
    vi: `${field}: ${SENTENCES[code] ?? 'giá trị không hợp lệ'}.`,
    en: `${field}: ${en}.`,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, `${field}.`))];
}

/** class-validator's constraints, in Vietnamese. */
const SENTENCES: Readonly<Record<string, string>> = {
  whitelistValidation: 'trường này không được dùng ở đây',
  isNotEmpty: 'không được để trống',
  isDefined: 'không được thiếu',
  isString: 'phải là văn bản',
  isInt: 'phải là số nguyên',
  isNumber: 'phải là số',
  isBoolean: 'phải là đúng hoặc sai',
  isArray: 'phải là danh sách',
  isUuid: 'phải là mã UUID',
  isIn: 'không thuộc các giá trị cho phép',
  isEnum: 'không thuộc các giá trị cho phép',
  isIsoDay: 'phải là một ngày có thật, dạng YYYY-MM-DD',
  isPartialDay: 'phải là năm, tháng hoặc ngày có thật, dạng YYYY, YYYY-MM hoặc YYYY-MM-DD',
  isKnownAt: 'phải là ngày YYYY-MM-DD, thời điểm ISO hoặc size:N',
  min: 'nhỏ hơn mức cho phép',
  max: 'lớn hơn mức cho phép',
  minLength: 'quá ngắn',
  maxLength: 'quá dài',
  arrayMaxSize: 'có quá nhiều phần tử',
  arrayMinSize: 'có quá ít phần tử',
  arrayNotEmpty: 'phải có ít nhất một phần tử',
  matches: 'không đúng định dạng',
  isObject: 'phải là một đối tượng',
  nestedValidation: 'không đúng cấu trúc',
};
