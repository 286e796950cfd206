import type { Viewer } from '#read-models/inspections/hidden-streams';
import type { Reader } from '../access/reader.js';

const SEE_PLANS: ReadonlySet<string> = new Set(['inspector', 'auditor', 'admin', 'operator']);

export const viewerOf = ({ account, roles }: Reader): Viewer => ({
  account,
  seesPlans: roles.some(({ role }) => SEE_PLANS.has(role)),
});
