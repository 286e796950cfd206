import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { directiveStream } from '#domain/streams';
import type { Basis, Moment } from '#read-models/as-of/basis';
import { directiveDetail, listDirectives, type DirectiveDetail } from '#read-models/directives/directives.query';
import { findDirective } from '#read-models/directives/find-directive';
import { foldText } from '#read-models/text/fold-text';
import { pageOf } from '#read-models/text/page';
import { NotFound, Refusal } from '../../http/problems.js';
import type { MomentQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { PersonNames } from '../../people/person-names.js';
import { addressKey } from '../../registries/address-key.js';
import { shown, UnitViews } from '../../views/unit-views.js';
import { revisionAt } from '../../units/revision-at.js';
import type { DirectiveListQuery } from './directive-query.js';
import {
  headShown,
  itemShown,
  lineShown,
  type DirectiveHead,
  type DirectiveLine,
  type DirectivePage,
  type ItemShown,
} from './directive-shown.js';

interface Answer {
  readonly basis: Basis;
}

const DIRECTIVE = { vi: 'văn bản', en: 'directive' };

/** Directives as of any day, as known at any moment. Everybody who is signed in may read them. */
@Injectable()
export class DirectiveViews {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly units: UnitViews,
    private readonly people: PersonNames,
  ) {}

  async list(
    query: DirectiveListQuery,
  ): Promise<
    Answer & { readonly directives: readonly DirectiveLine[]; readonly total: number; readonly next: string | null }
  > {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const issuer = query.issuer === undefined ? undefined : this.units.find(units, query.issuer, 'issuer');
    const words = foldText(query.text ?? '')
      .split(' ')
      .filter(Boolean);
    const found = listDirectives(this.rows, basis).filter((directive) => {
      const text = foldText(`${directive.number ?? ''} ${directive.alias} ${directive.title}`);
      return (issuer === undefined || directive.issuer === issuer) && words.every((word) => text.includes(word));
    });
    const { rows, total, next } = pageOf(found, query, 'd', ({ id }) => id);
    return { basis, directives: rows.map((row) => lineShown(row, units)), total, next };
  }

  async one(named: string, query: MomentQuery): Promise<Answer & { readonly revision: number | null } & DirectivePage> {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const detail = this.#detail(named, basis);
    const { signer } = detail;
    const person = signer?.person ?? null;
    return {
      basis,
      revision: revisionAt(this.rows, directiveStream(detail.id), basis.size),
      ...headShown(detail, units),
      signer: signer && { ...signer, name: person === null ? null : await this.people.nameOf(person) },
      monitors: detail.monitors.map((unit) => shown(units, unit)),
      reportingDuty: detail.reportingDuty,
      sections: detail.sections,
      items: detail.items.map((item) => itemShown(item, units)),
      tasks: detail.tasks,
    };
  }

  async item(
    named: string,
    address: string,
    query: MomentQuery,
  ): Promise<Answer & { readonly directive: DirectiveHead; readonly item: ItemShown }> {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const detail = this.#detail(named, basis);
    const wanted = addressKey(address);
    const item = detail.items.find((one) => addressKey(one.address) === wanted);
    if (item === undefined) throw new NotFound({ vi: 'mục', en: 'item' }, address, 'address');
    return { basis, directive: headShown(detail, units), item: itemShown(item, units) };
  }

  /** @throws NotFound; Refusal 409 with the candidates where several are called so. */
  #detail(named: string, moment: Moment): DirectiveDetail {
    const candidates = findDirective(this.rows, named, moment);
    const [found, ...others] = candidates;
    if (others.length > 0) throw ambiguous(named, candidates);
    const detail = found === undefined ? undefined : directiveDetail(this.rows, found.id, moment);
    if (detail === undefined) throw new NotFound(DIRECTIVE, named, 'directive');
    return detail;
  }
}

const ambiguous = (named: string, candidates: readonly object[]): Refusal =>
  new Refusal(
    409,
    'directive-ambiguous',
    {
      vi: `“${named}” là số hiệu của ${candidates.length} văn bản; hãy nêu tên gọi khác hoặc mã.`,
      en: `“${named}” is the number of ${candidates.length} directives; name it by alias or id.`,
    },
    'directive',
    { candidates },
  );
