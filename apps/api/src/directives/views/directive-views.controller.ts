import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MomentQuery } from '../../http/reading.js';
import { DirectiveListQuery } from './directive-query.js';
import { DirectiveViews } from './directive-views.js';

@ApiTags('directives')
@Controller('directives')
export class DirectiveViewsController {
  constructor(private readonly directives: DirectiveViews) {}

  @Get()
  @ApiOperation({ summary: 'Directives as of any day, with how many items and tasks they have' })
  list(@Query() query: DirectiveListQuery) {
    return this.directives.list(query);
  }

  @Get(':directive')
  @ApiOperation({ summary: 'One directive with its items: by id, number or alias' })
  one(@Param('directive') directive: string, @Query() query: MomentQuery) {
    return this.directives.one(directive, query);
  }

  @Get(':directive/items/:address')
  @ApiOperation({ summary: 'One item, as printed and as it was read' })
  item(@Param('directive') directive: string, @Param('address') address: string, @Query() query: MomentQuery) {
    return this.directives.item(directive, address, query);
  }
}
