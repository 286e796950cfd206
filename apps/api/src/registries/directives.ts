import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { decodeAs } from '#domain/codec';
import { FOREVER } from '#domain/dated';
import { directiveDecider } from '#domain/directive/directive.decider';
import type { DirectiveEvent, DirectiveIssued, ReportingDuty } from '#domain/directive/directive.events';
import { issuedOnOf, numberOf, type DirectiveState } from '#domain/directive/directive.state';
import type { DirectiveId, IsoDate, PartialDate, Recorded, UnitId } from '#domain/facts';
import { directiveStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import { isUuid } from '#event-store/uuid5';
import { findDirective } from '#read-models/directives/find-directive';
import { NotFound, Refusal } from '../http/problems.js';
import { EVENT_STORE, ROWS } from '../installation/tokens.js';
import { FreshStates } from '../record/fresh-states.js';

/** What rules need to know of a directive. */
export interface DirectiveFacts {
  readonly id: DirectiveId;
  readonly number: string | null;
  readonly alias: string;
  readonly issuer: UnitId;
  readonly issuedOn: PartialDate;
  readonly effectiveOn: IsoDate | null;
  readonly monitors: readonly UnitId[];
  readonly reportingDuty: ReportingDuty | null;
}

const DIRECTIVE = { vi: 'văn bản', en: 'directive' };

/** Directives by what people call them, and as the log has them at the moment of asking. */
@Injectable()
export class Directives {
  readonly #states: FreshStates<'directive', DirectiveState>;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(ROWS) private readonly rows: Database.Database,
  ) {
    this.#states = new FreshStates(store, 'directive', directiveDecider);
  }

  /** By id, number or alias. @throws NotFound; a number borne by two is refused with the candidates. */
  async find(text: string, field?: string): Promise<DirectiveFacts> {
    return this.byId(isUuid(text) ? text : this.idOf(text, field), text, field);
  }

  idOf(text: string, field?: string): DirectiveId {
    const candidates = findDirective(this.rows, text);
    if (candidates.length === 1) return candidates[0]!.id;
    if (candidates.length === 0) throw new NotFound(DIRECTIVE, text, field);
    throw new Refusal(
      409,
      'directive-ambiguous',
      {
        vi: `“${text}” là số hiệu của ${candidates.length} văn bản; hãy nêu tên gọi khác hoặc mã.`,
        en: `“${text}” is the number of ${candidates.length} directives; name it by alias or id.`,
      },
      field,
      { candidates },
    );
  }

  async byId(id: DirectiveId, named: string = id, field?: string): Promise<DirectiveFacts> {
    const state = await this.#states.on(directiveStream(id), FOREVER);
    if (state.issued === null) throw new NotFound(DIRECTIVE, named, field);
    return factsOf(id, state, state.issued);
  }

  /** Also one that was taken back, as it was said last: what was assigned under it outlives it. @throws NotFound */
  async evenVoided(id: DirectiveId): Promise<DirectiveFacts> {
    const state = await this.#states.on(directiveStream(id), FOREVER);
    if (state.issued !== null) return factsOf(id, state, state.issued);
    for (const { event } of (await this.history(id)).toReversed())
      if (event.type === 'DirectiveIssued') return factsOf(id, state, event.data);
    throw new NotFound(DIRECTIVE, id);
  }

  async history(id: DirectiveId): Promise<Recorded<DirectiveEvent>[]> {
    return Array.fromAsync(this.store.readStream(directiveStream(id)), (event) => decodeAs('directive', event));
  }
}

function factsOf(
  id: DirectiveId,
  state: DirectiveState,
  { alias, issuer, issuedOn, effectiveOn, monitors, reportingDuty }: DirectiveIssued['data'],
): DirectiveFacts {
  return {
    id,
    number: numberOf(state),
    alias,
    issuer,
    issuedOn: issuedOnOf(state) ?? issuedOn,
    effectiveOn,
    monitors,
    reportingDuty,
  };
}
