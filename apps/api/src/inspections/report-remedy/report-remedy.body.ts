import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { TextBody } from '../text.body.js';

export class ReportRemedyBody extends TextBody {
  @ApiProperty({ description: 'False: only part of it is done', example: true })
  @IsBoolean()
  whole!: boolean;
}
