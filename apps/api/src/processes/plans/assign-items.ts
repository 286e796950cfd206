import { Injectable } from '@nestjs/common';
import type { DirectiveAssigned, DirectiveIssued, ItemRecorded } from '#domain/directive/directive.events';
import type { UnitId } from '#domain/facts';
import { idOf, taskStream } from '#domain/streams';
import { Directives } from '../../registries/directives.js';
import {
  assignedFrom,
  assignmentOf,
  documentIn,
  membersOf,
  type StandingItem,
} from '../../tasks/assignment-of-item.js';
import { TaskSurroundings } from '../../tasks/task-surroundings.js';
import { stepAct, type Deciding, type Plan, type Step } from '../plan.js';

/** A directive's items become tasks: one for each item, of a collective item one for each member. */
@Injectable()
export class AssignItemsPlan {
  constructor(
    private readonly directives: Directives,
    private readonly surroundings: TaskSurroundings,
  ) {}

  async of(deciding: Deciding<DirectiveAssigned>): Promise<Plan> {
    const history = await this.directives.history(idOf(deciding.stream));
    const { issued, items } = documentIn(history.filter(({ place }) => place < deciding.place));
    if (issued === undefined) throw new Error(`${deciding.stream} assigns items and was never issued`);
    const steps = deciding.event.data.items.flatMap((address) => {
      const item = items.get(address);
      if (item === undefined) throw new Error(`${deciding.stream} has no item ${address}`);
      return membersOf(item.data.reading, deciding.event.data.groups).map((member) =>
        this.#step(deciding, issued, item, member),
      );
    });
    return { kind: 'assign-items', steps };
  }

  #step(
    deciding: Deciding<DirectiveAssigned>,
    issued: DirectiveIssued['data'],
    item: StandingItem,
    member: UnitId | null,
  ): Step {
    const assignment = assignmentOf(issued, item, member, deciding.event.data.issuerRank);
    const act = { ...stepAct(deciding, assignedFrom(issued)), basis: basisOf(issued, item.data) };
    return {
      stream: taskStream(assignment.taskId),
      command: async (history) => ({
        type: 'AssignTask',
        act,
        ...assignment,
        context: await this.surroundings.of(issued.directiveId, act, history, [
          ...assignment.lead.map(({ unit }) => unit),
          ...assignment.coordinating,
        ]),
      }),
    };
  }
}

const basisOf = ({ directiveId }: DirectiveIssued['data'], { address }: ItemRecorded['data']) =>
  ({ kind: 'directive', directive: directiveId, item: address }) as const;
