import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RuleViolation } from '#domain/rule-violation';
import { uuid5 } from '#event-store/uuid5';
import { Permits } from '../access/permits.js';
import { Context } from '../access/request-parameters.js';
import { Checklists } from '../checklists/checklists.js';
import { DrawnUnits } from '../draws/drawn-units.js';
import { UuidParam } from '../http/uuid-param.js';
import type { Receipt } from '../record/receipt.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import { NamedUnits } from '../registries/named-units.js';
import { Conflicts } from './conflicts.js';
import { InspectionRecorder } from './inspection-recorder.js';
import { InspectorBody, PlanInspectionBody, ReasonBody, WaiverBody } from './inspection.bodies.js';

/** Who inspects what, and who should not. */
@ApiTags('inspections')
@Controller('inspections')
@Permits('inspector')
export class TeamsController {
  constructor(
    private readonly inspections: InspectionRecorder,
    private readonly conflicts: Conflicts,
    private readonly named: NamedUnits,
    private readonly drawn: DrawnUnits,
    private readonly checklists: Checklists,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Plan the inspection of a unit; of a surprise check only its team learns' })
  plan(@Body() body: PlanInspectionBody, @Context() context: RequestContext): Promise<Receipt> {
    const inspectionId = uuid5(context.key, 'inspection');
    return this.inspections.record(inspectionId, context, async () => {
      const { kind, year, tasks = [] } = body;
      const leader = context.actor.account;
      const unitId = await this.named.id(body.unit, 'unit', context.today);
      const team = [...new Set([leader, ...(body.team ?? [])])];
      const draw = body.draw === undefined ? null : await this.drawn.pickOf(body.draw, unitId, leader);
      const checklist = await this.checklists.forNew(body, context.today);
      return {
        type: 'PlanInspection',
        act: actOf(context),
        planned: { inspectionId, unitId, kind, year, draw, leader, team, tasks, checklist },
        conflicts: await this.conflicts.of(team, unitId, tasks, context.today),
      };
    });
  }

  @Post(':inspection/waivers')
  @ApiOperation({ summary: 'Waive the conflict of an inspector, as a second person' })
  waive(
    @UuidParam('inspection') id: string,
    @Body() { account, reason }: WaiverBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, async ({ unit, planned }, act) => {
      const [conflict] = await this.conflicts.of([account], unit, planned.tasks, context.today);
      if (conflict === undefined) throw new RuleViolation('nothing-to-waive', { field: 'account' });
      return { type: 'WaiveConflict', act, said: { ...conflict, reason } };
    });
  }

  @Post(':inspection/inspectors')
  @ApiOperation({ summary: 'Take somebody into the team' })
  assign(
    @UuidParam('inspection') id: string,
    @Body() { account }: InspectorBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, async ({ unit, planned }, act) => {
      const conflicts = await this.conflicts.of([account], unit, planned.tasks, context.today);
      return { type: 'AssignInspector', act, account, conflicts };
    });
  }

  @Post(':inspection/inspectors/:account/release')
  @ApiOperation({ summary: 'Release somebody from the team' })
  release(
    @UuidParam('inspection') id: string,
    @UuidParam('account') account: string,
    @Body() { reason }: ReasonBody,
    @Context() context: RequestContext,
  ): Promise<Receipt> {
    return this.inspections.of(id, context, (_inspection, act) => ({
      type: 'ReleaseInspector',
      act,
      said: { account, reason },
    }));
  }
}
