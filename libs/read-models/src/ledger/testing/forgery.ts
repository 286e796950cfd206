const LETTER = `'{"percent":5,"period":"2024-03","result":"chen"}'`;
const METADATA = `'{"actor":"account-1"}'`;
export const FORGED = '00000000-0000-5000-8000-00000000f0f0';

/** An event written by hand, at a position and revision of the intruder's choice, with the stamp of another one. */
export const forged = (
  position: number,
  stream: string,
  revision: number,
  stampOf: number,
  data = LETTER,
  id = FORGED,
) =>
  `INSERT INTO event (position, stream, revision, id, type, schema_version, recorded_at, data, metadata)
   SELECT ${position}, '${stream}', ${revision}, '${id}', 'StatusReported', 1, recorded_at, ${data}, ${METADATA}
   FROM event WHERE position = ${stampOf};`;

export const shiftedUp = (from: number) =>
  `UPDATE event SET position = -position - 1 WHERE position >= ${from}; UPDATE event SET position = -position WHERE position < 0;`;
export const shiftedDown = (from: number) =>
  `UPDATE event SET position = 1 - position WHERE position >= ${from}; UPDATE event SET position = -position WHERE position <= 0;`;
