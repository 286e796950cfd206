import type { IsoDate } from '#domain/facts';
import { NotFound, Refusal } from '../http/problems.js';
import type { DirectiveViews } from '../directives/views/directive-views.js';
import { MomentQuery } from '../http/reading.js';
import type { TaskViews } from '../tasks/views/task-views.js';
import { shaped } from './shaped.js';
import { OPERATOR } from './reader.js';
import { taskLine, type TaskReport } from './task-report.js';

export interface MomentAsked {
  readonly asOf?: IsoDate;
  readonly knownAt?: string;
}

/**
 * One item and what came of it. The moment is resolved once and pinned by its size, so that every part of the answer is
 * of the same log. @throws NotFound; Refusal 404 for an item from which no task stands at that moment.
 */
export async function taskAt(
  { directives, tasks }: { readonly directives: DirectiveViews; readonly tasks: TaskViews },
  named: string,
  address: string,
  asked: MomentAsked,
): Promise<TaskReport> {
  const { basis, directive, item } = await directives.item(named, address, shaped(MomentQuery, asked));
  const pinned = { asOf: basis.asOf, knownAt: `size:${basis.size}` };
  const { tasks: found } = await tasks.ofItem(directive.id, item.address, pinned, OPERATOR);
  const name = directive.number ?? directive.alias;
  const [first] = found;
  if (first === undefined) throw noTask(name, item.address);
  const details = await Promise.all(found.map(({ id }) => tasks.task(id, pinned, OPERATOR)));
  const lines = details.map(({ task, deadline }) => taskLine(task, deadline));
  const collective = first.member !== null;
  const { deadline } = item.reading;
  const due = deadline.milestones.map((milestone) => milestone.due);
  return {
    directive: name,
    item: item.address,
    title: collective ? item.title : first.title,
    collective,
    deadline: collective ? { printed: deadline.printed, kind: deadline.kind, due, first: due } : lines[0]!.deadline,
    tasks: lines.toSorted((a, b) => (a.member ?? '').localeCompare(b.member ?? '', 'vi')),
    basis,
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id of a task given by id, or as `04/CT-TTg B.53`. @throws NotFound; Refusal 409 where the item has several. */
export async function taskIdOf(
  views: { readonly directives: DirectiveViews; readonly tasks: TaskViews },
  text: string,
): Promise<string> {
  const wanted = text.trim();
  if (UUID.test(wanted)) return wanted.toLowerCase();
  const [, directive, address] = /^(.+?)\s+(\S+)$/u.exec(wanted) ?? [];
  if (directive === undefined || address === undefined)
    throw new NotFound({ vi: 'nhiệm vụ', en: 'task' }, wanted, 'task');
  const { tasks } = await taskAt(views, directive, address, {});
  const [only, ...others] = tasks;
  if (only === undefined || others.length > 0) throw severalTasks(wanted, tasks.length);
  return only.id;
}

const noTask = (directive: string, item: string): Refusal =>
  new Refusal(
    404,
    'no-task',
    {
      vi: `Mục ${item} của ${directive} không có nhiệm vụ nào tại thời điểm được hỏi.`,
      en: `No task stands for item ${item} of ${directive} at the moment asked about.`,
    },
    'item',
  );

const severalTasks = (named: string, count: number): Refusal =>
  new Refusal(
    409,
    'task-ambiguous',
    {
      vi: `“${named}” có ${count} nhiệm vụ, mỗi đơn vị một nhiệm vụ; hãy nêu mã nhiệm vụ (xem “task --json”).`,
      en: `“${named}” has ${count} tasks, one for each unit; name one by its id (see “task --json”).`,
    },
    'task',
  );
