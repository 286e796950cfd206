import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MomentQuery } from '../../http/reading.js';
import { GroupViews } from './group-views.js';

@ApiTags('groups')
@Controller('groups')
export class GroupViewsController {
  constructor(private readonly groups: GroupViews) {}

  @Get()
  @ApiOperation({ summary: 'Groups of units as of any day' })
  list(@Query() query: MomentQuery) {
    return this.groups.list(query);
  }

  @Get(':group')
  @ApiOperation({ summary: 'One group, with its members on that day: by id or code' })
  one(@Param('group') group: string, @Query() query: MomentQuery) {
    return this.groups.one(group, query);
  }
}
