import { directiveStream } from '#domain/streams';
import { AmendDirective } from '../directives/amend-directive/amend-directive.handler.js';
import { AssignItems } from '../directives/assign-items/assign-items.handler.js';
import { IssueDirective } from '../directives/issue-directive/issue-directive.handler.js';
import type { ItemBody } from '../directives/item.body.js';
import type { DeadlineBody } from '../tasks/deadline.body.js';
import type { DemoAct, Doer } from './act.js';
import { directiveIdOf } from './directive-ids.js';
import type { ProgrammeDirective, ProgrammeItem } from './programme.js';
import { at } from './simulated-clock.js';
import { deadlineOfItem } from './year/demo-task.js';

/** Who enters which document, and when it reached the record. */
const ENTERED: Readonly<Record<string, { readonly on: string; readonly by: Doer }>> = {
  'QD-47-2022': { on: '2022-01-20', by: { signIn: 'btttt.giaoviec', role: 'assigner', unit: 'btttt' } },
  'QD-905-2022': { on: '2022-05-13', by: { signIn: 'btttt.giaoviec', role: 'assigner', unit: 'btttt' } },
  'QD-95-2023': { on: '2023-03-27', by: { signIn: 'vpcp.theodoi', role: 'assigner', unit: 'vpcp' } },
  'CT-04-2024': { on: '2024-02-16', by: { signIn: 'ttg.vanthu', role: 'assigner', unit: 'ttg' } },
  'KH-HCM-2024': { on: '2024-03-20', by: { signIn: 'hcm.theodoi', role: 'assigner', unit: 'ubnd-hcm' } },
  'TB-4318-2024': { on: '2024-06-05', by: { signIn: 'tct.thuky', role: 'assigner', unit: 'tct-da06' } },
};

export const enteredOn = (alias: string): string => entered(alias).on;

/**
 * A document that the intake does not read enters the record as it was transcribed: one without rows, and a notice whose
 * orders stand in its prose; then its items are assigned, then what it does to earlier ones.
 */
export function enter(directive: ProgrammeDirective): DemoAct[] {
  const { alias } = directive;
  const { on, by } = entered(alias);
  const act = (hour: number, word: string, stream: string, command: DemoAct['command']): DemoAct => ({
    at: at(on, hour),
    words: [word, alias],
    by,
    stream,
    command,
  });
  const own = directiveStream(directiveIdOf(alias));
  const items = directive.items.filter(({ amends }) => amends === null).map(({ address }) => address);
  return [
    act(8, 'directive', own, (context) => new IssueDirective(printed(directive), context)),
    ...(items.length === 0
      ? []
      : [act(9, 'assign', own, (context) => new AssignItems(directiveIdOf(alias), { items }, context))]),
    ...(alias === 'TB-4318-2024'
      ? [
          act(
            10,
            'amend',
            directiveStream(directiveIdOf('CT-04-2024')),
            (context) =>
              new AmendDirective(
                directiveIdOf('CT-04-2024'),
                { by: directiveIdOf(alias), note: 'Đổi cơ quan chủ trì và thời hạn mục B.53; đổi thời hạn mục B.28' },
                context,
              ),
          ),
        ]
      : []),
  ];
}

export function entered(alias: string): { on: string; by: Doer } {
  const found = ENTERED[alias];
  if (found === undefined) throw new Error(`nobody enters ${alias}`);
  return found;
}

const printed = (directive: ProgrammeDirective) => ({
  number: directive.number,
  alias: directive.alias,
  kind: directive.kind,
  issuer: directive.issuer,
  issuedOn: directive.issuedOn,
  effectiveOn: directive.effectiveOn,
  receivedOn: directive.receivedOn,
  title: directive.title,
  paraphrased: true,
  signer: directive.signer && { capacity: directive.signer.capacity, post: directive.signer.post },
  declaredItems: directive.declaredItems,
  monitors: [...directive.monitors],
  reportingDuty: directive.reportingDuty && { ...directive.reportingDuty },
  sections: directive.sections.map((section) => ({ ...section })),
  items: directive.items.map(printedItem),
});

const printedItem = (item: ProgrammeItem): ItemBody => ({
  section: item.section,
  no: item.no,
  title: item.title,
  leadPrinted: item.leadPrinted,
  coordinatingPrinted: item.coordinatingPrinted,
  product: item.product,
  reading: {
    lead: [...item.lead],
    primary: item.primary,
    collective: item.collective && {
      group: item.collective.group,
      ...(item.collective.members && { members: [...item.collective.members] }),
    },
    coordinating: [...item.coordinating],
    deadline: deadlineOfItem(item) as DeadlineBody & { flags: string[] },
    flags: flagsOf(item),
  },
});

/** A link to an earlier task is a proposal only: it changes nothing until a person confirms it. */
const flagsOf = ({ flags, amends, proposedLink }: ProgrammeItem): string[] =>
  [
    ...flags,
    ...(amends === null ? [] : [`amends-${slug(amends.item)}`]),
    ...(proposedLink === null ? [] : [`may-amend-${slug(proposedLink.item)}`]),
  ].map((flag) => slug(flag));

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
