import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { bundleText } from '#sampling/bundle';
import { chanceToMeetOne, drawnNeeded, percentText } from '#sampling/power';
import { verifierPage } from '#sampling/verifier-page/verifier-page';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { BadInput } from '../../http/problems.js';
import { MomentPageQuery, MomentQuery } from '../../http/reading.js';
import { DrawViews } from './draw-views.js';
import { PowerQuery } from './power-query.js';

@ApiTags('draws')
@Controller('draws')
export class DrawViewsController {
  constructor(private readonly draws: DrawViews) {}

  @Get()
  @ApiOperation({
    summary: 'Draws: how far each is, its hashes, its power, what was left out and why, another draw and why',
  })
  list(@Query() query: MomentPageQuery) {
    return this.draws.list(query);
  }

  @Get('power')
  @ApiOperation({ summary: 'The chance that so many visits meet at least one of so many deviating units, exact' })
  power(@Query() { size, deviating, drawn }: PowerQuery) {
    if (deviating > size || drawn > size)
      throw new BadInput('more-than-there-are', deviating > size ? 'deviating' : 'drawn', {
        vi: 'Không thể nhiều hơn số đơn vị của nhóm.',
        en: 'It cannot be more than the stratum has.',
      });
    return {
      ...{ size, deviating, drawn },
      percent: percentText(chanceToMeetOne(size, deviating, drawn)),
      neededFor95: drawnNeeded(size, deviating),
    };
  }

  @Get(':draw')
  @ApiOperation({ summary: 'One draw; what its visits are worth by chance; its picks for whoever may see them' })
  one(@Param('draw') draw: string, @Query() query: MomentQuery, @Reading() reader: Reader) {
    return this.draws.one(draw, query, reader);
  }

  @Get(':draw/bundle')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'What is published of a draw, in canonical bytes' })
  async bundle(@Param('draw') draw: string, @Query() query: MomentQuery): Promise<string> {
    return bundleText(await this.draws.bundle(draw, query));
  }

  @Get(':draw/page')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="boc-chon.html"')
  @ApiOperation({ summary: 'One HTML file that verifies the bundle in a browser, without any network' })
  async page(@Param('draw') draw: string, @Query() query: MomentQuery): Promise<string> {
    return verifierPage(bundleText(await this.draws.bundle(draw, query)));
  }
}
