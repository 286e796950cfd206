import { Injectable } from '@nestjs/common';
import type { Act, Recorded, TaskId, UnitId } from '#domain/facts';
import { fold } from '#domain/fold';
import { taskStream } from '#domain/streams';
import type { ReassignTask } from '#domain/task/task.commands';
import { taskDecider } from '#domain/task/task.decider';
import type { Lead, TaskEvent } from '#domain/task/task.events';
import type { UnitDissolved, UnitMerged, UnitSplit } from '#domain/unit/unit.events';
import { TaskSurroundings } from '../../tasks/task-surroundings.js';
import { stepAct, Skipped, type Deciding, type Plan, type Step } from '../plan.js';
import { TasksBefore } from '../tasks-before.js';

/** How a unit ends. */
export type UnitEnd = UnitMerged | UnitSplit | UnitDissolved;

/**
 * What an ended unit owed: a merger hands every open task to the successor in the same place; a split or dissolution
 * follows its map, and what the map does not name is skipped as orphaned, and listed.
 */
@Injectable()
export class HandOverTasksPlan {
  constructor(
    private readonly tasks: TasksBefore,
    private readonly surroundings: TaskSurroundings,
  ) {}

  of(deciding: Deciding<UnitEnd>, n: number): Plan {
    const { unitId } = deciding.event.data;
    const tasks = this.tasks.ofUnit(unitId, n);
    return { kind: 'hand-over-tasks', steps: tasks.map((taskId) => this.step(deciding, taskId)) };
  }

  /** Also for a task that reaches the ended unit later. */
  step(deciding: Deciding<UnitEnd>, taskId: TaskId): Step {
    const { unitId } = deciding.event.data;
    const act = stepAct(deciding);
    return {
      stream: taskStream(taskId),
      command: async (history) => {
        this.tasks.skipUnlessOpen(history, act);
        const to = successorFor(deciding, taskId);
        return this.#reassign(taskId, history, act, unitId, to);
      },
    };
  }

  async #reassign(
    taskId: TaskId,
    history: readonly Recorded<TaskEvent>[],
    act: Act,
    from: UnitId,
    to: UnitId | null,
  ): Promise<ReassignTask> {
    const task = fold(taskDecider, history, act.effectiveOn);
    if (task.assigned === null) throw new Skipped('not-assigned');
    const { leads, coordinating } = task;
    if (!leads.some(({ unit }) => unit === from) && !coordinating.includes(from)) throw new Skipped('no-longer-there');
    if (to === null) throw new Skipped('orphaned');
    return {
      type: 'ReassignTask',
      act,
      taskId,
      context: await this.surroundings.of(task.assigned.data.directiveId, act, history, [to]),
      to: {
        lead: replaceLead(leads, from, to),
        coordinating: [...new Set(coordinating.map((unit) => (unit === from ? to : unit)))],
      },
      reason: 'unit-ended',
    };
  }
}

function successorFor({ event }: Deciding<UnitEnd>, taskId: TaskId): UnitId | null {
  if (event.type === 'UnitMerged') return event.data.into;
  return event.data.handovers.find(({ task }) => task === taskId)?.to ?? null;
}

/** Where the successor leads already, the two places become one. */
function replaceLead(leads: readonly Lead[], from: UnitId, to: UnitId): Lead[] {
  const replaced = leads.map((lead) => (lead.unit === from ? { ...lead, unit: to } : lead));
  return [...new Set(replaced.map(({ unit }) => unit))].map((unit) => ({
    unit,
    primary: replaced.some((lead) => lead.unit === unit && lead.primary),
  }));
}
