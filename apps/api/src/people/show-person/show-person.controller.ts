import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PersonId } from '#domain/facts';
import { Permits } from '../../access/permits.js';
import { UuidParam } from '../../http/uuid-param.js';
import { NotFound } from '../../http/problems.js';
import { People } from '../people.js';
import { PersonNames } from '../person-names.js';

export interface PersonShown {
  readonly id: PersonId;
  /** `[đã hủy]` where the key has been destroyed. */
  readonly name: string;
  readonly contact: string | null;
}

@ApiTags('people')
@Controller('people')
export class ShowPersonController {
  constructor(
    private readonly people: People,
    private readonly names: PersonNames,
  ) {}

  @Get(':personId')
  @Permits('admin', 'operator', 'inspector', 'auditor')
  @ApiOperation({ summary: 'A person on record' })
  async handle(@UuidParam('personId') id: string): Promise<PersonShown> {
    if (!(await this.people.isRecorded(id))) throw new NotFound({ vi: 'người', en: 'person' }, id, 'personId');
    return { id, name: await this.names.nameOf(id), contact: await this.names.contactOf(id) };
  }
}
