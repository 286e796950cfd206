import { readdirSync, readFileSync } from 'node:fs';
import type { UnitNames } from '../unit-names.js';

/** The demo programme's own transcription, read as data: the oracle of the intake's tables. */
export interface TranscribedItem {
  readonly section: string | null;
  readonly no: string | null;
  readonly title: string;
  readonly lead: readonly string[];
  readonly leadPrinted: string | null;
  readonly collective: { readonly group: string; readonly members?: readonly string[] } | null;
  readonly coordinating: readonly string[];
  readonly coordinatingPrinted: string | null;
  readonly deadline: {
    readonly printed: string | null;
    readonly kind: string;
    readonly due: readonly string[];
    readonly ongoing: boolean;
    readonly flags: readonly string[];
  };
  readonly product: string | null;
  readonly flags: readonly string[];
}

export interface TranscribedDirective {
  readonly alias: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly items: readonly TranscribedItem[];
}

const PROGRAMME = new URL('../../../../../apps/api/src/demo/programme/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, PROGRAMME), 'utf8'));

export const transcribedDirectives = (): TranscribedDirective[] =>
  readdirSync(new URL('directives/', PROGRAMME))
    .sort()
    .map((file) => read(`directives/${file}`) as TranscribedDirective);

/** The programme's registry; a unit's id is its code. */
export const programmeNames = (): UnitNames => ({
  units: (read('units.json') as TranscribedUnit[]).map((unit) => ({ ...unit, id: unit.code })),
  groups: (read('groups.json') as { code: string; name: string; members: string[] }[]).map((group) => ({
    ...group,
    id: group.code,
  })),
});

interface TranscribedUnit {
  readonly code: string;
  readonly name: string;
  readonly short: string | null;
  readonly aliases: readonly string[];
  readonly parent: string | null;
}
