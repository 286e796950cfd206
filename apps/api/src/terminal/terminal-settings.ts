import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Role } from '#domain/facts';
import { sha256 } from '#sampling/sha256';
import { canonicalBody } from '../access/canonical-body.js';
import { VoidBody } from '../directives/void.body.js';
import { shapeChecked } from '../http/validation.js';
import { refuseIllFormed, refuseOtherThanObject } from '../http/well-formed.js';
import type { Receipt } from '../record/receipt.js';
import { ChangeSettingBody } from '../settings/change-setting/change-setting.body.js';
import { ChangeProgrammeSetting } from '../settings/change-setting/change-setting.handler.js';
import { VoidSetting } from '../settings/void-setting/void-setting.handler.js';
import { TerminalGate, type Acting } from './acting.js';

const MAY_CHANGE: readonly Role[] = ['admin'];

/** Settings changed from a terminal, by somebody who may: the same handler as over HTTP. */
@Injectable()
export class TerminalSettings {
  constructor(
    private readonly gate: TerminalGate,
    private readonly commands: CommandBus,
  ) {}

  /**
   * `body` as the request takes it over HTTP. The same words again on the same day are the same command.
   * @throws Refusal, RuleViolation, NotFound, BadInput, InvalidInput
   */
  async change(name: string, body: unknown, acting: Acting): Promise<Receipt> {
    refuseOtherThanObject(body);
    refuseIllFormed(body);
    const checked = await shapeChecked(ChangeSettingBody, body);
    const contextOf = await this.gate.commandsOf(acting, MAY_CHANGE);
    const { today } = contextOf({ command: 'settings', key: '', body: null });
    const key = `${today}:${name}:${sha256(canonicalBody(body))}`;
    return this.commands.execute(
      new ChangeProgrammeSetting(name, checked, contextOf({ command: `settings ${name}`, key, body })),
    );
  }

  /**
   * Takes back the change that `body.event` names; the same words again are the same command.
   * @throws Refusal, RuleViolation, NotFound, BadInput, InvalidInput
   */
  async takeBack(name: string, body: unknown, acting: Acting): Promise<Receipt> {
    refuseOtherThanObject(body);
    refuseIllFormed(body);
    const checked = await shapeChecked(VoidBody, body);
    const contextOf = await this.gate.commandsOf(acting, MAY_CHANGE);
    const key = `void:${name}:${sha256(canonicalBody(body))}`;
    return this.commands.execute(
      new VoidSetting(name, checked, contextOf({ command: `settings ${name} void`, key, body })),
    );
  }
}
