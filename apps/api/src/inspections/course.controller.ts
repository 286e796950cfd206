import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../access/permits.js';
import { Context } from '../access/request-parameters.js';
import { VoidBody } from '../directives/void.body.js';
import { UuidParam } from '../http/uuid-param.js';
import type { Receipt } from '../record/receipt.js';
import type { RequestContext } from '../record/request-context.js';
import { NamedUnits } from '../registries/named-units.js';
import { Units } from '../registries/units.js';
import { InspectionRecorder } from './inspection-recorder.js';
import { ReasonBody, WideningBody } from './inspection.bodies.js';

/** What may happen to an inspection on its way. */
@ApiTags('inspections')
@Controller('inspections/:inspection')
@Permits('inspector')
export class CourseController {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly named: NamedUnits,
    private readonly units: Units,
  ) {}

  @Post('suspension')
  @ApiOperation({ summary: 'Suspend an inspection' })
  suspend(
    @UuidParam('inspection') id: string,
    @Body() { reason }: ReasonBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, (_inspection, act) => ({ type: 'SuspendInspection', act, reason }));
  }

  @Post('resumption')
  @ApiOperation({ summary: 'Take up a suspended inspection again' })
  resume(
    @UuidParam('inspection') id: string,
    @Body() { reason }: ReasonBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, (_inspection, act) => ({ type: 'ResumeInspection', act, reason }));
  }

  @Post('widening')
  @ApiOperation({ summary: 'Go on at the unit that took over the inspected one' })
  widen(
    @UuidParam('inspection') id: string,
    @Body() body: WideningBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, async ({ unit }, act) => {
      const unitId = await this.named.id(body.unit, 'unit', context.today);
      const successor = (await this.units.on(context.today)).successor(unit)?.id ?? null;
      return { type: 'WidenInspection', act, said: { from: unit, unitId, reason: body.reason }, successor };
    });
  }

  @Post('cancellation')
  @ApiOperation({ summary: 'Cancel an inspection, with the reason' })
  cancel(
    @UuidParam('inspection') id: string,
    @Body() { reason }: ReasonBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, (_inspection, act) => ({ type: 'CancelInspection', act, reason }));
  }

  @Post('voids')
  @ApiOperation({ summary: 'Take back what a visit wrote down wrongly' })
  takeBack(
    @UuidParam('inspection') id: string,
    @Body() body: VoidBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    const claims = { corrects: body.event, reason: body.reason };
    return this.inspections.of(id, context, (_inspection, act) => ({ type: 'VoidInspectionEvent', act }), claims);
  }
}
