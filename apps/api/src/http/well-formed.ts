import { BadInput } from './problems.js';

/** No request has a reason to nest deeper. */
const MAX_DEPTH = 32;

/** What JSON can hold and the record, an export or a reader would not give back: XML has no control characters. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Refuses, naming the field, what no field of any request may hold: nesting deeper than 32, text with control
 * characters or lone surrogates, numbers that are not finite, negative zero, integers beyond 2^53, and members named as
 * every object's own (`constructor`), which checks of shape take for granted. Comes before anything walks the value.
 *
 * @throws BadInput
 */
export function refuseIllFormed(value: unknown, field = '', depth = 0): void {
  if (typeof value === 'string') return refuseText(value, field);
  if (typeof value === 'number') return refuseNumber(value, field);
  if (typeof value !== 'object' || value === null) return;
  if (depth === MAX_DEPTH) throw tooDeep(field);
  const inside = field === '' ? '' : `${field}.`;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) refuseIllFormed(value[i], `${inside}${i}`, depth + 1);
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    const name = inside + key.slice(0, 100).toWellFormed();
    if (key in Object.prototype || !key.isWellFormed()) throw unknownMember(name);
    refuseIllFormed(member, name, depth + 1);
  }
}

/** @throws BadInput for a body that is there and is not one object. */
export function refuseOtherThanObject(body: unknown): void {
  if (body === undefined || body === null || (typeof body === 'object' && !Array.isArray(body))) return;
  throw new BadInput('not-an-object', 'body', {
    vi: 'Nội dung gửi lên phải là một đối tượng JSON.',
    en: 'The body must be one JSON object.',
  });
}

function refuseText(text: string, field: string): void {
  if (!text.isWellFormed())
    throw new BadInput('not-well-formed', field, {
      vi: `${field}: có ký tự Unicode không hợp lệ.`,
      en: `${field}: holds text that is not well-formed Unicode.`,
    });
  if (CONTROLS.test(text))
    throw new BadInput('control-character', field, {
      vi: `${field}: có ký tự điều khiển không hiển thị được.`,
      en: `${field}: holds a control character.`,
    });
}

function refuseNumber(value: number, field: string): void {
  if (Number.isFinite(value) && !Object.is(value, -0) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
    return;
  throw new BadInput('number-not-exact', field, {
    vi: `${field}: số này không ghi lại được chính xác.`,
    en: `${field}: this number cannot be kept exactly.`,
  });
}

const tooDeep = (field: string): BadInput =>
  new BadInput('nested-too-deep', field.split('.').slice(0, 4).join('.'), {
    vi: `Nội dung lồng nhau quá ${MAX_DEPTH} cấp.`,
    en: `The body is nested deeper than ${MAX_DEPTH}.`,
  });

const unknownMember = (field: string): BadInput =>
  new BadInput('whitelistValidation', field, {
    vi: `${field}: trường này không được dùng ở đây.`,
    en: `${field}: property ${field} should not exist.`,
  });
