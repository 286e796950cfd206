import { assertNever, type EventId } from '../facts.js';
import type { ProcessEvent, ProcessKind } from './process.events.js';

/** How far a process is. Its events are recorded as they happen, so they fold in the order of the stream. */
export interface ProcessState {
  readonly started: { readonly event: EventId; readonly kind: ProcessKind; readonly steps: number } | null;
  /** Every step with a lower index is taken, skipped or refused. Never goes back. */
  readonly upTo: number;
  readonly skipped: readonly { readonly step: number; readonly stream: string; readonly reason: string }[];
  /** Listed for the person who decided. */
  readonly refused: readonly { readonly step: number; readonly stream: string; readonly code: string }[];
  readonly completed: { readonly taken: number; readonly skipped: number; readonly refused: number } | null;
}

export const initialProcess: ProcessState = { started: null, upTo: 0, skipped: [], refused: [], completed: null };

/** Total. A step that is noted twice is listed once, as it was noted first. */
export function evolveProcess(process: ProcessState, { event }: { readonly event: ProcessEvent }): ProcessState {
  switch (event.type) {
    case 'ProcessStarted':
      return process.started === null ? { ...process, started: event.data } : process;
    case 'StepsTaken':
      return { ...process, upTo: Math.max(process.upTo, event.data.upTo) };
    case 'StepSkipped':
      return isNoted(process, event.data.step) ? process : { ...process, skipped: [...process.skipped, event.data] };
    case 'StepRefused':
      return isNoted(process, event.data.step) ? process : { ...process, refused: [...process.refused, event.data] };
    case 'ProcessCompleted':
      return process.completed === null ? { ...process, completed: event.data } : process;
    default:
      return assertNever(event);
  }
}

export const processOf = (events: readonly { readonly event: ProcessEvent }[]): ProcessState =>
  events.reduce(evolveProcess, initialProcess);

/** Started, and not complete: to be taken up again after a crash. */
export const isUnderWay = (process: ProcessState): boolean => process.started !== null && process.completed === null;

/** What `ProcessCompleted` says, once every step is taken, skipped or refused; undefined before. */
export const completionOf = (process: ProcessState): NonNullable<ProcessState['completed']> | undefined => {
  if (process.started === null || process.upTo < process.started.steps) return undefined;
  const [skipped, refused] = [process.skipped.length, process.refused.length];
  return { taken: process.started.steps - skipped - refused, skipped, refused };
};

const isNoted = ({ skipped, refused }: ProcessState, step: number): boolean =>
  [...skipped, ...refused].some((noted) => noted.step === step);
