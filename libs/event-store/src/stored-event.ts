/** An event as it lies in an embedded store. */
export interface StoredEvent {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** Milliseconds since 1970, UTC. */
  readonly recordedAt: number;
  readonly data: string;
  readonly metadata: string;
}
