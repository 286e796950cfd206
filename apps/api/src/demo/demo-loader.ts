import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import { setTimeout as delay } from 'node:timers/promises';
import { settingsDecider } from '#domain/settings/settings.decider';
import { settingsStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import { countOpenProcesses, processOf } from '#read-models/processes/processes.query';
import { systemContext } from '../access/system-context.js';
import type { Following } from '../following/following.js';
import { EVENT_STORE, FOLLOWING, ROWS } from '../installation/tokens.js';
import { Moments } from '../moments/moments.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import { actOf } from '../record/request-context.js';
import type { DemoAct } from './act.js';
import { DemoImports } from './demo-imports.js';
import { isImported } from './directive-ids.js';
import { enter, enteredOn } from './documents.js';
import { ANSWERING, YearOfInspections } from './inspections/year-of-inspections.js';
import { defineGroups, establish, FIRST_DAY, merger, unitLevels } from './units-and-groups.js';
import { demoKey, DIRECTIVES, type ProgrammeDirective } from './programme.js';
import { DemoRegisters } from './registers.js';
import { at, type SimulatedClock } from './simulated-clock.js';
import { Stage } from './stage.js';
import { tasksOf } from './year/demo-task.js';
import { ordinaryYear } from './year/ordinary-year.js';
import { TOLD, toldStories } from './year/told-stories.js';

/** The last day of the simulated time. */
const UNTIL = '2025-03-01';
const NOTE = 'Chương trình trình diễn: văn bản, đơn vị và thời hạn là thật; người, báo cáo và kết quả là hư cấu.';
const LOADED = 'demo-loaded';
const OPENING = demoKey('open-log');

/** Told how far a chapter is. `of` is missing where nobody knows beforehand. */
export type Progress = (chapter: string, done: number, of?: number) => void;

/**
 * Loads the demo programme through the same handlers that serve HTTP, on an embedded log with a simulated clock, so
 * that "known on 15/06/2024" has an answer. Every act has its own key: a loading cut short goes on where it stopped.
 */
@Injectable()
export class DemoLoader {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly recorder: Recorder,
    private readonly stage: Stage,
    private readonly registers: DemoRegisters,
    private readonly imports: DemoImports,
    private readonly inspections: YearOfInspections,
    private readonly moments: Moments,
    @Inject(FOLLOWING) private readonly following: Following,
    @Inject(ROWS) private readonly rows: Database.Database,
  ) {}

  /** True for an empty log, and for one that the demo has begun. */
  async isDemo(): Promise<boolean> {
    for await (const { metadata } of this.store.readAll({ limit: 1 })) return metadata['key'] === OPENING;
    return true;
  }

  async isLoaded(): Promise<boolean> {
    const history = await this.recorder.history('settings', settingsStream(LOADED));
    return history.length > 0;
  }

  async load(clock: SimulatedClock, password: string, progress: Progress): Promise<void> {
    await this.#setting('log', ['open-log'], FIRST_DAY, { type: 'OpenLog', simulatedUntil: UNTIL, note: NOTE });
    const changesOfHead = await this.#registers(clock, password, progress);
    const [before, during] = [
      DIRECTIVES.filter(isBefore2024),
      DIRECTIVES.filter((directive) => !isBefore2024(directive)),
    ];
    for (const directive of before) await this.#enter(clock, directive, progress);
    await this.#year(clock, during, changesOfHead, progress);
    await this.#wait(await this.stage.playOne(clock, merger()), progress, 'Sáp nhập Bộ Giao thông vận tải');
    await this.#wait(await this.stage.playOne(clock, this.inspections.merger()), progress, 'Hợp nhất một sở');
    await this.stage.play(clock, this.inspections.afterMerger(), (done) => progress('Kiểm tra sở kế tiếp', done));
    await this.#setting(LOADED, ['loaded'], clock.today, { type: 'ChangeSetting', name: LOADED, value: true });
  }

  /** Gives what changes later: appointments and reliefs of the simulated time. */
  async #registers(clock: SimulatedClock, password: string, progress: Progress): Promise<readonly DemoAct[]> {
    const levels = unitLevels();
    for (const level of levels) await this.stage.play(clock, level.map(establish), (done) => progress('Đơn vị', done));
    await this.stage.play(clock, defineGroups(), (done) => progress('Nhóm đơn vị', done));
    const leading = [...new Set(DIRECTIVES.flatMap(({ alias }) => tasksOf(alias).flatMap(({ lead }) => lead ?? [])))];
    const reporting = [...new Set([...leading, ...ANSWERING])];
    await this.registers.openAccounts(reporting, password, (done) => progress('Tài khoản', done));
    const heads = await this.registers.heads(leading);
    const later = heads.filter(({ at: instant }) => instant > at(FIRST_DAY, 23));
    await this.stage.play(
      clock,
      heads.filter((act) => !later.includes(act)),
      (done) => progress('Người đứng đầu', done),
    );
    return later;
  }

  /** Acts before a document and after it are played in the order of their days. */
  async #year(
    clock: SimulatedClock,
    directives: readonly ProgrammeDirective[],
    changesOfHead: readonly DemoAct[],
    progress: Progress,
  ): Promise<void> {
    const told = new Set(TOLD);
    const acts = [
      ...changesOfHead,
      ...toldStories(),
      ...this.inspections.acts(),
      ...directives.flatMap(({ alias }) =>
        tasksOf(alias)
          .filter(({ item }) => alias !== 'CT-04-2024' || !told.has(item.address))
          .flatMap((task) => ordinaryYear(task, enteredOn(alias))),
      ),
    ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    let played = 0;
    for (const directive of directives) {
      const rest = acts.findIndex((act, i) => i >= played && act.at >= at(enteredOn(directive.alias), 8));
      const upTo = rest < 0 ? acts.length : rest;
      await this.#play(clock, acts.slice(played, upTo), played, acts.length, progress);
      played = upTo;
      await this.#enter(clock, directive, progress);
    }
    const mergers = this.inspections.wardMergers();
    const rest = acts.findIndex((act, i) => i >= played && act.at >= mergers[0]!.at);
    await this.#play(clock, acts.slice(played, rest), played, acts.length, progress);
    for (const merger of mergers) await this.#wait(await this.stage.playOne(clock, merger), progress, 'Nhập phường');
    await this.#play(clock, acts.slice(rest), rest, acts.length, progress);
  }

  async #play(
    clock: SimulatedClock,
    acts: Parameters<Stage['play']>[1],
    before: number,
    all: number,
    progress: Progress,
  ): Promise<void> {
    await this.stage.play(clock, acts, (done) => progress('Năm 2024', before + done, all));
  }

  async #enter(clock: SimulatedClock, directive: ProgrammeDirective, progress: Progress): Promise<void> {
    if (isImported(directive.alias)) {
      const name = directive.number ?? directive.alias;
      const receipt = await this.imports.enter(clock, directive.alias, (done, of) => progress(name, done, of));
      return this.#wait(receipt, progress, name);
    }
    for (const act of enter(directive))
      await this.#wait(await this.stage.playOne(clock, act), progress, directive.number ?? directive.alias);
  }

  /** What comes next may ask the read models for it; what it led to beside its own process ends on its day, too. */
  async #wait(receipt: Receipt, progress: Progress, chapter: string): Promise<void> {
    await this.moments.waitFor(receipt.position);
    const { process } = receipt;
    for (let done = process === undefined; !done; await delay(50)) {
      const made = processOf(this.rows, process!);
      if (made !== undefined) progress(chapter, made.upTo, made.steps);
      done = typeof made?.completedAt === 'string';
    }
    await this.following.catchUp(60_000);
    while (countOpenProcesses(this.rows) > 0) await delay(50);
  }

  async #setting(
    name: string,
    words: readonly string[],
    today: string,
    command:
      | { readonly type: 'OpenLog'; readonly simulatedUntil: string; readonly note: string }
      | { readonly type: 'ChangeSetting'; readonly name: string; readonly value: boolean },
  ): Promise<void> {
    const context = systemContext('system:demo', demoKey(...words), today);
    await this.recorder.record({
      category: 'settings',
      stream: settingsStream(name),
      decider: settingsDecider,
      context,
      command: { ...command, act: actOf(context) },
    });
  }
}

const isBefore2024 = ({ issuedOn }: ProgrammeDirective): boolean => issuedOn < '2024';
