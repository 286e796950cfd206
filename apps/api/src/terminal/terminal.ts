import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { IsoDate } from '#domain/facts';
import type { Basis } from '#read-models/as-of/basis';
import { bundleText } from '#sampling/bundle';
import { SignInNames } from '../accounts/sign-in-names.js';
import { ChecklistViews, type ChecklistPage, type VersionPage } from '../checklists/views/checklist-views.js';
import { CoverageView, type CoverageShown } from '../year-coverage/coverage-view.js';
import { DirectiveListQuery } from '../directives/views/directive-query.js';
import { DirectiveViews } from '../directives/views/directive-views.js';
import type { DrawPage } from '../draws/views/draw-shown.js';
import { DrawViews } from '../draws/views/draw-views.js';
import type { FirstPassword } from '../first-start/first-password.js';
import { FirstStart } from '../first-start/first-start.js';
import type { Following } from '../following/following.js';
import { Health, type HealthReport } from '../health/health.js';
import { NotFound } from '../http/problems.js';
import { MomentPageQuery, MomentQuery } from '../http/reading.js';
import { InspectionViews, type InspectionPage } from '../inspections/views/inspection-views.js';
import { FOLLOWING } from '../installation/tokens.js';
import type { Receipt } from '../record/receipt.js';
import { Directives } from '../registries/directives.js';
import { SettingViews, type SettingsPage } from '../settings/views/setting-views.js';
import { TaskViews, type CountsShown } from '../tasks/views/task-views.js';
import { TrailQuery } from '../trail/show-trail/trail-query.js';
import { Trail } from '../trail/show-trail/trail.js';
import { UnitPages } from '../units/views/unit-pages.js';
import { SignIn } from '../sessions/sign-in/sign-in.js';
import type { Acting } from './acting.js';
import { TerminalDraws, type DrawReport, type DrawStep } from './draws/terminal-draws.js';
import { TerminalChecklists, type ChecklistReport } from './terminal-checklists.js';
import { everyPage } from './every-page.js';
import type { DocumentPreview } from './preview-document.js';
import { shaped } from './shaped.js';
import { TerminalImports, type ImportAsked, type ImportReport } from './terminal-imports.js';
import { TerminalSettings } from './terminal-settings.js';
import { OPERATOR } from './reader.js';
import { taskAt, taskIdOf, type MomentAsked } from './task-at.js';
import type { TaskReport } from './task-report.js';
import { named, type TrailReport } from './trail-names.js';

/** A line of the list of directives; `issuer` by its name of the day asked about. */
export interface DirectiveListed {
  readonly number: string | null;
  readonly alias: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly items: number;
  readonly tasks: number;
}

export interface TrailAsked {
  /** Id, or `<directive> <item>`. */
  readonly task?: string;
  readonly unit?: string;
  readonly directive?: string;
  /** Account id or sign-in name. */
  readonly actor?: string;
  /** Id of an event: what followed from it. */
  readonly causation?: string;
  readonly knownAt?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface InspectionsAsked extends MomentAsked {
  readonly limit?: number;
  readonly cursor?: string;
}

export type LeaderReport = Awaited<ReturnType<UnitPages['accountability']>>;

/**
 * What a terminal reads, as operator: everything. The same views as those behind HTTP, asked for as HTTP asks for them;
 * nothing is computed here.
 */
@Injectable()
export class Terminal {
  constructor(private readonly modules: ModuleRef) {}

  /**
   * True once reads include everything that the log held at the time of the call; false after the time is over, or
   * where following has stopped (`health()` says why).
   */
  catchUp(timeoutMs: number): Promise<boolean> {
    return this.modules.get<Following>(FOLLOWING, { strict: false }).catchUp(timeoutMs);
  }

  async directives(asked: MomentAsked): Promise<{ readonly basis: Basis; readonly directives: DirectiveListed[] }> {
    const views = this.#view(DirectiveViews);
    const { basis, pages } = await everyPage(asked, (query) => views.list(shaped(DirectiveListQuery, query)));
    const directives = pages.flatMap((page) =>
      page.directives.map(({ number, alias, title, issuer, issuedOn, items, tasks }) => ({
        ...{ number, alias, title, issuer: issuer.name, issuedOn, items, tasks },
      })),
    );
    return { basis, directives };
  }

  task(directive: string, item: string, asked: MomentAsked): Promise<TaskReport> {
    return taskAt(this.#taskViews(), directive, item, asked);
  }

  status(asked: MomentAsked & { readonly unit?: string; readonly directive?: string }): Promise<CountsShown> {
    return this.#view(TaskViews).counts(asked, OPERATOR);
  }

  async trail({ task, actor, ...asked }: TrailAsked): Promise<TrailReport> {
    const page = await this.#view(Trail).of(
      shaped(TrailQuery, {
        ...asked,
        ...(task === undefined ? {} : { task: await taskIdOf(this.#taskViews(), task) }),
        ...(actor === undefined ? {} : { actor: await this.#accountOf(actor) }),
      }),
      OPERATOR,
    );
    return named(page, { directives: this.#view(Directives), tasks: this.#view(TaskViews) });
  }

  leader(unit: string, asked: { readonly asOf?: IsoDate; readonly knownAt?: string }): Promise<LeaderReport> {
    return this.#view(UnitPages).accountability(unit, shaped(MomentQuery, asked), OPERATOR);
  }

  async draws(asked: MomentAsked): Promise<Pick<DrawPage, 'basis' | 'draws'>> {
    const views = this.#view(DrawViews);
    const { basis, pages } = await everyPage(asked, (query) => views.list(shaped(MomentPageQuery, query)));
    return { basis, draws: pages.flatMap(({ draws }) => draws) };
  }

  /** The published bytes. */
  async drawBundle(draw: string, asked: MomentAsked): Promise<string> {
    return bundleText(await this.#view(DrawViews).bundle(draw, shaped(MomentQuery, asked)));
  }

  /** Not as operator: by somebody of the team, with a token of their own. */
  drawStep(step: DrawStep, acting: Acting): Promise<DrawReport> {
    return this.#view(TerminalDraws).take(step, acting);
  }

  coverage(year: number, asked: MomentAsked): Promise<CoverageShown> {
    return this.#view(CoverageView).of(shaped(MomentQuery, asked), year);
  }

  /** A page, as operator: what only a team may know is not among them. */
  inspections(asked: InspectionsAsked): Promise<InspectionPage> {
    return this.#view(InspectionViews).list(shaped(MomentPageQuery, asked), OPERATOR);
  }

  async checklists(asked: MomentAsked): Promise<Pick<ChecklistPage, 'basis' | 'checklists'>> {
    const views = this.#view(ChecklistViews);
    const { basis, pages } = await everyPage(asked, (query) => views.list(shaped(MomentPageQuery, query)));
    return { basis, checklists: pages.flatMap(({ checklists }) => checklists) };
  }

  /** In the version in use that day, where none is named. */
  checklist(id: string, version: number | undefined, asked: MomentAsked): Promise<VersionPage> {
    const query = shaped(MomentQuery, asked);
    const views = this.#view(ChecklistViews);
    return version === undefined ? views.one(id, query) : views.version(id, version, query);
  }

  /** Not as operator: by an inspector of every unit, with a token of their own. */
  publishChecklist(body: unknown, acting: Acting): Promise<ChecklistReport> {
    return this.#view(TerminalChecklists).publish(body, acting);
  }

  withdrawChecklist(id: string, version: number, body: unknown, acting: Acting): Promise<ChecklistReport> {
    return this.#view(TerminalChecklists).withdraw({ id, version }, body, acting);
  }

  settings(asked: MomentAsked): Promise<SettingsPage> {
    return this.#view(SettingViews).all(shaped(MomentQuery, asked));
  }

  /** Not as operator: by an administrator, with a token of their own. */
  changeSetting(name: string, body: unknown, acting: Acting): Promise<Receipt> {
    return this.#view(TerminalSettings).change(name, body, acting);
  }

  voidSetting(name: string, body: unknown, acting: Acting): Promise<Receipt> {
    return this.#view(TerminalSettings).takeBack(name, body, acting);
  }

  health(): Promise<HealthReport> {
    return this.#view(Health).report();
  }

  /** For whoever holds the host and its `secrets.db`; on record. */
  resetAdmin(): Promise<FirstPassword> {
    return this.#view(FirstStart).resetAdmin();
  }

  /** A document as it would be imported, beside what the record knows; records nothing. */
  previewImport(path: string): Promise<DocumentPreview> {
    return this.#view(TerminalImports).preview(path);
  }

  /** Not as operator: by somebody who may, with a token of their own. */
  recordImport(path: string, asked: ImportAsked): Promise<ImportReport> {
    return this.#view(TerminalImports).record(path, asked);
  }

  /** A session token for whoever knows the password. */
  async signIn(name: string, password: string): Promise<{ readonly token: string; readonly expiresAt: string }> {
    const { token, expiresAt } = await this.#view(SignIn).with(name, password);
    return { token, expiresAt };
  }

  async #accountOf(actor: string): Promise<string> {
    if (/^(system:.+|[0-9a-f-]{36})$/.test(actor)) return actor;
    const account = await this.#view(SignInNames).holderOf(actor);
    if (account === null) throw new NotFound({ vi: 'tài khoản', en: 'account' }, actor, 'actor');
    return account;
  }

  #taskViews() {
    return { directives: this.#view(DirectiveViews), tasks: this.#view(TaskViews) };
  }

  /** The views belong to their modules, which export them to nobody. */
  #view<T>(type: abstract new (...parts: never[]) => T): T {
    return this.modules.get(type as never, { strict: false });
  }
}
