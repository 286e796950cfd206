import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { MomentQuery } from '../../http/reading.js';
import { LeaderView } from './leader-view.js';

@ApiTags('leaders')
@Controller('leaders')
export class ShowLeaderController {
  constructor(private readonly leaders: LeaderView) {}

  @Get(':person')
  @ApiOperation({ summary: 'What fell in the tenures of one person, in whatever units' })
  show(@Param('person', ParseUUIDPipe) person: string, @Query() query: MomentQuery, @Reading() reader: Reader) {
    return this.leaders.of(person, query, reader);
  }
}
