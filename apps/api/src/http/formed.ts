import { Matches, type ValidationOptions } from 'class-validator';
import { ID_OF_A_CHECKLIST } from '#domain/inspection/checklists/content';

/** What a text must look like, and how whoever sent another is told. */
interface Form {
  readonly pattern: RegExp;
  readonly vi: string;
  readonly en: string;
}

/** A text of this form; `each`: a list of such texts. */
const formed =
  ({ pattern, vi, en }: Form) =>
  ({ each = false }: Pick<ValidationOptions, 'each'> = {}): PropertyDecorator =>
    Matches(pattern, { each, message: `${each ? 'each value in ' : ''}$property ${en}`, context: { vi } });

export const IsCode = formed({
  pattern: /^[\x21-\x7e]{1,64}$/,
  vi: 'phải có 1 đến 64 ký tự ASCII, không dấu, không khoảng trắng',
  en: 'must be 1 to 64 ASCII characters without spaces',
});

/** What kind something is: a word of its own, in small letters. */
export const IsKind = formed({
  pattern: /^[a-z][a-z0-9-]{0,39}$/,
  vi: 'phải gồm chữ thường a–z, chữ số và gạch nối, bắt đầu bằng chữ, không quá 40 ký tự',
  en: 'must be small letters a to z, digits and hyphens, a letter first, at most 40 characters',
});

export const IsFlag = formed({
  pattern: /^[a-z0-9][a-z0-9-]{0,59}$/,
  vi: 'phải gồm chữ thường a–z, chữ số và gạch nối, không bắt đầu bằng gạch nối, không quá 60 ký tự',
  en: 'must be small letters a to z, digits and hyphens, no hyphen first, at most 60 characters',
});

export const IsChecklistId = formed({
  pattern: ID_OF_A_CHECKLIST,
  vi: 'phải gồm chữ thường a–z và chữ số, có thể nối bằng gạch nối, không quá 64 ký tự',
  en: 'must be small letters a to z and digits, with single hyphens between them, at most 64 characters',
});

export const IsMilestoneId = formed({
  pattern: /^m[1-9]\d{0,3}$/,
  vi: 'phải có dạng m1, m2, … đến m9999',
  en: 'must be m1, m2, … up to m9999',
});

export const IsPeriod = formed({
  pattern: /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/,
  vi: 'phải là một tháng dạng YYYY-MM hoặc một quý dạng YYYY-Q1 đến YYYY-Q4',
  en: 'must be a month, YYYY-MM, or a quarter, YYYY-Q1 to YYYY-Q4',
});

export const IsSha256 = formed({
  pattern: /^[0-9a-f]{64}$/,
  vi: 'phải là mã SHA-256 gồm 64 chữ số thập lục phân viết thường',
  en: 'must be a SHA-256 in 64 small hexadecimal digits',
});

/** Beside `IsString`. */
export const IsNotBlank = formed({
  pattern: /\S/,
  vi: 'không được chỉ có khoảng trắng',
  en: 'must not be blank',
});

export const IsPlace = formed({
  pattern: /^(\d{1,20}|process-[0-9a-f-]{36})$/,
  vi: 'phải là vị trí trong nhật ký (một số nguyên) hoặc process-<mã UUID>',
  en: 'must be a position in the log (a whole number) or process-<UUID>',
});

export const IsSignInName = formed({
  pattern: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]{1,99}$/u,
  vi: 'phải có 2 đến 100 ký tự gồm chữ, chữ số và . _ @ -, bắt đầu bằng chữ hoặc chữ số',
  en: 'must be 2 to 100 letters, digits and . _ @ -, a letter or digit first',
});

export const IsFieldName = formed({
  pattern: /^[a-zA-Z]{1,30}$/,
  vi: 'phải gồm 1 đến 30 chữ cái a–z, A–Z',
  en: 'must be 1 to 30 letters a to z, A to Z',
});

export const IsRuleName = formed({
  pattern: /^[a-z0-9-]{1,60}$/,
  vi: 'phải gồm 1 đến 60 chữ thường a–z, chữ số và gạch nối',
  en: 'must be 1 to 60 small letters a to z, digits and hyphens',
});
