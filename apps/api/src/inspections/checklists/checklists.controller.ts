import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Checklist } from '#domain/inspection/checklists/checklist';
import { CHECKLISTS, checklistOf, latestVersion } from '#domain/inspection/checklists/published';
import { NotFound } from '../../http/problems.js';
import { ChecklistQuery } from './checklist-query.js';

/** The checklists that visits use. What was published never changes, so no moment is asked for. */
@ApiTags('inspections')
@Controller('checklists')
export class ChecklistsController {
  @Get()
  @ApiOperation({ summary: 'Every checklist in every version, oldest first' })
  list() {
    const checklists = CHECKLISTS.map(({ questions, ...one }) => ({ ...one, questions: questions.length }));
    return { total: checklists.length, checklists };
  }

  /** @throws NotFound */
  @Get(':id')
  @ApiOperation({ summary: 'The questions of one checklist, in its latest version or the one named' })
  one(@Param('id') id: string, @Query() { version }: ChecklistQuery): Checklist {
    const found = version === undefined ? latestVersion(id) : checklistOf({ id, version });
    if (found !== undefined) return found;
    const [named, field] = version === undefined ? [id, 'id'] : [`${id}, ${version}`, 'version'];
    throw new NotFound({ vi: 'phiếu kiểm tra', en: 'checklist' }, named, field);
  }
}
