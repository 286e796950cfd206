import { Injectable } from '@nestjs/common';
import type { DirectiveAssigned, DirectiveSuperseded } from '#domain/directive/directive.events';
import type { EventId } from '#domain/facts';
import type { ImportCommitted } from '#domain/import/import.events';
import { categoryOf } from '#domain/streams';
import type { UnitDissolved, UnitMerged, UnitSplit } from '#domain/unit/unit.events';
import type { Deciding, Plan } from './plan.js';
import { AssignItemsPlan } from './plans/assign-items.js';
import { CorrectStepsPlan } from './plans/correct-steps.js';
import { HandOverTasksPlan } from './plans/hand-over-tasks.js';
import { RecordImportPlan } from './plans/record-import.js';
import { SupersedeTasksPlan } from './plans/supersede-tasks.js';
import { UndoImportPlan } from './plans/undo-import.js';

/** The events that a process carries out. */
export type DecidingEvent =
  DirectiveAssigned | DirectiveSuperseded | ImportCommitted | UnitMerged | UnitSplit | UnitDissolved;

export const DECIDING_TYPES = [
  'DirectiveAssigned',
  'DirectiveSuperseded',
  'ImportCommitted',
  'UnitMerged',
  'UnitSplit',
  'UnitDissolved',
] as const satisfies readonly DecidingEvent['type'][];

export const isDeciding = (deciding: Deciding): deciding is Deciding<DecidingEvent> =>
  (DECIDING_TYPES as readonly string[]).includes(deciding.event.type);

/** From a deciding event to its steps. */
@Injectable()
export class Plans {
  constructor(
    private readonly assign: AssignItemsPlan,
    private readonly supersede: SupersedeTasksPlan,
    private readonly handOver: HandOverTasksPlan,
    private readonly correct: CorrectStepsPlan,
    private readonly recordImport: RecordImportPlan,
    private readonly undoImport: UndoImportPlan,
  ) {}

  /**
   * `n`: the deciding event's number in the log; what came after it is not part of the plan. `earlier`: the events that
   * the deciding one takes the place of. The read models must have reached the end of the log.
   */
  async of(deciding: Deciding, n: number, earlier: readonly EventId[]): Promise<Plan> {
    if (categoryOf(deciding.stream) === 'import' && !isDeciding(deciding)) return this.undoImport.of(deciding, earlier);
    if (!isDeciding(deciding)) return this.correct.of(deciding, earlier, [], false);
    const plan = await this.#first(deciding, n);
    if (earlier.length === 0) return plan;
    return this.correct.of(deciding, earlier, plan.steps, plan.kind === 'assign-items');
  }

  async #first(deciding: Deciding<DecidingEvent>, n: number): Promise<Plan> {
    const { event } = deciding;
    switch (event.type) {
      case 'DirectiveAssigned':
        return this.assign.of({ ...deciding, event });
      case 'DirectiveSuperseded':
        return this.supersede.of({ ...deciding, event }, n);
      case 'ImportCommitted':
        return this.recordImport.of({ ...deciding, event });
      case 'UnitMerged':
      case 'UnitSplit':
      case 'UnitDissolved':
        return this.handOver.of({ ...deciding, event }, n);
    }
  }
}
