import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { TextBody } from '../text.body.js';

const UUID = '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a';

export class RecordFindingBody extends TextBody {
  @ApiPropertyOptional({
    description: 'The task that it is about: what the unit had reported stands beside it',
    example: UUID,
  })
  @IsOptional()
  @IsUUID()
  task?: string;
}
