/** A place in a list, opaque outside. */
export const cursorOf = (place: string): string => Buffer.from(place, 'utf8').toString('base64url');

/** Undefined for what is no cursor of ours. */
export function placeOf(cursor: string): string | undefined {
  const place = Buffer.from(cursor, 'base64url').toString('utf8');
  return place !== '' && cursorOf(place) === cursor ? place : undefined;
}

/** A cursor that no answer of ours has given. Bad input. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}
