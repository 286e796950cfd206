import { Injectable } from '@nestjs/common';
import { accountDecider } from '#domain/account/account.decider';
import type { AccountCommand } from '#domain/account/account.commands';
import { evolveAccount, initialAccount, type AccountState } from '#domain/account/account.state';
import { FOREVER } from '#domain/dated';
import type { AccountId, UnitId } from '#domain/facts';
import { fold } from '#domain/fold';
import { RuleViolation } from '#domain/rule-violation';
import { accountStream } from '#domain/streams';
import { Gate } from '../access/gate.js';
import { administers } from '../access/scope.js';
import { NotFound } from '../http/problems.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import type { RequestContext } from '../record/request-context.js';

/**
 * Takes an administrator's command to an account that exists. An administrator of a unit touches only accounts whose
 * roles, today's and later ones, all lie in the unit's subtree; anything else is refused, on record.
 */
@Injectable()
export class Administration {
  constructor(
    private readonly recorder: Recorder,
    private readonly gate: Gate,
  ) {}

  /** `units`: those that the command itself reaches for. @throws NotFound, RuleViolation `out-of-scope` */
  async record(
    account: AccountId,
    context: RequestContext,
    command: AccountCommand,
    units: readonly (UnitId | null)[] = [],
  ): Promise<Receipt> {
    const { actor, today } = context;
    const isWithin = await this.gate.isWithin(today);
    return this.recorder.record({
      category: 'account',
      stream: accountStream(account),
      decider: accountDecider,
      context,
      type: command.type,
      command: (history) => {
        const state = fold({ initialState: initialAccount, evolve: evolveAccount }, history, FOREVER);
        if (state.id === null) throw new NotFound({ vi: 'tài khoản', en: 'account' }, account, 'accountId');
        const reached = [...units, ...unitsFrom(state, today)];
        if (!administers(actor.unit, reached, isWithin)) throw new RuleViolation('out-of-scope');
        return command;
      },
    });
  }

  /** The same check for an act that is more than one command. @throws NotFound, RuleViolation `out-of-scope` */
  async refuseOutOfScope(account: AccountId, context: RequestContext, command: string): Promise<void> {
    const stream = accountStream(account);
    const history = await this.recorder.history('account', stream);
    const state = fold({ initialState: initialAccount, evolve: evolveAccount }, history, FOREVER);
    if (state.id === null) throw new NotFound({ vi: 'tài khoản', en: 'account' }, account, 'accountId');
    await this.#refuse(context, unitsFrom(state, context.today), {
      command,
      stream,
      revision: history.at(-1)?.place ?? null,
    });
  }

  /** Before anything is recorded of an account that does not exist yet. @throws RuleViolation `out-of-scope` */
  async check(context: RequestContext, account: AccountId, units: readonly (UnitId | null)[]): Promise<void> {
    await this.#refuse(context, units, { command: 'RegisterAccount', stream: accountStream(account), revision: null });
  }

  async #refuse(
    context: RequestContext,
    units: readonly (UnitId | null)[],
    refused: { readonly command: string; readonly stream: string; readonly revision: number | null },
  ): Promise<void> {
    if (context.actor.role === 'system') return;
    if (administers(context.actor.unit, units, await this.gate.isWithin(context.today))) return;
    await this.recorder.recordRefusal(context, { ...refused, code: 'out-of-scope' });
    throw new RuleViolation('out-of-scope');
  }
}

const unitsFrom = ({ grants }: AccountState, today: string): (UnitId | null)[] =>
  grants.filter(({ until }) => until === null || until >= today).map(({ unit }) => unit);
