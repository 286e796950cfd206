/** What the command line gets of this application, besides `openTool`. */
export { holderOf } from '../installation/server-lock.js';
export type { TaskStatus } from '#domain/task/task.status';
export type { Basis } from '#read-models/as-of/basis';
export { backUp, type BackedUp } from '../backup/back-up.js';
export { restore, type Restored } from '../backup/restore.js';
export type { HealthReport } from '../health/health.js';
export type { InspectionPage } from '../inspections/views/inspection-views.js';
export type { CountsShown } from '../tasks/views/task-views.js';
export { configuredLog } from './log-folder.js';
export type { SettingsPage } from '../settings/views/setting-views.js';
export { problemOf, type ProblemKind, type TerminalProblem } from './problem.js';
export { rebuildRows } from './rebuild-rows.js';
export type { DeadlineShown, TaskLine, TaskReport } from './task-report.js';
export {
  Terminal,
  type DirectiveListed,
  type InspectionsAsked,
  type LeaderReport,
  type TrailAsked,
} from './terminal.js';
export type { TrailReport } from './trail-names.js';
export { verifyLog, type VerificationShown } from './verify-log.js';
export type { Acting } from './acting.js';
export type { ImportReport } from './terminal-imports.js';
export { previewDocument, type DocumentPreview, type FindingSeverity } from './preview-document.js';
export { installOnServer } from './install-on-server.js';
export { copyToServer } from './copy-to-server.js';
export { drawTickets, type TicketsAsked } from './draws/draw-tickets.js';
export { verifyDraw, type DrawVerificationShown } from './draws/verify-draw.js';
export type { VersionPage } from '../checklists/views/checklist-views.js';
export type { DrawReport, DrawStep } from './draws/terminal-draws.js';
export type { Power } from '#sampling/power-of-draw';
export { drawPage } from './draws/draw-page.js';
