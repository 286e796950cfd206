import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../access/request-parameters.js';
import type { Reader } from '../../access/reader.js';
import { MomentQuery } from '../../http/reading.js';
import { UuidParam } from '../../http/uuid-param.js';
import { TaskBoardQuery, TaskFilterQuery } from './task-query.js';
import { TaskViews } from './task-views.js';

@ApiTags('tasks')
@Controller('tasks')
export class TaskViewsController {
  constructor(private readonly tasks: TaskViews) {}

  @Get()
  @ApiOperation({ summary: 'Tasks as of any day, as known at any moment' })
  board(@Query() query: TaskBoardQuery, @Reading() reader: Reader) {
    return this.tasks.board(query, reader);
  }

  @Get('counts')
  @ApiOperation({ summary: 'How many, by status, unit and directive: exactly the rows behind them' })
  counts(@Query() query: TaskFilterQuery, @Reading() reader: Reader) {
    return this.tasks.counts(query, reader);
  }

  @Get(':taskId')
  @ApiOperation({ summary: 'One task, with its deadlines, reports, claims and overdue days' })
  task(@UuidParam('taskId') taskId: string, @Query() query: MomentQuery, @Reading() reader: Reader) {
    return this.tasks.task(taskId, query, reader);
  }
}
