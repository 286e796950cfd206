import type { DeadlineKind } from '#domain/deadline';
import { itemAddresses } from '#domain/directive/item-address';
import type { Capacity, IsoDate, PartialDate, UnitId } from '#domain/facts';
import { uuid5 } from '#event-store/uuid5';
import ct04 from './programme/directives/ct-04-2024.json' with { type: 'json' };
import khHcm from './programme/directives/kh-hcm-2024.json' with { type: 'json' };
import qd47 from './programme/directives/qd-47-2022.json' with { type: 'json' };
import qd905 from './programme/directives/qd-905-2022.json' with { type: 'json' };
import qd95 from './programme/directives/qd-95-2023.json' with { type: 'json' };
import tb4318 from './programme/directives/tb-4318-2024.json' with { type: 'json' };
import groupList from './programme/groups.json' with { type: 'json' };
import unitList from './programme/units.json' with { type: 'json' };
import { WARDS } from './wards.js';

/**
 * The real programme: units, dated groups, and the rows of six documents. Numbers, units and deadlines are those of the
 * documents; titles and products are short words of this project.
 */
export interface ProgrammeUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly rank: number;
  readonly short: string | null;
  readonly aliases: readonly string[];
}

export interface ProgrammeGroup {
  readonly code: string;
  readonly name: string;
  readonly from: IsoDate;
  readonly members: readonly string[];
}

export interface ProgrammeItem {
  readonly address: string;
  readonly section: string | null;
  readonly no: string | null;
  readonly title: string;
  readonly lead: readonly string[];
  readonly leadPrinted: string | null;
  readonly primary: string | null;
  readonly collective: { readonly group: string; readonly members?: readonly string[] } | null;
  readonly coordinating: readonly string[];
  readonly coordinatingPrinted: string | null;
  readonly deadline: {
    readonly printed: string | null;
    readonly kind: DeadlineKind;
    readonly due: readonly IsoDate[];
    readonly ongoing: boolean;
    readonly flags: readonly string[];
  };
  readonly product: string | null;
  readonly flags: readonly string[];
  /** Changes a task of an earlier directive, and is no task of its own. */
  readonly amends: { readonly directive: string; readonly item: string } | null;
  /** May belong to a task of an earlier directive: a proposal, for a person to decide. */
  readonly proposedLink: { readonly directive: string; readonly item: string } | null;
}

export interface ProgrammeDirective {
  readonly number: string | null;
  readonly alias: string;
  readonly kind: string;
  readonly issuer: string;
  readonly issuedOn: PartialDate;
  readonly effectiveOn: IsoDate | null;
  readonly receivedOn: IsoDate | null;
  readonly title: string;
  readonly signer: { readonly capacity: Capacity | null; readonly post: string } | null;
  readonly declaredItems: number | null;
  /** Numbers of the directives that it replaces. */
  readonly supersedes: readonly string[];
  readonly monitors: readonly string[];
  readonly reportingDuty: {
    readonly printed: string;
    readonly every: 'month' | 'quarter';
    readonly day: number;
  } | null;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly declared: number | null }[];
  readonly items: readonly ProgrammeItem[];
}

const NAMESPACE = '0d9c2a55-6e0a-5a44-8b54-2d5b0b9f4a10';

/** The key of one act of the demo: the same words, the same key, so that loading goes on where it stopped. */
export const demoKey = (...words: string[]): string => uuid5(NAMESPACE, ...words);

export const unitIdOf = (code: string): UnitId => uuid5(demoKey('unit', code), 'unit');
export const groupIdOf = (code: string): string => uuid5(demoKey('group', code), 'group');

export const UNITS: readonly ProgrammeUnit[] = [...unitList, ...WARDS];
export const GROUPS: readonly ProgrammeGroup[] = groupList;
export const DIRECTIVES: readonly ProgrammeDirective[] = [qd47, qd905, qd95, ct04, khHcm, tb4318].map(directiveOf);

export function directiveNamed(alias: string): ProgrammeDirective {
  const found = DIRECTIVES.find((directive) => directive.alias === alias);
  if (found === undefined) throw new Error(`the programme has no directive ${alias}`);
  return found;
}

/** Whom an item's tasks are for: the members of a collective one and units named beside the class, else one task. */
export function membersOf({ collective, lead }: ProgrammeItem): readonly (string | null)[] {
  if (collective === null) return [null];
  const group = GROUPS.find(({ code }) => code === collective.group);
  return [...new Set([...(collective.members ?? group?.members ?? []), ...lead])];
}

function directiveOf(raw: unknown): ProgrammeDirective {
  const printed = raw as Omit<ProgrammeDirective, 'items'> & { readonly items: readonly Partial<ProgrammeItem>[] };
  const addresses = itemAddresses(printed.items.map(({ section = null, no = null }) => ({ section, no })));
  return {
    ...printed,
    signer: printed.signer && { ...printed.signer, capacity: capacityOf(printed.signer.capacity) },
    items: printed.items.map((item, i) => ({
      ...(item as ProgrammeItem),
      address: addresses[i]!,
      amends: item.amends ?? null,
      proposedLink: item.proposedLink ?? null,
    })),
  };
}

/** Printed with a full stop: "KT." */
function capacityOf(printed: string | null): Capacity | null {
  return printed === null ? null : (printed.replace(/\.$/, '') as Capacity);
}
