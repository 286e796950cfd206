import { auditTrailProjection } from './audit-trail/audit-trail.projection.js';
import { directivesProjection } from './directives/directives.projection.js';
import type { Projection } from './engine/projection.js';
import { evidenceProjection } from './evidence/evidence.projection.js';
import { processesProjection } from './processes/processes.projection.js';
import { taskBoardProjection } from './tasks/task-board.projection.js';

/** All read models of one file, in the order in which they are applied: a later one may read the rows of an earlier. */
export const PROJECTIONS: readonly Projection[] = [
  auditTrailProjection,
  directivesProjection,
  taskBoardProjection,
  evidenceProjection,
  processesProjection,
];
