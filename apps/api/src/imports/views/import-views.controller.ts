import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permits } from '../../access/permits.js';
import type { Reader } from '../../access/reader.js';
import { Reading } from '../../access/request-parameters.js';
import { UuidParam } from '../../http/uuid-param.js';
import { ImportListQuery, ImportQuery } from './import-query.js';
import { ImportViews } from './import-views.js';

@ApiTags('imports')
@Controller('imports')
@Permits('assigner', 'admin', 'auditor')
export class ImportViewsController {
  constructor(private readonly imports: ImportViews) {}

  @Get()
  @ApiOperation({ summary: 'Documents that were sent in, the latest first' })
  list(@Query() query: ImportListQuery) {
    return this.imports.list(query);
  }

  @Get(':import')
  @ApiOperation({
    summary:
      'What a document would become, row by row, with findings, open questions, rulings, links; once committed, how far it is',
  })
  one(@UuidParam('import') id: string, @Query() query: ImportQuery, @Reading() reader: Reader) {
    return this.imports.one(id, query, { account: reader.account, role: 'system', unit: null });
  }
}
