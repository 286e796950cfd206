import type { Basis } from '#read-models/as-of/basis';
import type { MomentAsked } from './task-at.js';

const LARGEST_PAGE = 500;

interface Page {
  readonly basis: Basis;
  readonly next: string | null;
}

/** A whole list, page by page; all pages are of the same log, pinned by the size that the first one was of. */
export async function everyPage<P extends Page>(
  asked: MomentAsked,
  read: (query: MomentAsked & { readonly limit: number; readonly cursor?: string }) => Promise<P>,
): Promise<{ readonly basis: Basis; readonly pages: readonly P[] }> {
  const first = await read({ ...asked, limit: LARGEST_PAGE });
  const { basis } = first;
  const pages = [first];
  for (let { next } = first; next !== null;) {
    const page = await read({ asOf: basis.asOf, knownAt: `size:${basis.size}`, limit: LARGEST_PAGE, cursor: next });
    pages.push(page);
    ({ next } = page);
  }
  return { basis, pages };
}
