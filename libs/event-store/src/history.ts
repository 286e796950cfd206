import type { RecordedEvent } from './port.js';

/** A stream as whoever decides on it gets it. Shared: nobody changes it. */
export interface History {
  /** In the order of the stream. Its last one is the stream's last. */
  readonly events: readonly RecordedEvent[];
  /**
   * There only where `events` leaves some out: those recorded under a command's key, whether left out or not. What is
   * refused by such a history is decided again by the whole stream: it may have named what is left out.
   */
  readonly recordedUnder?: (key: string) => Promise<readonly RecordedEvent[]>;
}
