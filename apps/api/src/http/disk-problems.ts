import { errorCode } from '../evidence/error-code.js';
import type { Answer } from './answer.js';

/** What a disk, or a file on it, does not allow just now: nobody's bug, and nothing was half done. */
export function fromDisk(error: unknown): Answer | undefined {
  const code = errorCode(error);
  const fault = DISK.find(([codes]) => codes.some((one) => code.startsWith(one)));
  if (fault === undefined) return undefined;
  const [, name, vi, en] = fault;
  return { status: 503, code: name, detail: { vi, en } };
}

const DISK: readonly (readonly [readonly string[], string, string, string])[] = [
  [
    ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'],
    'disk-full',
    'Ổ đĩa của máy chủ đã đầy nên chưa ghi được; hãy gửi lại sau.',
    'The disk of the server is full, so nothing was kept; send it again later.',
  ],
  [
    ['EROFS', 'SQLITE_READONLY', 'SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_IOERR', 'SQLITE_CANTOPEN', 'EIO'],
    'storage-unavailable',
    'Nơi lưu trữ của máy chủ tạm thời không dùng được; hãy gửi lại sau.',
    'The storage of the server cannot be used right now; send it again later.',
  ],
  [
    ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
    'storage-damaged',
    'Tệp dữ liệu của máy chủ bị hỏng; người vận hành cần kiểm tra (lệnh “verify”) và khôi phục.',
    'A data file of the server is damaged; the operator has to run “verify” and restore.',
  ],
];
