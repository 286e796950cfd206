import { Injectable } from '@nestjs/common';
import { FOREVER } from '#domain/dated';
import type { AccountId, Act, Recorded } from '#domain/facts';
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
  readonly unit: string;
};

/** Takes a command to the stream of an inspection. What the actor may not know of does not exist for the actor. */
@Injectable()
export class InspectionRecorder {
  constructor(
    private readonly recorder: Recorder,
    private readonly units: Units,
  ) {}

  /** @throws NotFound where there is none, and for whoever may not learn of it: the answer is the same. */
  of(
    id: string,
    context: RequestContext,
    build: (inspection: Standing, act: Act) => InspectionCommand | Promise<InspectionCommand>,
    claims: ActClaims = {},
  ): Promise<Receipt> {
    return this.record(id, context, async (history) => {
      const state = fold(inspectionsInStreams, history, FOREVER);
      const { planned, unit } = state;
      if (planned === null || unit === null || !(await this.#mayKnow(state, context)))
        throw new NotFound(INSPECTION, id, 'inspection');
      return build({ ...state, planned, unit }, actOf(context, claims));
    });
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
  ): Promise<Receipt> {
    return this.recorder.record({
      category: 'inspection',
      stream: inspectionStream(id),
      decider: inspectionsInStreams,
      context,
      command,
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

  async #mayKnow(state: InspectionState, { actor }: RequestContext): Promise<boolean> {
    if (state.team.includes(actor.account)) return true;
    if (isSecret(state)) return false;
    return actor.role === 'inspector' || state.notified || state.visits.length > 0;
  }
}
