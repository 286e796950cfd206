/**
 * An error of SQLite itself, as against a refusal of ours. Extended codes begin with the plain one. Told by its code:
 * where one process loads this module twice, the errors are of the first one's class.
 */
export function isSqliteError(error: unknown, code = 'SQLITE_'): boolean {
  const { code: found } = (error ?? {}) as { readonly code?: unknown };
  return typeof found === 'string' && found.startsWith(code);
}

/** Another connection holds the file; trying again helps. */
export function isBusy(error: unknown): boolean {
  return isSqliteError(error, 'SQLITE_BUSY');
}
