import { Injectable } from '@nestjs/common';
import { FOREVER } from '#domain/dated';
import type { AccountId, UnitId } from '#domain/facts';
import { fold } from '#domain/fold';
import { drawsInStreams } from '#domain/inspection/streams-of-inspections';
import { RuleViolation } from '#domain/rule-violation';
import { inspectionStream } from '#domain/streams';
import { NotFound } from '../http/problems.js';
import { Recorder } from '../record/recorder.js';
import { DRAW } from './draw-recorder.js';
import { Picker } from './picker.js';

/** Which units a draw picked, for those who may know. */
@Injectable()
export class DrawnUnits {
  constructor(
    private readonly recorder: Recorder,
    private readonly picker: Picker,
  ) {}

  /**
   * Under what the draw picked the unit. Judged after the team, so that nobody outside it can try units one by one.
   *
   * @throws NotFound, RuleViolation
   */
  async pickOf(draw: string, unit: UnitId, account: AccountId) {
    const state = fold(drawsInStreams, await this.recorder.history('inspection', inspectionStream(draw)), FOREVER);
    const { frame } = state;
    if (frame === null) throw new NotFound(DRAW, draw, 'draw');
    if (!frame.team.includes(account)) throw new RuleViolation('not-of-the-team');
    if (state.picksSha256 === null) throw new RuleViolation('not-drawn-yet');
    const pick = this.picker.picked({ ...state, frame }).picks.find((one) => one.unit === unit);
    if (pick === undefined) throw new RuleViolation('unit-not-drawn', { field: 'unit' });
    return { draw, stratum: pick.stratum, id: pick.id };
  }
}
