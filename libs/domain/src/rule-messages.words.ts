import type { Details } from './rule-messages.js';

/** How fields are called in sentences: the words of the forms. */
const FIELDS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  effectiveOn: ['ngày hiệu lực', 'effective day'],
  finishedOn: ['ngày hoàn thành', 'finished day'],
  issuedOn: ['ngày ban hành', 'issue date'],
  deadline: ['thời hạn', 'deadline'],
  to: ['thời hạn mới', 'new deadline'],
  wanted: ['thời hạn đề nghị', 'deadline asked for'],
  lead: ['đơn vị chủ trì', 'lead unit'],
  coordinating: ['đơn vị phối hợp', 'coordinating unit'],
  'to.lead': ['đơn vị chủ trì', 'lead unit'],
  'to.coordinating': ['đơn vị phối hợp', 'coordinating unit'],
};

/** The field that the details name, capitalised to begin a sentence. */
export const fieldVi = (details: Details): string => capital(FIELDS[text(details.field)]?.[0] ?? 'dữ liệu');
export const fieldEn = (details: Details): string => FIELDS[text(details.field)]?.[1] ?? 'field';

/** A day as it is written in Vietnam: 30/06/2024. */
export const day = (value: Details[string] | undefined): string => {
  const iso = text(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso.split('-').reverse().join('/') : iso;
};

export const text = (value: Details[string] | undefined): string =>
  value === undefined ? '' : typeof value === 'object' ? value.join(', ') : String(value);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
