import { sameValue } from '#domain/same-value';
import type { Reading } from '#domain/directive/directive.events';
import type { AgreedHead } from '../imports/agreed/agreed-head.js';
import type { Preview } from '../imports/previews.js';
import type { AgreedRow } from '../imports/agreed/agreed-rows.js';
import type { LeadBody, RulingBody } from '../imports/rule-import/ruling.body.js';
import type { PrintedDeadlineBody } from '../directives/item.body.js';
import type { Deadline } from '#domain/deadline';
import { GROUPS, unitIdOf, groupIdOf, type ProgrammeDirective, type ProgrammeItem } from './programme.js';
import { deadlineOfItem } from './year/demo-task.js';

type Ruling = Partial<RulingBody> & Pick<RulingBody, 'kind'>;

const WHY = 'Đối chiếu với văn bản gốc';

/**
 * What an officer who holds the document beside the preview would say otherwise: the head's fields and the cells that
 * were read in another way than they were transcribed, and every error that the text itself has.
 */
export function transcribedRulings(directive: ProgrammeDirective, preview: Preview): Ruling[] {
  const wanted = new Map(directive.items.map((item) => [item.address, item]));
  return [
    ...headRulings(directive, preview.head),
    ...preview.rows.flatMap((row) => {
      const printed = wanted.get(row.task.address);
      return printed === undefined ? [] : rowRulings(printed, row);
    }),
    ...preview.understood.findings
      .filter((finding) => finding.severity === 'error' && !preview.rulings.isAccepted(finding))
      .map(({ rule, place, field }): Ruling => ({ kind: 'finding-accepted', rule, address: place, field, why: WHY })),
    ...preview.supersessions
      .filter(({ confirmed }) => !confirmed)
      .map(({ directive: { id } }): Ruling => ({ kind: 'supersession-confirmed', directive: id, why: WHY })),
  ];
}

function headRulings(directive: ProgrammeDirective, head: AgreedHead): Ruling[] {
  const say = (field: keyof AgreedHead, value: unknown, ruling: Partial<RulingBody>): Ruling[] =>
    sameValue(head[field], value) ? [] : [{ kind: 'head-overruled', field, why: WHY, ...ruling }];
  const { alias, kind, title, issuer, issuedOn, effectiveOn, receivedOn, declaredItems, monitors } = directive;
  const { signer, reportingDuty } = directive;
  return [
    ...say('alias', alias, { text: alias }),
    ...say('kind', kind, { text: kind }),
    ...say('title', title, { text: title }),
    ...say('paraphrased', true, { flag: true }),
    ...say('issuer', unitIdOf(issuer), { unit: issuer }),
    ...say('issuedOn', issuedOn, { issuedOn }),
    ...say('effectiveOn', effectiveOn, { day: effectiveOn }),
    ...say('receivedOn', receivedOn, { day: receivedOn }),
    ...say('declaredItems', declaredItems, { count: declaredItems }),
    ...say('monitors', monitors.map(unitIdOf), { units: [...monitors] }),
    ...say('reportingDuty', reportingDuty, { reportingDuty: reportingDuty && { ...reportingDuty } }),
    ...say('signer', signer && { ...signer, person: null }, { signer: signer && { ...signer } }),
  ];
}

/** A row that was read as it was transcribed needs none; one that could not be read, what it could not be read for. */
function rowRulings(item: ProgrammeItem, { item: made, questions }: AgreedRow): Ruling[] {
  const read = made?.reading;
  const isWrong = (field: string, same: (reading: Reading) => boolean): boolean =>
    read === undefined ? questions.some((one) => one.field === field) : !same(read);
  const say = (field: string, ruling: Partial<RulingBody>): Ruling => ({
    ...{ kind: 'row-overruled', address: item.address, field, why: WHY, ...ruling },
  });
  const deadline = deadlineOfItem(item);
  return [
    ...(isWrong('lead', (reading) => sameLead(item, reading)) ? [say('lead', { lead: leadOf(item) })] : []),
    ...(isWrong('coordinating', (reading) => sameSet(reading.coordinating, unitsOf(item.coordinating)))
      ? [say('coordinating', { units: codesOf(item.coordinating) })]
      : []),
    ...(isWrong('deadline', (reading) => sameDeadline(reading.deadline, deadline))
      ? [say('deadline', { deadline: bodyOf(deadline) })]
      : []),
  ];
}

const leadOf = ({ lead, primary, collective }: ProgrammeItem): LeadBody => ({
  lead: [...lead],
  primary,
  collective: collective && {
    group: collective.group,
    ...(collective.members && { members: [...collective.members] }),
  },
});

const bodyOf = (deadline: Deadline): PrintedDeadlineBody => ({
  ...deadline,
  milestones: deadline.milestones.map((one) => ({ ...one })),
  flags: [...deadline.flags],
});

const sameLead = ({ lead, primary, collective }: ProgrammeItem, read: Reading): boolean =>
  sameSet(read.lead, lead.map(unitIdOf)) &&
  read.primary === (primary === null ? null : unitIdOf(primary)) &&
  read.collective?.group === (collective === null ? undefined : groupIdOf(collective.group)) &&
  sameSet(read.collective?.members ?? [], (collective?.members ?? []).map(unitIdOf));

const sameDeadline = (read: Reading['deadline'], wanted: Reading['deadline']): boolean =>
  read.kind === wanted.kind &&
  read.ongoing === wanted.ongoing &&
  sameValue(
    read.milestones.map(({ due }) => due),
    wanted.milestones.map(({ due }) => due),
  );

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** `group:x` stands for its members. */
const codesOf = (named: readonly string[]): string[] => [
  ...new Set(named.flatMap((one) => GROUPS.find(({ code }) => `group:${code}` === one)?.members ?? [one])),
];

const unitsOf = (named: readonly string[]): string[] => codesOf(named).map(unitIdOf);
