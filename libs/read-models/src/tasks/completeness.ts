import type { TaskState } from '#domain/task/task.state';

/** rõ người, rõ việc, rõ tiến độ, rõ kết quả, rõ trách nhiệm; later practice adds rõ thẩm quyền. */
export const CLEARS = ['person', 'work', 'progress', 'result', 'responsibility', 'authority'] as const;
export type Clear = (typeof CLEARS)[number];

/** Those of the city plan. Which are asked for is a setting, read at (D, K) by the caller. */
export const FIVE_CLEARS: readonly Clear[] = ['person', 'work', 'progress', 'result', 'responsibility'];

export type Missing = 'no-lead' | 'no-title' | 'no-deadline' | 'no-date' | 'no-product' | 'no-primary' | 'no-basis';

export interface ClearShown {
  readonly clear: Clear;
  readonly isClear: boolean;
  readonly missing: readonly Missing[];
}

/**
 * Who: a lead unit. What: words. When: a date, or work that continues; "theo lộ trình" names no day. What comes out: a
 * product. Who answers: one lead, or one printed as primary among several. On what authority: a document.
 */
export const completeness = (task: TaskState, clears: readonly Clear[]): ClearShown[] =>
  clears.map((clear) => {
    const missing = MISSING[clear](task);
    return { clear, isClear: missing.length === 0, missing };
  });

const MISSING: Readonly<Record<Clear, (task: TaskState) => readonly Missing[]>> = {
  person: ({ leads }) => (leads.length > 0 ? [] : ['no-lead']),
  work: ({ assigned }) => (assigned?.data.title.trim() ? [] : ['no-title']),
  progress: ({ deadline }) =>
    !deadline || deadline.kind === 'none'
      ? ['no-deadline']
      : deadline.milestones.length > 0 || deadline.ongoing || deadline.kind === 'ongoing'
        ? []
        : ['no-date'],
  result: ({ assigned }) => (assigned?.data.product?.trim() ? [] : ['no-product']),
  responsibility: ({ leads }) =>
    leads.length === 0
      ? ['no-lead']
      : leads.length === 1 || leads.filter(({ primary }) => primary).length === 1
        ? []
        : ['no-primary'],
  authority: ({ assigned }) => (assigned?.basis ? [] : ['no-basis']),
};
