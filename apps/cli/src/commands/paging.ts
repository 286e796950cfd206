import type { Command } from 'commander';
import type { Context } from '../context.js';
import { badOption } from '../problem.js';

const LARGEST_PAGE = 500;

export interface PagingOptions {
  readonly limit?: string;
  readonly cursor?: string;
  readonly all?: true;
}

/** Of a list that is given page by page. */
export const withPages = (command: Command, context: Context): Command =>
  command
    .option(
      '--limit <n>',
      context.say({ vi: 'số dòng mỗi trang, 1 đến 500; mặc định 50', en: 'rows a page, 1 to 500; default 50' }),
    )
    .option(
      '--cursor <cursor>',
      context.say({ vi: 'trang tiếp theo: “next” của trang trước', en: 'the next page: “next” of the page before' }),
    )
    .option('--all', context.say({ vi: 'mọi trang', en: 'every page' }));

/** How many rows a page is asked for: left out, what the list itself gives. @throws for what is no such number */
export function limitAsked(limit: string | undefined, all: true | undefined): { readonly limit?: number } {
  if (all) return { limit: LARGEST_PAGE };
  if (limit === undefined) return {};
  if (/^\d{1,3}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= LARGEST_PAGE) return { limit: Number(limit) };
  throw badOption('limit', '--limit phải là số nguyên từ 1 đến 500.', '--limit must be a whole number from 1 to 500.');
}

/** How to go on, of the same log; nothing after the last page. */
export const morePages = (next: string | null, size: number, context: Context): readonly string[] =>
  next === null
    ? []
    : [
        context.say({
          vi: `Trang tiếp theo: --cursor ${next} --known-at size:${size}`,
          en: `Next page: --cursor ${next} --known-at size:${size}`,
        }),
      ];
