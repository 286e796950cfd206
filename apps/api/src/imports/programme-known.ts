import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { FOREVER } from '#domain/dated';
import { addDays, firstDay } from '#domain/dates';
import type { DirectiveId, IsoDate } from '#domain/facts';
import { fold } from '#domain/fold';
import { PROGRAMME_SETTINGS, SCHOOL_YEAR_END } from '#domain/settings/programme-settings';
import { settingsDecider } from '#domain/settings/settings.decider';
import type { SettingsEvent } from '#domain/settings/settings.events';
import { settingOn } from '#domain/settings/settings.state';
import { settingsStream } from '#domain/streams';
import type { EarlierTask } from '#intake/findings/finding';
import type { Known } from '#intake/known';
import type { PrintedDocument } from '#intake/types';
import type { NamedUnit, UnitNames } from '#intake/units/unit-names';
import { eventsOf } from '#read-models/audit-trail/events-of';
import { findDirective, type DirectiveFound } from '#read-models/directives/find-directive';
import { listDirectives } from '#read-models/directives/directives.query';
import { taskRows } from '#read-models/tasks/task-board.query';
import type { TaskRow } from '#read-models/tasks/task-row';
import type { UnitAt } from '#read-models/units/unit-at';
import type { UnitsAt } from '#read-models/units/units-at';
import { ROWS } from '../installation/tokens.js';
import { Units } from '../registries/units.js';
import type { HeldRulings } from './agreed/held-rulings.js';

const ENDED = new Set(['cancelled', 'superseded', 'done-on-time', 'done-late']);

/** What the record knows beside a document: units and groups of its day, and the tasks that it may be about. */
@Injectable()
export class ProgrammeKnown {
  readonly #names = new WeakMap<UnitsAt, UnitNames>();

  constructor(
    private readonly units: Units,
    @Inject(ROWS) private readonly rows: Database.Database,
  ) {}

  /** `except`: the directive that this very document has become. */
  async around(
    { head }: PrintedDocument,
    rulings: HeldRulings,
    today: IsoDate,
    except: DirectiveId | null,
  ): Promise<Known & { readonly registry: UnitNames; readonly on: IsoDate; readonly units: UnitsAt }> {
    const printed = rulings.head('effectiveOn') ?? rulings.head('issuedOn') ?? head.issuedOn;
    const on = printed === null ? today : firstDay(printed);
    const units = await this.units.on(on);
    const registry = await this.#registry(units, on);
    const [issuer, monitors] = [rulings.head('issuer'), rulings.head('monitors')];
    return {
      ...{ registry, on, units },
      earlier: this.#earlier(head, units, on).filter(({ directiveId }) => directiveId !== except),
      mapped: rulings.mapped(),
      schoolYearEnd: this.#schoolYearEnd(on),
      standing: {
        ...(issuer === undefined ? {} : { issuer }),
        ...(monitors === undefined ? {} : { monitors }),
      },
    };
  }

  /** Directives on record that bore this number on that day. */
  called(number: string, on: IsoDate): readonly DirectiveFound[] {
    return findDirective(this.rows, number, { asOf: on, size: Number.MAX_SAFE_INTEGER });
  }

  /** As it is set for the day of the document, as its units are of that day. */
  #schoolYearEnd(on: IsoDate): string | undefined {
    const events = eventsOf<SettingsEvent>(this.rows, settingsStream(PROGRAMME_SETTINGS), Number.MAX_SAFE_INTEGER);
    const end = settingOn(fold(settingsDecider, events, FOREVER), SCHOOL_YEAR_END, on);
    return typeof end === 'string' ? end : undefined;
  }

  /** With the units of other days, so that a name can be told to be of another day. */
  async #registry(units: UnitsAt, on: IsoDate): Promise<UnitNames> {
    const made = this.#names.get(units);
    if (made !== undefined) return made;
    const known = new Set(units.all().map(({ id }) => id));
    const later = (await this.units.on(FOREVER)).all().filter(({ id }) => !known.has(id));
    const names: UnitNames = {
      units: [...units.all(), ...later].map(named),
      groups: units
        .allGroups()
        .map(({ id, code, name, members }) => ({ id, code, name, members, from: on, until: on })),
    };
    this.#names.set(units, names);
    return names;
  }

  /** Only tasks of directives that the document names: words alone are too often alike. */
  #earlier({ mentions }: PrintedDocument['head'], units: UnitsAt, on: IsoDate): EarlierTask[] {
    const moment = { asOf: on, size: Number.MAX_SAFE_INTEGER };
    const directives = new Map(listDirectives(this.rows, moment).map((directive) => [directive.id, directive]));
    const named = mentions.flatMap(({ number }) => this.called(number, on).map(({ id }) => id));
    const rows = [...new Set(named)].flatMap((directive) => [
      ...taskRows(this.rows, moment, { visible: null, directive }),
    ]);
    const items = Map.groupBy(
      rows.filter(({ status }) => !ENDED.has(status)),
      ({ directive, address }) => `${directive} ${address}`,
    );
    return [...items.values()].flatMap((tasks) => {
      const directive = directives.get(tasks[0]!.directive);
      if (directive === undefined) return [];
      const by = {
        directive: directive.number ?? directive.alias,
        issuerRank: units.rank(directive.issuer) ?? null,
      };
      return [{ ...earlierTask(tasks), ...by }];
    });
  }
}

function earlierTask(tasks: readonly TaskRow[]): Omit<EarlierTask, 'directive' | 'issuerRank'> {
  const { directive, address, title } = tasks[0]!;
  return {
    directiveId: directive,
    item: address,
    taskIds: tasks.map(({ taskId }) => taskId),
    title,
    leads: [...new Set(tasks.flatMap(({ lead }) => lead.map(({ unit }) => unit)))],
    due: [...new Set(tasks.flatMap(({ deadline }) => (deadline?.milestones ?? []).map(({ due }) => due)))].sort(),
  };
}

const named = ({
  id,
  code,
  name,
  short,
  aliases,
  parent,
  rank,
  establishedOn,
  ageUnknown,
  endedOn,
}: UnitAt): NamedUnit => ({
  ...{ id, code: code ?? '', name, short, aliases, parent, rank },
  ...(ageUnknown ? {} : { from: establishedOn }),
  ...(endedOn === null ? {} : { until: addDays(endedOn, -1) }),
});
