import { accessSync, constants, mkdirSync } from 'node:fs';

/** The folder cannot be made, or not be written to. */
export class FolderUnusable extends Error {
  override readonly name = 'FolderUnusable';
  constructor(folder: string, cause: unknown) {
    super(`${folder} cannot be used as a data folder (${why(cause)}); set DATA_DIR to one that can be written to`, {
      cause,
    });
  }
}

/** Only for its owner. @throws FolderUnusable */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new FolderUnusable(folder, cause);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'read-only file system',
  ENOTDIR: 'not a folder',
  EEXIST: 'not a folder',
  ENOSPC: 'no space left',
};

const why = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return REASONS[code] ?? code;
};
