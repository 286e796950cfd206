import type { DirectiveIssued, Signer } from '#domain/directive/directive.events';
import type { DirectiveId, IsoDate } from '#domain/facts';
import type { Understood } from '#intake/task';
import type { HeldRulings } from './held-rulings.js';
import { question, type Question } from './question.js';

/** The head as it would be recorded; a field that is not known yet is null. */
export type AgreedHead = Omit<DirectiveIssued['data'], 'items' | 'issuer' | 'issuedOn' | 'kind' | 'title' | 'alias'> & {
  readonly alias: string | null;
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly title: string | null;
};

/**
 * What is printed at the head, or what a person says instead. `before`: of a directive that is corrected, what was said
 * of it so far and the document does not print.
 */
export function agreedHead(
  understood: Understood,
  rulings: HeldRulings,
  directiveId: DirectiveId,
  before: DirectiveIssued['data'] | null,
): AgreedHead {
  const { directive, issuer } = understood;
  const number = said(rulings.head('number'), directive.number ?? before?.number ?? null);
  const { total } = directive.declared;
  return {
    directiveId,
    number,
    alias: said(rulings.head('alias'), before?.alias ?? number),
    kind: said(rulings.head('kind'), directive.kind ?? before?.kind ?? null),
    issuer: said(rulings.head('issuer'), issuer?.unit ?? before?.issuer ?? null),
    issuedOn: said(rulings.head('issuedOn'), directive.issuedOn ?? before?.issuedOn ?? null),
    effectiveOn: said(rulings.head('effectiveOn'), before?.effectiveOn ?? null),
    receivedOn: said(rulings.head('receivedOn'), wholeDay(directive.receivedOn) ?? before?.receivedOn ?? null),
    title: said(rulings.head('title'), directive.title),
    paraphrased: said(rulings.head('paraphrased'), before?.paraphrased ?? false),
    signer: said(rulings.head('signer'), signerOf(understood) ?? before?.signer ?? null),
    declaredItems: said(rulings.head('declaredItems'), total?.count ?? null),
    monitors: said(
      rulings.head('monitors'),
      understood.monitors.length > 0 ? understood.monitors : (before?.monitors ?? []),
    ),
    reportingDuty: said(rulings.head('reportingDuty'), before?.reportingDuty ?? null),
    sections: directive.sections.map(({ id, title, declared }) => ({ id, title, declared })),
  };
}

export function headQuestions(head: AgreedHead, { directive, issuer }: Understood): readonly Question[] {
  return [
    ...(head.alias === null ? [question('alias-missing', { field: 'alias' })] : []),
    ...(head.kind === null ? [question('kind-missing', { field: 'kind' })] : []),
    ...(head.issuer === null
      ? [
          question('issuer-unknown', {
            field: 'issuer',
            printed: directive.issuer,
            proposals: issuer?.proposals ?? [],
          }),
        ]
      : []),
    ...(head.issuedOn === null ? [question('issued-on-missing', { field: 'issuedOn' })] : []),
    ...(head.title === null ? [question('head-title-missing', { field: 'title' })] : []),
  ];
}

/** With every field that a directive cannot be without; undefined while one is missing. */
export function wholeHead(head: AgreedHead): Omit<DirectiveIssued['data'], 'items'> | undefined {
  const { alias, kind, issuer, issuedOn, title } = head;
  if (alias === null || kind === null || issuer === null || issuedOn === null || title === null) return undefined;
  return { ...head, alias, kind, issuer, issuedOn, title };
}

/** The person stays in the file, as printed: who that is among ours is for a person to say. */
function signerOf({ directive: { signer } }: Understood): Signer | null {
  return signer === null ? null : { capacity: signer.capacity, post: signer.post ?? '', person: null };
}

const wholeDay = (day: string | null): IsoDate | null => (day?.length === 10 ? day : null);

const said = <T>(ruled: T | undefined, read: T): T => (ruled === undefined ? read : ruled);
