import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../access/permits.js';
import { Context } from '../access/request-parameters.js';
import type { Receipt } from '../record/receipt.js';
import type { RequestContext } from '../record/request-context.js';
import { ExtendDrawBody } from './extend-draw/extend-draw.body.js';
import { ExtendDraw } from './extend-draw/extend-draw.handler.js';
import { FixPlanBody } from './fix-plan/fix-plan.body.js';
import { FixPlan } from './fix-plan/fix-plan.handler.js';
import { FreezeFrameBody } from './freeze-frame/freeze-frame.body.js';
import { FreezeFrame } from './freeze-frame/freeze-frame.handler.js';
import { RevealSecret } from './reveal-secret/reveal-secret.handler.js';
import { RunDraw } from './run-draw/run-draw.handler.js';
import { ThrowDiceBody } from './throw-dice/throw-dice.body.js';
import { ThrowDice } from './throw-dice/throw-dice.handler.js';

/** The steps of a draw, in their order. */
@ApiTags('draws')
@Controller('draws')
@Permits('inspector')
export class DrawsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Freeze the frame of a draw; sealed: commit to a secret' })
  freeze(@Body() body: FreezeFrameBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new FreezeFrame(body, context));
  }

  @Post(':draw/plan')
  @ApiOperation({ summary: 'Fix the plan: quotas, and units picked by name' })
  plan(@Param('draw') draw: string, @Body() body: FixPlanBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new FixPlan(draw, body, context));
  }

  @Post(':draw/seed')
  @ApiOperation({ summary: 'Record the dice called out in public' })
  seed(@Param('draw') draw: string, @Body() body: ThrowDiceBody, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new ThrowDice(draw, body, context));
  }

  @Post(':draw/run')
  @ApiOperation({ summary: 'Draw: the lowest tickets are visited' })
  run(@Param('draw') draw: string, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new RunDraw(draw, context));
  }

  @Post(':draw/extensions')
  @ApiOperation({ summary: 'Draw more units of a stratum by the same seed' })
  extend(
    @Param('draw') draw: string,
    @Body() body: ExtendDrawBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.commands.execute(new ExtendDraw(draw, body, context));
  }

  @Post(':draw/reveal')
  @ApiOperation({ summary: 'Tell the secret: after the last visit, or from the day that was set' })
  reveal(@Param('draw') draw: string, @Context() context: RequestContext): Promise<Receipt> {
    return this.commands.execute(new RevealSecret(draw, context));
  }
}
