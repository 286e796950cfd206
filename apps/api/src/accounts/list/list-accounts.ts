import { Inject, Injectable } from '@nestjs/common';
import { dayOf } from '#domain/dates';
import { Gate } from '../../access/gate.js';
import type { HeldRole, Reader } from '../../access/reader.js';
import { isInScope, type IsWithin } from '../../access/scope.js';
import { BadInput } from '../../http/problems.js';
import { CLOCK } from '../../installation/tokens.js';
import { AccountViews, type AccountView } from '../account-views.js';

export interface AccountPage {
  readonly items: readonly AccountView[];
  /** Give it as `cursor`; null on the last page. */
  readonly next: string | null;
}

/** Who administers a unit sees the accounts that hold a role in its subtree today; over everything, all. */
@Injectable()
export class ListAccounts {
  constructor(
    private readonly views: AccountViews,
    private readonly gate: Gate,
    @Inject(CLOCK) private readonly clock: () => number,
  ) {}

  async page(reader: Reader, { limit = 50, cursor }: { limit?: number; cursor?: string }): Promise<AccountPage> {
    const scope = administered(reader);
    const isWithin = await this.gate.isWithin(dayOf(new Date(this.clock()).toISOString()));
    const ids = await this.views.ids();
    const items: AccountView[] = [];
    for (const id of ids.slice(startAfter(ids, cursor))) {
      const view = await this.views.of(id);
      if (view === undefined || !holdsRoleIn(scope, view.roles, isWithin)) continue;
      if (items.length === limit) return { items, next: items.at(-1)!.id };
      items.push(view);
    }
    return { items, next: null };
  }
}

/** What the reader sees as an administrator or operator, not in another role. */
function administered({ roles }: Reader): readonly string[] | null {
  const units = roles.filter(({ role }) => role === 'admin' || role === 'operator').map(({ unit }) => unit);
  return units.includes(null) ? null : units.filter((unit) => unit !== null);
}

const holdsRoleIn = (scope: readonly string[] | null, roles: readonly HeldRole[], isWithin: IsWithin): boolean =>
  scope === null || roles.some(({ unit }) => unit !== null && isInScope(scope, unit, isWithin));

function startAfter(ids: readonly string[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const at = ids.indexOf(cursor);
  if (at >= 0) return at + 1;
  throw new BadInput('bad-cursor', 'cursor', {
    vi: 'Vị trí trang không hợp lệ; hãy mở lại từ trang đầu.',
    en: 'This cursor is not valid; start again from the first page.',
  });
}
