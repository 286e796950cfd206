import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CommandBus, type Command } from '@nestjs/cqrs';
import type { UnitId } from '#domain/facts';
import type { PickedUnit } from '#domain/inspection/draw/draw.events';
import type { Reader } from '../../access/reader.js';
import { DrawViews } from '../../draws/views/draw-views.js';
import type { Following } from '../../following/following.js';
import { FOLLOWING } from '../../installation/tokens.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { accountIdOf } from '../stage.js';
import { LEADER } from './team.js';

/** Who acts in the story reads in the same role. */
export const readerOf = ({ actor: { account, role, unit } }: RequestContext): Reader => ({
  account,
  roles: role === 'system' ? [] : [{ role, unit }],
  scope: unit === null ? null : [unit],
});

const PATIENCE_MS = 60_000;

/** What serves inspections over HTTP, for those who act in the story. */
@Injectable()
export class ServedInspections {
  readonly #picks = new Map<string, Promise<readonly PickedUnit[]>>();

  constructor(
    private readonly modules: ModuleRef,
    private readonly commands: CommandBus,
    @Inject(FOLLOWING) private readonly following: Following,
  ) {}

  /** For an act whose command can only be made once its moment has come. */
  execute(command: Command<Receipt>): Promise<Receipt> {
    return this.commands.execute(command);
  }

  /** What was recorded can be read: a finding about a task looks up what the unit had said before the visit. */
  async caughtUp(): Promise<void> {
    if (!(await this.following.catchUp(PATIENCE_MS))) throw new Error('the read models do not follow the log');
  }

  /**
   * The unit that came out of a stratum of a draw at a place, counted from 0, as its team reads it; sealed, nobody knows it
   * beforehand. Asked for the first time once it was drawn, and looked up once: nothing of a draw changes.
   */
  async unitPicked(draw: string, stratum: string, place: number): Promise<UnitId> {
    const found = this.#picks.get(draw) ?? this.#picked(draw);
    this.#picks.set(draw, found);
    const pick = (await found).filter((one) => one.stratum === stratum)[place];
    if (pick === undefined) throw new Error(`draw ${draw} has no pick ${place} of ${stratum}`);
    return pick.unit;
  }

  async #picked(draw: string): Promise<readonly PickedUnit[]> {
    await this.caughtUp();
    const views = this.modules.get(DrawViews, { strict: false });
    return (await views.one(draw, {}, { account: accountIdOf(LEADER.signIn) })).picks ?? [];
  }
}
