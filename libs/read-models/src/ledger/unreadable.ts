const OF_A_ROW = ['SyntaxError', 'RangeError', 'TypeError', 'HistoryRemoved'];

/**
 * Whether a read failed over what is stored (text that is not JSON, a stamp that is no time, a damaged page, events
 * that a server no longer shows) and not over
 * a store that is closed, busy or out of reach, which says nothing about the log. By name: an error may come from another realm.
 */
export function isUnreadable(error: unknown): error is Error {
  if (!(error instanceof Object) || !('name' in error)) return false;
  if (OF_A_ROW.includes(String(error.name))) return true;
  return 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT');
}
