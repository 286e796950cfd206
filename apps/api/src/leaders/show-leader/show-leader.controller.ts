import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { MomentQuery } from '../../http/reading.js';
import { UuidParam } from '../../http/uuid-param.js';
import { LeaderView } from './leader-view.js';

@ApiTags('leaders')
@Controller('leaders')
export class ShowLeaderController {
  constructor(private readonly leaders: LeaderView) {}

  @Get(':person')
  @ApiOperation({ summary: 'What fell in the tenures of one person, in whatever units' })
  show(@UuidParam('person') person: string, @Query() query: MomentQuery, @Reading() reader: Reader) {
    return this.leaders.of(person, query, reader);
  }
}
