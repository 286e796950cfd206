import type { Reading, ReportingDuty, Signer } from '#domain/directive/directive.events';
import type { DirectiveId, EventId, IsoDate, PartialDate, TaskId } from '#domain/facts';
import type { DirectiveAt } from '#read-models/directives/directive-at';
import type { DirectiveRow, ItemAt } from '#read-models/directives/directives.query';
import type { UnitsAt } from '#read-models/units/units-at';
import { shown, type UnitShown } from '../../views/unit-views.js';

/** What is printed at the head of a directive, units by their names of the day asked about. */
export interface DirectiveHead {
  readonly id: DirectiveId;
  readonly number: string | null;
  readonly alias: string;
  readonly kind: string;
  readonly title: string;
  readonly paraphrased: boolean;
  readonly issuer: UnitShown;
  readonly issuedOn: PartialDate;
  readonly effectiveOn: IsoDate | null;
  readonly receivedOn: IsoDate | null;
  readonly declaredItems: number | null;
  readonly supersededBy: { readonly by: DirectiveId; readonly on: IsoDate } | null;
  readonly amendedBy: readonly { readonly by: DirectiveId; readonly on: IsoDate; readonly note: string }[];
}

/** `items` counts rows, `tasks` counts tasks. */
export interface DirectiveLine extends DirectiveHead {
  readonly items: number;
  readonly tasks: number;
}

export interface DirectivePage extends DirectiveHead {
  readonly signer: (Signer & { readonly name: string | null }) | null;
  readonly monitors: readonly UnitShown[];
  readonly reportingDuty: ReportingDuty | null;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly declared: number | null }[];
  readonly items: readonly ItemShown[];
  readonly tasks: number;
}

/** What the cells were understood to say, units by name. */
export interface ReadingShown extends Pick<Reading, 'deadline' | 'flags'> {
  readonly lead: readonly (UnitShown & { readonly primary: boolean })[];
  readonly collective: {
    readonly group: { readonly id: string; readonly code: string | null; readonly name: string };
    /** Null: the members of the group on the directive's day. */
    readonly members: readonly UnitShown[] | null;
  } | null;
  readonly coordinating: readonly UnitShown[];
}

export interface ItemShown {
  /** The event that says it: what a correction corrects. */
  readonly event: EventId;
  readonly address: string;
  readonly section: string | null;
  readonly no: string | null;
  readonly title: string;
  readonly leadPrinted: string | null;
  readonly coordinatingPrinted: string | null;
  readonly product: string | null;
  readonly reading: ReadingShown;
  readonly assigned: boolean;
  readonly tasks: readonly TaskId[];
}

export const headShown = (directive: DirectiveAt, units: UnitsAt): DirectiveHead => ({
  id: directive.id,
  number: directive.number,
  alias: directive.alias,
  kind: directive.kind,
  title: directive.title,
  paraphrased: directive.paraphrased,
  issuer: shown(units, directive.issuer),
  issuedOn: directive.issuedOn,
  effectiveOn: directive.effectiveOn,
  receivedOn: directive.receivedOn,
  declaredItems: directive.declaredItems,
  supersededBy: directive.supersededBy,
  amendedBy: directive.amendedBy,
});

export const lineShown = (row: DirectiveRow, units: UnitsAt): DirectiveLine => ({
  ...headShown(row, units),
  items: row.items,
  tasks: row.tasks,
});

export const itemShown = ({ id, reading, ...item }: ItemAt, units: UnitsAt): ItemShown => ({
  event: id,
  address: item.address,
  section: item.section,
  no: item.no,
  title: item.title,
  leadPrinted: item.leadPrinted,
  coordinatingPrinted: item.coordinatingPrinted,
  product: item.product,
  reading: readingShown(reading, units),
  assigned: item.assigned,
  tasks: item.tasks,
});

function readingShown(
  { lead, primary, collective, coordinating, deadline, flags }: Reading,
  units: UnitsAt,
): ReadingShown {
  const group = collective === null ? undefined : units.group(collective.group);
  return {
    lead: lead.map((unit) => ({ ...shown(units, unit), primary: unit === primary })),
    collective:
      collective === null
        ? null
        : {
            group: { id: collective.group, code: group?.code ?? null, name: group?.name ?? collective.group },
            members: collective.members?.map((unit) => shown(units, unit)) ?? null,
          },
    coordinating: coordinating.map((unit) => shown(units, unit)),
    deadline,
    flags,
  };
}
