import type { TaskFilter } from '#read-models/tasks/task-filter';
import type { RemedyFilter } from '../../views/remedy-views.js';

/** Of units, heads, days and status; a question about a directive, an item or words of tasks is about no remedy. */
export const remediesAmong = (filter: TaskFilter): RemedyFilter => {
  const { visible, units, headed, statuses, dueFrom, dueTo, directive, address, text } = filter;
  const ofTasks = [directive, address, text].some((asked) => asked !== undefined);
  return { visible: ofTasks ? [] : visible, units, headed, statuses, dueFrom, dueTo };
};
