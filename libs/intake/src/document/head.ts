import type { IsoDate, PartialDate } from '#domain/facts';
import { fold } from '../reading/fold.js';
import { printed, type Line } from '../reading/lines.js';
import type { DirectiveHead } from '../types.js';
import { distributionOf, signerOf } from './distribution.js';
import { documentNumber, kindOfNumber, partialDate, stampedDate } from './numbers.js';
import { basisIn, once, referencesIn, supersededIn } from './references.js';
import { headingOf, isStamp } from './title.js';

/** Everything that a document says of itself outside its tasks. What is not printed is null. */
export const headOf = (lines: readonly Line[]): DirectiveHead => {
  const heading = headingOf(lines);
  const attached = attachment(lines);
  const number = ownNumber(lines) ?? attached.number;
  const distribution = distributionOf(lines);
  const mentions = once(lines.flatMap(referencesIn));
  return {
    number,
    kind: heading.kind ?? (number === null ? null : kindOfNumber(number)),
    issuer: issuerOf(lines, heading.at),
    issuedOn: ownDate(lines) ?? attached.issuedOn,
    receivedOn: receivedOn(lines),
    title: heading.title,
    signer: distribution === null ? null : signerOf(lines, distribution.end),
    basedOn: basisIn(lines),
    supersedes: once(lines.flatMap(supersededIn)),
    mentions: mentions.filter(({ number: other }) => other !== number),
    distribution: distribution?.recipients ?? [],
  };
};

/** How far from the top a document's own number and date can stand. */
const TOP = 40;

const ownNumber = (lines: readonly Line[]): string | null => {
  const line = lines.slice(0, TOP).find(({ text }) => /^số\s*:/iu.test(printed(text)));
  return line === undefined
    ? null
    : documentNumber(
        printed(line.text)
          .replace(/^số\s*:\s*/iu, '')
          .split(/\s{2,}|\t/)[0] ?? '',
      );
};

/** "Hà Nội, ngày 12 tháng 5 năm 2022": a place, then the day. */
const ownDate = (lines: readonly Line[]): PartialDate | null => {
  const line = lines.slice(0, TOP).find(({ text }) => /^[\p{L}\s.]+,\s*ngày\s*\d*\s*tháng/iu.test(printed(text)));
  return line === undefined ? null : partialDate(printed(line.text));
};

/** "(Kèm theo Quyết định số 95/QĐ-VPCP ngày …)" above an annex: a second witness of number and day, at times the only one. */
const attached = /^\(\s*(?:ban hành\s+)?kèm theo\s+(.*?)\)?$/iu;
const attachment = (lines: readonly Line[]): { number: string | null; issuedOn: PartialDate | null } => {
  const line = lines.find(({ text }) => attached.test(printed(text)));
  const [reference] = line === undefined ? [] : referencesIn(line);
  return {
    number: reference?.number ?? null,
    issuedOn: reference?.issuedOn ?? (line === undefined ? null : partialDate(printed(line.text))),
  };
};

const receivedOn = (lines: readonly Line[]): IsoDate | null => {
  const at = lines.findIndex(({ text }) => isStamp(printed(text)) && /^den\b/.test(fold(printed(text))));
  const stamp = at < 0 ? null : stampedDate(printed(lines[at]?.text ?? ''));
  return stamp !== null && stamp.length === 10 ? stamp : null;
};

const MOTTO = /^(?:cong hoa xa hoi|doc lap)/;
const OFFICE =
  /^(?:(?:PHÓ\s+)?(?:BỘ TRƯỞNG|CHỦ NHIỆM|CHỦ TỊCH|GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|THỐNG ĐỐC|VIỆN TRƯỞNG)\s*,?\s*)+/u;

/** The body in capitals at the top left, else the office in whose name the document decides ("BỘ TRƯỞNG BỘ …"). */
const issuerOf = (lines: readonly Line[], heading: number): string | null => {
  const top: string[] = [];
  for (const { text } of lines.slice(0, heading < 0 ? TOP : heading)) {
    const plain = printed(text);
    if (plain === '') continue;
    if (MOTTO.test(fold(plain)) || /^số\s*:/iu.test(plain) || plain !== plain.toUpperCase()) break;
    top.push(plain);
  }
  if (top.length > 0 && heading > 0) return top.join(' ');
  const office = lines
    .slice(Math.max(0, heading), Math.max(0, heading) + 12)
    .find(({ text }) => OFFICE.test(printed(text)));
  return office === undefined ? null : printed(office.text).replace(OFFICE, '') || null;
};
