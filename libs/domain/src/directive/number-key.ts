import { firstDay } from '../dates.js';
import type { PartialDate, UnitId } from '../facts.js';

/** A directive's number as it is compared: NFC, upper case, no spaces, no leading zeros. `04 /CT-TTg` is `4/CT-TTG`. */
export const numberKey = (number: string): string =>
  number
    .normalize('NFC')
    .toUpperCase()
    .normalize('NFC')
    .replace(/[\s\u200b\u2060]/gu, '')
    .replace(/^0+(?=\d)/u, '');

/** What is hashed (SHA-256) into the name of a number's reservation: `number | issuer unit id | year`. */
export const numberReservationText = (number: string, issuer: UnitId, issuedOn: PartialDate): string =>
  `${numberKey(number)}|${issuer}|${firstDay(issuedOn).slice(0, 4)}`;
