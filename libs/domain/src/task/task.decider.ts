import { asCorrection, type Corrected, correctedBy } from '../corrections.js';
import { assertNever, type Decider } from '../facts.js';
import { assignTask, reassignTask } from './assign.js';
import { acceptCompletion, claimCompletion, returnCompletion } from './completion.js';
import { changeDeadline } from './deadline-change.js';
import { cancelTask, reopenTask, supersedeTask } from './ending.js';
import { approveExtension, refuseExtension, requestExtension } from './extension.js';
import { reportStatus, returnReport } from './report.js';
import type { TaskCommand } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import { evolveTask, initialTask, type JudgedTask, type TaskState } from './task.state.js';
import { TASK_FACTS } from './task.subject.js';
import { urgeTask } from './urge.js';
import { voidTaskEvent } from './void.js';

/** Of a `task-…` stream. Each command leads to one event, or to none where there is nothing to do. */
export const taskDecider: Decider<TaskState, TaskCommand, TaskEvent> = {
  initialState: initialTask,
  evolve: evolveTask,
  decide(judged, command) {
    const { act } = command;
    const corrected = correctedBy(TASK_FACTS, judged.chains, act, FACT_OF[command.type]);
    return asCorrection(TASK_FACTS, corrected, act, decided(judged, command, corrected));
  },
};

/** What each command records. */
const FACT_OF: Readonly<Record<TaskCommand['type'], TaskEvent['type']>> = {
  AssignTask: 'TaskAssigned',
  ReassignTask: 'TaskReassigned',
  ChangeDeadline: 'DeadlineChanged',
  RequestExtension: 'DeadlineExtensionRequested',
  ApproveExtension: 'DeadlineExtensionApproved',
  RefuseExtension: 'DeadlineExtensionRefused',
  ReportStatus: 'StatusReported',
  ReturnReport: 'ReportReturned',
  ClaimCompletion: 'CompletionClaimed',
  AcceptCompletion: 'CompletionAccepted',
  ReturnCompletion: 'CompletionReturned',
  ReopenTask: 'TaskReopened',
  SupersedeTask: 'TaskSuperseded',
  CancelTask: 'TaskCancelled',
  UrgeTask: 'TaskUrged',
  VoidTaskEvent: 'EventVoided',
};

const decided = (
  judged: JudgedTask,
  command: TaskCommand,
  corrected: Corrected<TaskEvent> | null,
): readonly TaskEvent[] => {
  switch (command.type) {
    case 'AssignTask':
      return assignTask(judged, command);
    case 'ReassignTask':
      return reassignTask(judged, command);
    case 'ChangeDeadline':
      return changeDeadline(judged, command);
    case 'RequestExtension':
      return requestExtension(judged, command);
    case 'ApproveExtension':
      return approveExtension(judged, command);
    case 'RefuseExtension':
      return refuseExtension(judged, command);
    case 'ReportStatus':
      return reportStatus(judged, command);
    case 'ReturnReport':
      return returnReport(judged, command);
    case 'ClaimCompletion':
      return claimCompletion(judged, command);
    case 'AcceptCompletion':
      return acceptCompletion(judged, command);
    case 'ReturnCompletion':
      return returnCompletion(judged, command);
    case 'ReopenTask':
      return reopenTask(judged, command);
    case 'SupersedeTask':
      return supersedeTask(judged, command);
    case 'CancelTask':
      return cancelTask(judged, command);
    case 'UrgeTask':
      return urgeTask(judged, command);
    case 'VoidTaskEvent':
      return voidTaskEvent(judged, command, corrected);
    default:
      return assertNever(command);
  }
};
