import type { Deadline } from '#domain/deadline';
import { lastDay } from '#domain/dates';
import type { EventId, IsoDate, TaskId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import { uuid5 } from '#event-store/uuid5';
import { taskIdOf } from '../../tasks/assignment-of-item.js';
import type { Doer } from '../act.js';
import { directiveIdOf } from '../directive-ids.js';
import { clerkOf } from '../people.js';
import {
  demoKey,
  directiveNamed,
  membersOf,
  unitIdOf,
  type ProgrammeDirective,
  type ProgrammeItem,
} from '../programme.js';

/** One task of the programme, as the story sees it. */
export interface DemoTask {
  readonly id: TaskId;
  /** What keeps its acts apart from those of other tasks. */
  readonly name: string;
  readonly directive: ProgrammeDirective;
  readonly item: ProgrammeItem;
  readonly collective: boolean;
  /** Code of the unit that reports; null where nobody leads. */
  readonly lead: string | null;
  readonly issuedOn: IsoDate;
}

export const tasksOf = (alias: string): DemoTask[] => {
  const directive = directiveNamed(alias);
  return directive.items
    .filter(({ amends }) => amends === null)
    .flatMap((item) => membersOf(item).map((member) => demoTask(directive, item, member)));
};

export const taskOf = (alias: string, address: string): DemoTask => {
  const found = tasksOf(alias).find(({ item }) => item.address === address);
  if (found === undefined) throw new Error(`the programme has no task ${alias} ${address}`);
  return found;
};

function demoTask(directive: ProgrammeDirective, item: ProgrammeItem, member: string | null): DemoTask {
  return {
    id: taskIdOf(directiveIdOf(directive.alias), item.address, member === null ? null : unitIdOf(member)),
    name: `${directive.alias} ${item.address} ${member ?? '-'}`,
    directive,
    item,
    collective: member !== null,
    lead: member ?? item.lead[0] ?? null,
    issuedOn: lastDay(directive.issuedOn),
  };
}

/** The id of the event that an act of the story records on a task: its key decides it beforehand. */
export const eventOf = (task: DemoTask, words: readonly string[]): EventId =>
  uuid5(demoKey(...words), taskStream(task.id), '0');

export const clerk = (unit: string): Doer => ({ signIn: clerkOf(unit), role: 'reporter', unit });

/** Who decides for the assigning side: never for a unit that leads the task, unless that unit issued the directive. */
export function decider({ directive, lead }: DemoTask): Doer {
  switch (directive.alias) {
    case 'KH-HCM-2024':
      return { signIn: 'hcm.theodoi', role: 'assigner', unit: 'ubnd-hcm' };
    case 'TB-4318-2024':
      return { signIn: 'tct.thuky', role: 'assigner', unit: 'tct-da06' };
    default:
      return lead === 'vpcp'
        ? { signIn: 'tct.thuky', role: 'assigner', unit: 'tct-da06' }
        : { signIn: 'vpcp.theodoi', role: 'assigner', unit: 'vpcp' };
  }
}

export const deadlineOfItem = ({ deadline }: ProgrammeItem): Deadline => ({
  printed: deadline.printed,
  kind: deadline.kind,
  ongoing: deadline.ongoing,
  milestones: deadline.due.map((due, i) => ({ id: `m${i + 1}`, due })),
  flags: deadline.flags,
});
