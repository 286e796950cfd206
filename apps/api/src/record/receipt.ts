import type { Recorded } from '#event-store/record';

/** What the writer of a fact gets back: where it stands, and the ids of what was recorded. */
export interface Receipt {
  readonly outcome: 'recorded' | 'repeated' | 'nothing';
  readonly stream: string;
  /** Last revision of the stream after this command; null where the stream does not exist. */
  readonly revision: number | null;
  /** Opaque; give it as `?after=` to read what was written. */
  readonly position: string;
  readonly recordedAt: string | null;
  readonly events: readonly { readonly id: string; readonly type: string }[];
  /** The deciding event whose process carries this out; ask for its progress under `/processes/<id>`. */
  readonly process?: string;
}

export function receiptOf(recorded: Recorded): Receipt {
  return {
    outcome: recorded.outcome,
    stream: recorded.stream,
    revision: recorded.revision === 'none' ? null : recorded.revision,
    position: String(recorded.position),
    recordedAt: recorded.recordedAt,
    events: recorded.events.map(({ id, type }) => ({ id, type })),
  };
}
