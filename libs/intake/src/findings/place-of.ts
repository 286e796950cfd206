import type { Place, Row } from '../types.js';
import type { FindingField } from './finding.js';

/** Where a finding's cell is printed; a blank one stands where its row does. */
export const placeOf = (row: Row, field: FindingField): Place =>
  (field === 'no' || field === 'document' ? undefined : row.cells[field]?.places[0]) ?? row.place;
