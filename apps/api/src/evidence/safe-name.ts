const LONGEST = 200;

/** A file's name without folders, control and format characters; never empty, its ending kept. NFC. */
export function safeName(given: string | undefined): string {
  const last = (given ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  if (clean === '') return 'minh-chung';
  if (clean.length <= LONGEST) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, LONGEST - ending.length).toWellFormed() + ending;
}

/** RFC 6266: always an attachment; the ASCII name for old clients, the real one in UTF-8 (RFC 8187). */
export function attachment(name: string): string {
  const safe = safeName(name);
  const ascii = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
