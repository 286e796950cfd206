import { Refusal } from '../http/problems.js';
import { ALLOWED_ENDINGS } from './content-type.js';

const FIELD = 'file';

export const tooLarge = (limit: number): Refusal => {
  const mebibytes = (limit / 1_048_576).toFixed(1);
  return new Refusal(
    413,
    'evidence-too-large',
    { vi: `Tệp lớn hơn mức cho phép (${mebibytes} MB).`, en: `The file is larger than allowed (${mebibytes} MiB).` },
    FIELD,
    { limitBytes: limit },
  );
};

export const notAllowed = (): Refusal =>
  new Refusal(
    415,
    'evidence-type-not-allowed',
    {
      vi: `Loại tệp này không nhận; chỉ nhận ${ALLOWED_ENDINGS.join(', ')}.`,
      en: `This type of file is not accepted; accepted are ${ALLOWED_ENDINGS.join(', ')}.`,
    },
    FIELD,
    { allowed: ALLOWED_ENDINGS },
  );

export const typeDiffers = (found: string): Refusal =>
  new Refusal(
    422,
    'evidence-type-differs',
    {
      vi: `Nội dung tệp là ${found}, khác với tên tệp hoặc loại tệp đã khai.`,
      en: `The file holds ${found}, other than its name or its claimed type says.`,
    },
    FIELD,
    { found },
  );

export const empty = (): Refusal =>
  new Refusal(422, 'evidence-empty', { vi: 'Tệp rỗng.', en: 'The file is empty.' }, FIELD);

export const oneFile = (): Refusal =>
  new Refusal(
    400,
    'one-file-expected',
    {
      vi: 'Yêu cầu phải là multipart/form-data có đúng một tệp, không có trường nào khác.',
      en: 'The request has to be multipart/form-data with exactly one file and no other field.',
    },
    FIELD,
  );

export const cutShort = (): Refusal =>
  new Refusal(
    400,
    'upload-cut-short',
    { vi: 'Tệp tải lên bị đứt giữa chừng; hãy gửi lại.', en: 'The upload was cut short; send it again.' },
    FIELD,
  );

/** The bytes on disk are not those that the hash names. */
export const changed = (sha256: string, found: string): Refusal =>
  new Refusal(
    500,
    'evidence-changed',
    {
      vi: `Tệp ${sha256} trên máy chủ đã bị thay đổi so với lúc nộp; không gửi đi. Hãy báo người vận hành.`,
      en: `File ${sha256} on the server is no longer what was submitted; it is not sent. Tell the operator.`,
    },
    undefined,
    { sha256, found },
  );

/** It was submitted, and is not there any more. */
export const missing = (sha256: string): Refusal =>
  new Refusal(
    500,
    'evidence-missing',
    {
      vi: `Tệp ${sha256} đã nộp nhưng không còn trên máy chủ. Hãy báo người vận hành.`,
      en: `File ${sha256} was submitted but is no longer on the server. Tell the operator.`,
    },
    undefined,
    { sha256 },
  );
