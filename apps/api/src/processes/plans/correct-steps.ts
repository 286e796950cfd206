import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { DirectiveId, EventId, IsoDate, Recorded, TaskId } from '#domain/facts';
import { chainsOf, lastLink } from '#domain/fold';
import { idOf } from '#domain/streams';
import type { TaskEvent } from '#domain/task/task.events';
import { ROWS } from '../../installation/tokens.js';
import { TaskSurroundings } from '../../tasks/task-surroundings.js';
import { Skipped, stepAct, type Deciding, type Plan, type Step } from '../plan.js';

/**
 * A deciding event was corrected or voided: what its steps recorded, and nothing later builds on, is voided by
 * `corrects`; the rest is skipped and listed. `renewed` are the steps of the corrected decision, taken afterwards; a
 * task that they take up again keeps what it has.
 */
@Injectable()
export class CorrectStepsPlan {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly surroundings: TaskSurroundings,
  ) {}

  of(deciding: Deciding, earlier: readonly EventId[], renewed: readonly Step[], keep: boolean): Plan {
    const kept = new Set(keep ? renewed.map(({ stream }) => stream) : []);
    const voids = this.#recordedBy(earlier)
      .filter(({ stream }) => !kept.has(stream))
      .map((made) => this.#void(deciding, made));
    return { kind: 'correct-steps', steps: [...voids, ...renewed] };
  }

  /**
   * What the steps of these events recorded in tasks is voided, the latest first, so that of two on one task neither
   * builds on the other; what people built on is skipped. The read models must have reached the deciding event.
   */
  voidsOf(deciding: Deciding, earlier: readonly EventId[]): Step[] {
    return this.#recordedBy(earlier)
      .toReversed()
      .map((made) => this.#void(deciding, made));
  }

  /** Tasks ever assigned under a directive. */
  tasksOf(directive: DirectiveId): TaskId[] {
    return this.rows
      .prepare<[string], TaskId>(
        `SELECT DISTINCT task_id FROM log WHERE directive_id = ? AND category = 'task' AND type = 'TaskAssigned'`,
      )
      .pluck()
      .all(directive);
  }

  #void(deciding: Deciding, made: Made): Step {
    return {
      stream: made.stream,
      command: async (history) => {
        assertNothingBuildsOn(history, made.event_id);
        const act = {
          ...stepAct(deciding, made.effective_on),
          corrects: made.event_id,
          reason: deciding.reason ?? 'deciding-event-corrected',
        };
        const assigned = history.find(({ event }) => event.type === 'TaskAssigned')?.event;
        if (assigned?.type !== 'TaskAssigned') throw new Skipped('not-assigned');
        return {
          type: 'VoidTaskEvent',
          act,
          taskId: idOf(made.stream),
          context: await this.surroundings.of(assigned.data.directiveId, act, history),
        };
      },
    };
  }

  /**
   * All of it, also what came after the correction, from steps that were under way when it was recorded: no step of an
   * event that stands no longer is begun, so that the list is the same whenever it is made.
   */
  #recordedBy(deciding: readonly EventId[]): Made[] {
    return this.rows
      .prepare<[string], Made>(
        `SELECT event_id, stream, effective_on FROM log
         WHERE causation IN (SELECT value FROM json_each(?)) AND category = 'task' AND corrects IS NULL ORDER BY n`,
      )
      .all(JSON.stringify(deciding));
  }
}

interface Made {
  readonly event_id: EventId;
  readonly stream: string;
  readonly effective_on: IsoDate;
}

/** What came later in the same stream, and still counts, is the work of people: it is not taken away by itself. */
function assertNothingBuildsOn(history: readonly Recorded<TaskEvent>[], id: EventId): void {
  const chains = chainsOf(history);
  const own = chains.find((chain) => chain.some((link) => link.id === id));
  if (own === undefined) throw new Skipped('not-there');
  const last = lastLink(own);
  if (last.event.type === 'EventVoided') throw new Skipped('voided-already');
  if (last.id !== id) throw new Skipped('corrected-by-hand');
  const later = chains.some((chain) => chain[0].place > own[0].place && lastLink(chain).event.type !== 'EventVoided');
  if (later) throw new Skipped('built-on');
}
