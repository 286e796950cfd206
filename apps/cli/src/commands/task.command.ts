import type { Command } from 'commander';
import type { TaskLine, TaskReport } from '#api/application';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { taskText } from '../output/task-text.js';
import { command, withMoment, type MomentOptions } from './make-command.js';

const ABOUT = { vi: 'một mục và nhiệm vụ từ mục đó, tại bất kỳ ngày nào', en: 'one item and its task, on any day' };

export const taskCommand = (context: Context): Command =>
  withMoment(command('task', ABOUT, context), context)
    .argument(
      '<directive>',
      context.say({
        vi: 'số hoặc tên gọi của văn bản, ví dụ 04/CT-TTg',
        en: 'number or alias of the directive, as in 04/CT-TTg',
      }),
    )
    .argument('<item>', context.say({ vi: 'mục, ví dụ B.53', en: 'the item, as in B.53' }))
    .action(async (directive: string, item: string, options: MomentOptions) => {
      const report = await withTerminal(context, (terminal) => terminal.task(directive, item, options));
      context.answer(report.collective ? collective(report) : single(report), () => taskText(report, context.language));
    });

function single(report: TaskReport): object {
  const { lead, coordinating, deadline, status, percent } = report.tasks[0]!;
  const { directive, item, title } = report;
  return { directive, item, title, lead, coordinating, deadline, status, percent, basis: basisOf(report) };
}

function collective(report: TaskReport): object {
  const { directive, item, title, deadline, tasks } = report;
  return { directive, item, title, deadline, tasks: tasks.map(lineOf), basis: basisOf(report) };
}

const lineOf = ({ id, member, lead, coordinating, deadline, status, percent }: TaskLine) => ({
  ...{ id, member, lead, coordinating, deadline, status, percent },
});

const basisOf = ({ basis: { asOf, knownAt, size, root } }: TaskReport) => ({ asOf, knownAt, size, root });
