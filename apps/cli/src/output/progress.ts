/** Told how far something is; the last call has `done` equal to `of` where all went well. */
export type Progress = (done: number, of: number) => void;

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const EVERY_MS = 500;

/** On the terminal one line that is written over; elsewhere a line now and then. `end` leaves the cursor on a new line. */
export function progressOn(
  stream: Terminal,
  words: (done: number, of: number) => string,
): { tell: Progress; end(): void } {
  let last = Number.NEGATIVE_INFINITY;
  let open = false;
  return {
    tell: (done, of) => {
      const now = performance.now();
      if (now - last < EVERY_MS) return;
      last = now;
      open = stream.isTTY === true;
      stream.write(open ? `\r\u001b[K${words(done, of)}` : `${words(done, of)}\n`);
    },
    end: () => {
      if (open) stream.write('\r\u001b[K');
      open = false;
    },
  };
}
