/** What the command line gets of this application, besides `openTool`. */
export { assertNodeVersion } from '../node-version.js';
export { holderOf } from '../installation/server-lock.js';
export type { TaskStatus } from '#domain/task/task.status';
export type { Basis } from '#read-models/as-of/basis';
export type { HealthReport } from '../health/health.js';
export type { CountsShown } from '../tasks/views/task-views.js';
export { folderWithLog } from './log-folder.js';
export { problemOf, type ProblemKind, type TerminalProblem } from './problem.js';
export { rebuildRows } from './rebuild-rows.js';
export type { DeadlineShown, TaskLine, TaskReport } from './task-report.js';
export { Terminal, type DirectiveListed, type LeaderReport, type TrailAsked } from './terminal.js';
export type { TrailReport } from './trail-names.js';
export { verifyLog, type VerificationShown } from './verify-log.js';
export { previewDocument, type DocumentPreview, type FindingSeverity } from './preview-document.js';
export { drawTickets, type TicketsAsked } from './draws/draw-tickets.js';
export { verifyDraw, type DrawVerificationShown } from './draws/verify-draw.js';
export { drawPage } from './draws/draw-page.js';
