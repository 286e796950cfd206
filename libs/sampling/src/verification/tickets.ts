import type { Drawn } from '../draw.js';
import type { Finding } from '../refusal.js';
import { firstFew } from './first-few.js';

type Tickets = Drawn['tickets'];

/** The tickets as published against the tickets computed again, as whole strings. */
export function compareTickets(said: Tickets, computed: Tickets): Finding[] {
  const saidBy = new Map(said.map((ticket) => [placeOf(ticket), ticket.ticket]));
  const known = new Set(computed.map(placeOf));
  const missing = computed.filter((ticket) => !saidBy.has(placeOf(ticket)));
  const strange = said.filter((ticket) => !known.has(placeOf(ticket)));
  const wrong = computed.flatMap((ticket): Finding[] => {
    const written = saidBy.get(placeOf(ticket));
    if (written === undefined || written === ticket.ticket) return [];
    return [{ code: 'ticket-differs', details: { id: ticket.id, said: written, computed: ticket.ticket } }];
  });
  const findings = [
    ...firstFew(missing.map(({ id }) => ({ code: 'ticket-missing', details: { id } }))),
    ...firstFew(strange.map(({ id, stratum }) => ({ code: 'ticket-of-no-unit', details: { id, stratum } }))),
    ...firstFew(wrong),
  ];
  return findings.length > 0 ? findings : outOfOrder(said, computed);
}

function outOfOrder(said: Tickets, computed: Tickets): Finding[] {
  const n = said.findIndex((ticket, i) => computed[i] === undefined || placeOf(ticket) !== placeOf(computed[i]));
  const stratum = said[n]?.stratum;
  return stratum === undefined ? [] : [{ code: 'tickets-out-of-order', details: { stratum } }];
}

const placeOf = ({ stratum, id }: { readonly stratum: string; readonly id: string }): string => `${stratum}\n${id}`;
