import type { EventId } from '../facts.js';

/** How far a process is, `process-<id of its deciding event>`. */
export type ProcessEvent = ProcessStarted | StepsTaken | StepSkipped | StepRefused | ProcessCompleted;

export type ProcessKind =
  'assign-items' | 'supersede-tasks' | 'hand-over-tasks' | 'correct-steps' | 'import' | 'undo-import';

export interface ProcessStarted {
  readonly type: 'ProcessStarted';
  readonly data: { readonly event: EventId; readonly kind: ProcessKind; readonly steps: number };
}

/** All steps with an index below `upTo` are taken, skipped or refused. */
export interface StepsTaken {
  readonly type: 'StepsTaken';
  readonly data: { readonly upTo: number };
}

export interface StepSkipped {
  readonly type: 'StepSkipped';
  readonly data: { readonly step: number; readonly stream: string; readonly reason: string };
}

export interface StepRefused {
  readonly type: 'StepRefused';
  readonly data: { readonly step: number; readonly stream: string; readonly code: string };
}

export interface ProcessCompleted {
  readonly type: 'ProcessCompleted';
  readonly data: { readonly taken: number; readonly skipped: number; readonly refused: number };
}
