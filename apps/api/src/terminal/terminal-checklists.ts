import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Role } from '#domain/facts';
import type { ChecklistVersion } from '#domain/inspection/checklists/checklist';
import { idOf } from '#domain/streams';
import { sha256 } from '#sampling/sha256';
import { canonicalBody } from '../access/canonical-body.js';
import { PublishChecklistBody } from '../checklists/publish-checklist/publish-checklist.body.js';
import { PublishChecklist } from '../checklists/publish-checklist/publish-checklist.handler.js';
import { ChecklistViews, type VersionPage } from '../checklists/views/checklist-views.js';
import { WithdrawChecklistBody } from '../checklists/withdraw-checklist/withdraw-checklist.body.js';
import { WithdrawChecklist } from '../checklists/withdraw-checklist/withdraw-checklist.handler.js';
import { shapeChecked } from '../http/validation.js';
import { refuseIllFormed, refuseOtherThanObject } from '../http/well-formed.js';
import type { Receipt } from '../record/receipt.js';
import { TerminalGate, type Acting } from './acting.js';

/** The version that was published or withdrawn, and the ids of what was recorded. */
export type ChecklistReport = Pick<Receipt, 'outcome' | 'events'> & VersionPage;

const MAY_DECIDE: readonly Role[] = ['inspector'];

/** Checklists from a terminal, by somebody who may: the same handler as over HTTP. */
@Injectable()
export class TerminalChecklists {
  constructor(
    private readonly gate: TerminalGate,
    private readonly commands: CommandBus,
    private readonly views: ChecklistViews,
  ) {}

  /**
   * `asked`: as POST /checklists takes it. The same words again are the same command: recorded once, answered as the
   * first time. Waits until what it recorded can be read.
   *
   * @throws Refusal, RuleViolation; BadInput, InvalidInput for another shape.
   */
  async publish(asked: unknown, acting: Acting): Promise<ChecklistReport> {
    refuseOtherThanObject(asked);
    refuseIllFormed(asked);
    const body = await shapeChecked(PublishChecklistBody, asked);
    const contextOf = await this.gate.commandsOf(acting, MAY_DECIDE);
    const context = contextOf({ command: 'checklists publish', key: sha256(canonicalBody(asked)), body: asked });
    const { outcome, events, stream, position } = await this.commands.execute(new PublishChecklist(body, context));
    const { versions } = await this.views.one(idOf(stream), { after: position });
    const made = versions.find(({ published }) => published !== null && published.event === events[0]?.id);
    return { outcome, events, ...(await this.views.version(body.id, made!.version, {})) };
  }

  /**
   * No new inspection uses the version from then on. `asked`: as the request takes it; the same words again are the same
   * command.
   *
   * @throws Refusal, RuleViolation, NotFound; BadInput, InvalidInput for another shape.
   */
  async withdraw(of: ChecklistVersion, asked: unknown, acting: Acting): Promise<ChecklistReport> {
    refuseOtherThanObject(asked);
    refuseIllFormed(asked);
    const body = await shapeChecked(WithdrawChecklistBody, asked);
    const contextOf = await this.gate.commandsOf(acting, MAY_DECIDE);
    const key = `withdraw:${of.id}:${of.version}:${sha256(canonicalBody(asked))}`;
    const context = contextOf({ command: 'checklists withdraw', key, body: { ...of, ...body } });
    const { outcome, events, position } = await this.commands.execute(new WithdrawChecklist(of, body, context));
    return { outcome, events, ...(await this.views.version(of.id, of.version, { after: position })) };
  }
}
