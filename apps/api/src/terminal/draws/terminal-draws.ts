import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { assertNever, type Role } from '#domain/facts';
import { idOf } from '#domain/streams';
import { sha256 } from '#sampling/sha256';
import { canonicalBody } from '../../access/canonical-body.js';
import { ExtendDrawBody } from '../../draws/extend-draw/extend-draw.body.js';
import { ExtendDraw } from '../../draws/extend-draw/extend-draw.handler.js';
import { FixPlanBody } from '../../draws/fix-plan/fix-plan.body.js';
import { FixPlan } from '../../draws/fix-plan/fix-plan.handler.js';
import { FreezeFrameBody } from '../../draws/freeze-frame/freeze-frame.body.js';
import { FreezeFrame } from '../../draws/freeze-frame/freeze-frame.handler.js';
import { RevealSecret } from '../../draws/reveal-secret/reveal-secret.handler.js';
import { RunDraw } from '../../draws/run-draw/run-draw.handler.js';
import { ThrowDiceBody } from '../../draws/throw-dice/throw-dice.body.js';
import { ThrowDice } from '../../draws/throw-dice/throw-dice.handler.js';
import { DrawViews } from '../../draws/views/draw-views.js';
import { shapeChecked } from '../../http/validation.js';
import { refuseIllFormed, refuseOtherThanObject } from '../../http/well-formed.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { TerminalGate, type Acting } from '../acting.js';

/** What is done to a draw; `body` as the request of the same name takes it over HTTP. */
export type DrawStep =
  | { readonly step: 'freeze'; readonly body: unknown }
  | { readonly step: 'plan' | 'seed' | 'extend'; readonly draw: string; readonly body: unknown }
  | { readonly step: 'run' | 'reveal'; readonly draw: string };

/** The draw after the step, with the picks where the team may see them, and the ids of what was recorded. */
export type DrawReport = Pick<Receipt, 'outcome' | 'events'> & Awaited<ReturnType<DrawViews['one']>>;

const MAY_DRAW: readonly Role[] = ['inspector'];

/** The steps of a draw from a terminal, by somebody who may: the same handlers as over HTTP. */
@Injectable()
export class TerminalDraws {
  constructor(
    private readonly gate: TerminalGate,
    private readonly commands: CommandBus,
    private readonly views: DrawViews,
  ) {}

  /**
   * The same step said again in the same words is the same command: it is recorded once, and answered as it was the first
   * time. Waits until what it recorded can be read.
   *
   * @throws Refusal, RuleViolation, DrawRefusal; BadInput, InvalidInput for a body of another shape.
   */
  async take(asked: DrawStep, acting: Acting): Promise<DrawReport> {
    const body = 'body' in asked ? asked.body : null;
    refuseOtherThanObject(body);
    refuseIllFormed(body);
    const commandIn = await commandOf(asked);
    const key = `${'draw' in asked ? asked.draw : ''}:${sha256(canonicalBody(body))}`;
    const contextOf = await this.gate.commandsOf(acting, MAY_DRAW);
    const context = contextOf({ command: `draw ${asked.step}`, key, body });
    const { outcome, events, stream, position } = await this.commands.execute(commandIn(context));
    return { outcome, events, ...(await this.views.one(idOf(stream), { after: position }, context.actor)) };
  }
}

/** @throws InvalidInput */
async function commandOf(asked: DrawStep): Promise<(context: RequestContext) => Command<Receipt>> {
  switch (asked.step) {
    case 'freeze': {
      const body = await shapeChecked(FreezeFrameBody, asked.body);
      return (context) => new FreezeFrame(body, context);
    }
    case 'plan': {
      const body = await shapeChecked(FixPlanBody, asked.body);
      return (context) => new FixPlan(asked.draw, body, context);
    }
    case 'seed': {
      const body = await shapeChecked(ThrowDiceBody, asked.body);
      return (context) => new ThrowDice(asked.draw, body, context);
    }
    case 'extend': {
      const body = await shapeChecked(ExtendDrawBody, asked.body);
      return (context) => new ExtendDraw(asked.draw, body, context);
    }
    case 'run':
      return (context) => new RunDraw(asked.draw, context);
    case 'reveal':
      return (context) => new RevealSecret(asked.draw, context);
    default:
      return assertNever(asked);
  }
}
