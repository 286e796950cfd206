import { drawIdOf, STILL_SEALED, SURPRISE } from '#api/demo/inspections/demo-draws';

/** An event of a draw or an inspection, as the log has it. */
export interface InspectionRow {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: string;
  readonly recorded_at: number;
}

/**
 * What two loadings have in common. Hashes over a frame differ with the root of the log (names in it are sealed with keys of
 * the installation), so does how much was known; a secret decides which units a sealed draw picks. Nothing else differs.
 */
export function storyOfInspections(rows: readonly InspectionRow[]): object[] {
  const sealed = new Set([SURPRISE, STILL_SEALED].map(drawIdOf));
  const facts = rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Record<string, unknown> }));
  const hidden = new Set(
    facts.flatMap(({ stream, data }) => {
      const draw = (data['draw'] as { draw?: string } | null | undefined)?.draw ?? String(data['drawId']);
      return sealed.has(draw) ? [stream] : [];
    }),
  );
  return facts.map(({ data, ...row }) => ({
    ...row,
    data: without(data, [...(DIFFERS[row.type] ?? []), ...(hidden.has(row.stream) ? UNKNOWN : [])]),
  }));
}

const DIFFERS: Readonly<Record<string, readonly string[]>> = {
  FrameFrozen: ['knownAt', 'sha256'],
  PlanFixed: ['frameSha256', 'sha256'],
  SecretCommitted: ['commitment'],
  SecretRevealed: ['secret'],
  VisitOpened: ['seenSize'],
};
const UNKNOWN = ['unitId', 'draw', 'picksSha256'];

const without = (data: Record<string, unknown>, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
