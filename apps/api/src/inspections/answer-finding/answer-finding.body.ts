import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { TextBody } from '../text.body.js';

export class AnswerFindingBody extends TextBody {
  @ApiProperty({ description: 'Whether the unit accepts the finding', example: true })
  @IsBoolean()
  accepts!: boolean;
}
