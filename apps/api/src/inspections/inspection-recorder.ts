import { Injectable } from '@nestjs/common';
import { FOREVER } from '#domain/dated';
import type { AccountId, Act, Recorded, UnitId } from '#domain/facts';
import { fold } from '#domain/fold';
import type { InspectionCommand } from '#domain/inspection/inspection.commands';
import { isSecret, type InspectionState } from '#domain/inspection/inspection.state';
import { inspectionsInStreams, type InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import { inspectionStream } from '#domain/streams';
import { NotFound } from '../http/problems.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type ActClaims, type RequestContext } from '../record/request-context.js';
import { Units } from '../registries/units.js';

export const INSPECTION = { vi: 'cuộc kiểm tra', en: 'inspection' };

/** An inspection that is there: its plan and the unit that it is about now. */
export type Standing = InspectionState & {
  readonly planned: NonNullable<InspectionState['planned']>;
  readonly unit: UnitId;
};

/** Takes a command to the stream of an inspection. What the actor may not know of does not exist for the actor. */
@Injectable()
export class InspectionRecorder {
  constructor(
    private readonly recorder: Recorder,
    private readonly units: Units,
  ) {}

  /**
   * @throws NotFound where there is none, and for whoever may not learn of it: the answer is the same, also to a
   * revision that is not the inspection's.
   */
  async of(
    id: string,
    context: RequestContext,
    build: (inspection: Standing, act: Act) => InspectionCommand | Promise<InspectionCommand>,
    claims: ActClaims = {},
  ): Promise<Receipt> {
    if (context.expected !== undefined)
      await this.#known(id, await this.recorder.history('inspection', inspectionStream(id)), context);
    return this.record(id, context, async (history) =>
      build(await this.#known(id, history, context), actOf(context, claims)),
    );
  }

  /**
   * As the log has it now, for one of the team.
   * @throws NotFound where there is none, and for everybody else: the answer is the same.
   */
  async ofTeam(id: string, account: AccountId): Promise<Standing> {
    const history = await this.recorder.history('inspection', inspectionStream(id));
    const state = fold(inspectionsInStreams, history, FOREVER);
    const { planned, unit, team } = state;
    if (planned === null || unit === null || !team.includes(account)) throw new NotFound(INSPECTION, id, 'inspection');
    return { ...state, planned, unit };
  }

  record(
    id: string,
    context: RequestContext,
    command: (history: readonly Recorded<InspectionStreamEvent>[]) => InspectionCommand | Promise<InspectionCommand>,
    type?: InspectionCommand['type'],
  ): Promise<Receipt> {
    return this.recorder.record({
      category: 'inspection',
      stream: inspectionStream(id),
      decider: inspectionsInStreams,
      context,
      command,
      ...(type && { type }),
    });
  }

  /** Whether the actor acts for the inspected unit, or for what is above or took over it. */
  async isOfUnit({ unit }: Standing, { actor, today }: RequestContext): Promise<boolean> {
    if (actor.unit === null || actor.role === 'inspector') return false;
    const units = await this.units.on(today);
    return (
      actor.unit === unit || units.ancestors(unit).includes(actor.unit) || units.successor(unit)?.id === actor.unit
    );
  }

  /** Whether an inspector acts for everything, or for a unit at or above the one to be inspected. */
  async inspects(unit: UnitId, { actor, today }: RequestContext): Promise<boolean> {
    if (actor.unit === null || actor.unit === unit) return true;
    return (await this.units.on(today)).ancestors(unit).includes(actor.unit);
  }

  async #known(
    id: string,
    history: readonly Recorded<InspectionStreamEvent>[],
    context: RequestContext,
  ): Promise<Standing> {
    const state = fold(inspectionsInStreams, history, FOREVER);
    const { planned, unit } = state;
    if (planned === null || unit === null || !(await this.#mayKnow(state, unit, context)))
      throw new NotFound(INSPECTION, id, 'inspection');
    return { ...state, planned, unit };
  }

  async #mayKnow(state: InspectionState, unit: UnitId, context: RequestContext): Promise<boolean> {
    if (state.team.includes(context.actor.account)) return true;
    if (isSecret(state)) return false;
    if (context.actor.role === 'inspector') return this.inspects(unit, context);
    return state.notified || state.visits.length > 0;
  }
}
