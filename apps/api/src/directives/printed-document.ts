import { Injectable } from '@nestjs/common';
import type { IssueDirective, PrintedItem } from '#domain/directive/directive.commands';
import { directiveDay } from '#domain/directive/directive-days';
import type { DirectiveId, IsoDate } from '#domain/facts';
import { BadInput } from '../http/problems.js';
import { Units } from '../registries/units.js';
import { KnownPersons } from '../units/known-persons.js';
import type { DocumentBody } from './document.body.js';
import type { ItemBody } from './item.body.js';
import { readItem, unitNamed, unitsNamed } from './read-items.js';

export type Printed = Omit<IssueDirective, 'type' | 'act' | 'items'>;

/** A document from a request, its units and people found, as they stood on its own day. */
@Injectable()
export class PrintedDocument {
  constructor(
    private readonly units: Units,
    private readonly persons: KnownPersons,
  ) {}

  /** The day that what rests on the document holds from. */
  dayOf({ issuedOn, effectiveOn = null }: DocumentBody): IsoDate {
    return directiveDay({ issuedOn, effectiveOn });
  }

  /** @throws NotFound, BadInput naming the field. */
  async head(directiveId: DirectiveId, body: DocumentBody): Promise<Printed> {
    const units = await this.units.on(this.dayOf(body));
    const { number = null, kind, issuedOn, effectiveOn = null, receivedOn = null, title, signer, sections = [] } = body;
    const alias = body.alias ?? number;
    if (alias === null) throw aliasMissing();
    if (signer?.person) await this.persons.refuseUnknown(signer.person, 'signer.person');
    return {
      directiveId,
      number,
      alias,
      kind,
      issuer: unitNamed(body.issuer, 'issuer', units),
      issuedOn,
      effectiveOn,
      receivedOn,
      title,
      paraphrased: body.paraphrased ?? false,
      signer: signer ? { capacity: signer.capacity ?? null, post: signer.post, person: signer.person ?? null } : null,
      declaredItems: body.declaredItems ?? null,
      monitors: unitsNamed(body.monitors ?? [], 'monitors', units),
      reportingDuty: body.reportingDuty
        ? { printed: body.reportingDuty.printed, every: body.reportingDuty.every, day: body.reportingDuty.day }
        : null,
      sections: sections.map(({ id, title: heading, declared = null }) => ({ id, title: heading, declared })),
    };
  }

  /** @throws NotFound, BadInput naming the field, as in `items.3.reading.lead.0`. */
  async items(bodies: readonly ItemBody[], on: IsoDate): Promise<PrintedItem[]> {
    const units = await this.units.on(on);
    return bodies.map((body, i) => readItem(body, `items.${i}.`, units));
  }

  async item(body: ItemBody, on: IsoDate): Promise<PrintedItem> {
    return readItem(body, '', await this.units.on(on));
  }
}

const aliasMissing = (): BadInput =>
  new BadInput('alias-missing', 'alias', {
    vi: 'Văn bản chưa có số thì cần một tên gọi tạm (alias).',
    en: 'A directive without a number needs an alias.',
  });
