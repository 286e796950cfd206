import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MomentQuery } from '../../http/reading.js';
import { SettingViews } from './setting-views.js';

@ApiTags('settings')
@Controller('settings')
export class SettingViewsController {
  constructor(private readonly settings: SettingViews) {}

  @Get()
  @ApiOperation({ summary: 'The settings of the programme as of any day: holidays, and when a school year ends' })
  all(@Query() query: MomentQuery) {
    return this.settings.all(query);
  }
}
