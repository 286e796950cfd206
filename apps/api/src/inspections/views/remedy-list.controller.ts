import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { Moments } from '../../moments/moments.js';
import { RemedyViews } from '../../views/remedy-views.js';
import { UnitViews } from '../../views/unit-views.js';
import { RemedyListQuery } from './remedy-list-query.js';

@ApiTags('inspections')
@Controller('remedies')
export class RemedyListController {
  constructor(
    private readonly moments: Moments,
    private readonly units: UnitViews,
    private readonly remedies: RemedyViews,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What inspections ordered and units still owe, the earliest date first' })
  async list(@Query() query: RemedyListQuery, @Reading() { scope }: Reader) {
    const basis = await this.moments.of(query);
    const units = this.units.at(basis);
    const unit = query.unit === undefined ? undefined : this.units.find(units, query.unit, 'unit');
    const filter = {
      visible: this.units.reach(units, scope),
      units: unit === undefined ? undefined : units.subtree(unit),
      statuses: query.status,
    };
    const { rows, total, next } = this.remedies.page(units, basis, filter, query);
    return { basis, total, next, remedies: rows };
  }
}
