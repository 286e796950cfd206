import {
  assertNever,
  type Basis,
  type DirectiveId,
  type EventId,
  type IsoDate,
  type PartialDate,
  type Standing,
} from '../facts.js';
import type { DirectiveEvent, DirectiveIssued, ItemRecorded } from './directive.events.js';

/** One directive: the document as printed, and what became of it. */
export interface DirectiveState {
  readonly issued: (DirectiveIssued['data'] & { readonly on: IsoDate }) | null;
  /** As printed, in the order of the document. */
  readonly items: readonly DirectiveItem[];
  /** Given later, to a directive that had none. */
  readonly numbered: { readonly number: string; readonly issuedOn: PartialDate } | null;
  /** Addresses whose assignment was decided, as they were when it was (`assignedItems` follows corrected ones). */
  readonly assigned: ReadonlySet<string>;
  readonly supersededBy: { readonly by: DirectiveId; readonly on: IsoDate; readonly basis: Basis | null } | null;
  readonly amendedBy: readonly { readonly by: DirectiveId; readonly on: IsoDate; readonly note: string }[];
  /** A reservation for a directive that was never begun. */
  readonly abandoned: string | null;
}

/** `first`: the event that recorded the item first, whose address the ids of its tasks come from. */
export interface DirectiveItem {
  readonly id: EventId;
  readonly first: EventId;
  readonly data: ItemRecorded['data'];
}

export const initialDirective: DirectiveState = {
  issued: null,
  items: [],
  numbered: null,
  assigned: new Set(),
  supersededBy: null,
  amendedBy: [],
  abandoned: null,
};

export function evolveDirective(
  directive: DirectiveState,
  { id, first, event, effectiveOn: on, basis }: Standing<DirectiveEvent>,
): DirectiveState {
  switch (event.type) {
    case 'DirectiveIssued':
      return directive.issued === null ? { ...directive, issued: { ...event.data, on } } : directive;
    case 'ItemRecorded':
      return { ...directive, items: [...directive.items, { id, first: first.id, data: event.data }] };
    case 'DirectiveNumbered': {
      const { number, issuedOn } = event.data;
      return directive.numbered === null ? { ...directive, numbered: { number, issuedOn } } : directive;
    }
    case 'DirectiveAssigned':
      return { ...directive, assigned: new Set([...directive.assigned, ...event.data.items]) };
    case 'DirectiveSuperseded':
      return directive.supersededBy === null
        ? { ...directive, supersededBy: { by: event.data.by, on, basis } }
        : directive;
    case 'DirectiveAmended': {
      const { by, note } = event.data;
      return { ...directive, amendedBy: [...directive.amendedBy, { by, on, note }] };
    }
    case 'Abandoned':
      return { ...directive, abandoned: event.data.reservation };
    case 'EventVoided':
      return directive;
    default:
      return assertNever(event);
  }
}

/** The number in force, as printed; null for a draft. */
export const numberOf = ({ issued, numbered }: DirectiveState): string | null =>
  issued?.number ?? numbered?.number ?? null;

/** The issue date as far as it is known. */
export const issuedOnOf = ({ issued, numbered }: DirectiveState): PartialDate | null =>
  numbered?.issuedOn ?? issued?.issuedOn ?? null;
