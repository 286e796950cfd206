import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { FOREVER, valueOn } from '#domain/dated';
import type { IsoDate } from '#domain/facts';
import { fold } from '#domain/fold';
import { PROGRAMME_SETTINGS, SETTINGS } from '#domain/settings/programme-settings';
import type { SettingValue } from '#domain/settings/settings.commands';
import { settingsDecider } from '#domain/settings/settings.decider';
import type { SettingsEvent } from '#domain/settings/settings.events';
import { settingsStream } from '#domain/streams';
import type { Basis } from '#read-models/as-of/basis';
import { eventsOf } from '#read-models/audit-trail/events-of';
import type { MomentQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { revisionAt } from '../../units/revision-at.js';

export interface SettingShown {
  readonly name: string;
  readonly value: SettingValue;
  /** The day from which it has this value; null where nobody has set one by then. */
  readonly from: IsoDate | null;
  /** Every value on record, oldest first; one from a day after D is ahead. */
  readonly values: readonly { readonly from: IsoDate; readonly value: SettingValue }[];
}

export interface SettingsPage {
  readonly basis: Basis;
  readonly revision: number | null;
  readonly settings: readonly SettingShown[];
}

/** The settings of the programme on any day, as known at any moment. Everybody who is signed in may read them. */
@Injectable()
export class SettingViews {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
  ) {}

  async all(query: MomentQuery): Promise<SettingsPage> {
    const basis = await this.moments.of(query);
    const stream = settingsStream(PROGRAMME_SETTINGS);
    const { values } = fold(settingsDecider, eventsOf<SettingsEvent>(this.rows, stream, basis.size), FOREVER);
    return {
      basis,
      revision: revisionAt(this.rows, stream, basis.size),
      settings: [...SETTINGS].map(([name, { value }]) => {
        const history = values.get(name) ?? [];
        const held = valueOn(history, basis.asOf);
        return {
          name,
          value: held?.value ?? value,
          from: held?.from ?? null,
          values: history.map((dated) => ({ from: dated.from, value: dated.value })),
        };
      }),
    };
  }
}
