import { Injectable } from '@nestjs/common';
import type { DirectiveSuperseded } from '#domain/directive/directive.events';
import { taskStream } from '#domain/streams';
import { TaskSurroundings } from '../../tasks/task-surroundings.js';
import { stepAct, type Deciding, type Plan } from '../plan.js';
import { TasksBefore } from '../tasks-before.js';

/** The open tasks of a replaced directive become superseded: not done, and not owed any more. */
@Injectable()
export class SupersedeTasksPlan {
  constructor(
    private readonly tasks: TasksBefore,
    private readonly surroundings: TaskSurroundings,
  ) {}

  of(deciding: Deciding<DirectiveSuperseded>, n: number): Plan {
    const { directiveId, by, reason } = deciding.event.data;
    const act = { ...stepAct(deciding), basis: deciding.basis ?? ({ kind: 'directive', directive: by } as const) };
    const tasks = this.tasks.ofDirective(directiveId, n);
    return {
      kind: 'supersede-tasks',
      steps: tasks.map((taskId) => ({
        stream: taskStream(taskId),
        command: async (history) => {
          this.tasks.skipUnlessOpen(history, act);
          return {
            type: 'SupersedeTask',
            act,
            taskId,
            by,
            reason,
            context: await this.surroundings.of(directiveId, act, history),
          };
        },
      })),
    };
  }
}
