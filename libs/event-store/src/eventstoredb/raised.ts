import type { SeenEvent } from './event-form.js';

/** What the log was like right before the event. */
export interface Before {
  /** The greatest stamp so far, ms. */
  readonly before: number;
  /** Whether the log holds nothing but copied events up to and with this one. */
  readonly believed: boolean;
}

/**
 * The stamp of an event (rules.md, section 2), ms: the server's, or of a copied event the one that it brought along,
 * but never less than the greatest one before it. Copied stamps are believed in the unbroken run of copied events with
 * which a log begins, and nowhere else: the copier's last event, `LogCopied`, brings none along and ends that run, as
 * any other event does. So nobody who can append can later date an event back.
 */
export function raised({ recordedAt, copiedStamp }: SeenEvent, { before, believed }: Before): number {
  return Math.max(believed && copiedStamp !== null ? copiedStamp : recordedAt, before);
}
