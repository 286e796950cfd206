import type { Command } from 'commander';
import type { Acting } from '#api/application';
import type { Context } from '../context.js';
import { Problem } from '../problem.js';

const OPTIONS = {
  as: {
    vi: 'tên đăng nhập của người ghi nhận; mã phiên lấy ở MINHCHUNG_TOKEN (lệnh sign-in)',
    en: 'sign-in name of whoever records it; the session token comes from MINHCHUNG_TOKEN (see sign-in)',
  },
  role: { vi: 'vai trò để ghi nhận, nếu có nhiều', en: 'the role to act in, where there are several' },
  unit: { vi: 'đơn vị để ghi nhận (mã)', en: 'the unit to act for (code)' },
};

export interface ActingOptions {
  readonly as?: string;
  readonly role?: string;
  readonly unit?: string;
}

/** Who records it, in which role and for which unit. */
export const withActing = (made: Command, context: Context): Command =>
  made
    .option('--as <account>', context.say(OPTIONS.as))
    .option('--role <role>', context.say(OPTIONS.role))
    .option('--unit <code>', context.say(OPTIONS.unit));

/** @throws Problem where nobody is named. */
export function actingIn({ as, role, unit }: ActingOptions, { environment }: Context): Acting {
  if (as === undefined) throw whoRecords();
  return {
    ...{ as, token: environment['MINHCHUNG_TOKEN'] },
    ...(role === undefined ? {} : { role }),
    ...(unit === undefined ? {} : { unit }),
  };
}

const whoRecords = (): Problem =>
  new Problem({
    ...{ kind: 'input', code: 'nobody-named', field: 'as' },
    vi: 'Ai ghi nhận? Thêm --as TÊN (mã phiên ở MINHCHUNG_TOKEN).',
    en: 'Who records it? Add --as NAME (with a token in MINHCHUNG_TOKEN).',
  });
