import { readFileSync } from 'node:fs';
import type { LedgerFile } from '#read-models/ledger/ledger-file';
import { BadInput, Refusal } from '../http/problems.js';

/** What somebody outside kept of the log: its size and root at some time. */
export interface KeptCheckpoint {
  readonly size: number;
  /** RFC 6962, SHA-256, lower-case hex. */
  readonly root: string;
}

/**
 * From a C2SP tlog-checkpoint (origin, size, root in base64, a line each; signatures after an empty line are not looked
 * at: whoever keeps the file vouches for it), or from the label of another backup. @throws BadInput
 */
export function readKeptCheckpoint(path: string): KeptCheckpoint {
  const text = readText(path);
  const [, size = '', root = ''] = text.split('\n');
  if (/^(0|[1-9]\d{0,15})$/.test(size) && /^[A-Za-z0-9+/]{43}=$/.test(root))
    return { size: Number(size), root: Buffer.from(root, 'base64').toString('hex') };
  const label = /"log":\s*\{\s*"size":\s*(\d+),\s*"root":\s*"([0-9a-f]{64})"/.exec(text);
  if (label !== null) return { size: Number(label[1]), root: label[2]! };
  throw unreadable(path);
}

/**
 * How many events are newer in the checkpoint than in what was restored: they were recorded and are not in the backup.
 * @throws Refusal where the two are no states of one log.
 */
export function newerThan(ledger: LedgerFile, size: number, root: string, kept: KeptCheckpoint): number {
  if (kept.size > size) return kept.size - size;
  const here = kept.size === size ? root : kept.size <= ledger.checkpoint().size ? ledger.rootAt(kept.size) : undefined;
  if (here !== undefined && here !== kept.root) throw forked(kept.size);
  return 0;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw unreadable(path);
  }
}

const unreadable = (path: string): BadInput =>
  new BadInput('bad-checkpoint', 'checkpoint', {
    vi: `${path} không phải là điểm kiểm tra (checkpoint) của nhật ký.`,
    en: `${path} is not a checkpoint of a log.`,
  });

const forked = (size: number): Refusal =>
  new Refusal(409, 'not-the-same-log', {
    vi: `Điểm kiểm tra đã giữ có gốc khác ở ${size} sự kiện: bản sao lưu không phải của nhật ký này.`,
    en: `The kept checkpoint has another root at ${size} events: the backup is not of that log.`,
  });
