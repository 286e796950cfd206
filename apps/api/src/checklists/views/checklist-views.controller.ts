import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MomentPageQuery, MomentQuery } from '../../http/reading.js';
import { ChecklistParam, VersionParam } from '../checklist-params.js';
import { ChecklistViews } from './checklist-views.js';

@ApiTags('checklists')
@Controller('checklists')
export class ChecklistViewsController {
  constructor(private readonly checklists: ChecklistViews) {}

  @Get()
  @ApiOperation({ summary: 'Every version of every checklist by that day, oldest first, and which one is in use' })
  list(@Query() query: MomentPageQuery) {
    return this.checklists.list(query);
  }

  @Get(':checklist')
  @ApiOperation({ summary: 'One checklist, with the questions of the version in use that day' })
  one(@ChecklistParam() id: string, @Query() query: MomentQuery) {
    return this.checklists.one(id, query);
  }

  @Get(':checklist/versions/:version')
  @ApiOperation({ summary: 'One version, word for word as it was published' })
  version(@ChecklistParam() id: string, @VersionParam() version: number, @Query() query: MomentQuery) {
    return this.checklists.version(id, version, query);
  }
}
