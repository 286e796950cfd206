/** Milliseconds since 1970-01-01T00:00Z. A constructor argument of the embedded stores and nowhere else. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
