import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';
import { Nested } from '../../http/nested.js';
import { DeadlineBody } from '../deadline.body.js';

export class ApproveExtensionBody extends ActBody {
  @ApiProperty({ type: DeadlineBody })
  @Nested(() => DeadlineBody)
  deadline!: DeadlineBody;

  @ApiPropertyOptional({ example: 'Đồng ý lùi một tháng' })
  @IsOptional()
  @IsWords(2000)
  note?: string;
}
