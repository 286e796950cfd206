import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsWords } from '../../http/fields.js';
import { ItemBody } from '../item.body.js';

/** The row, whole. */
export class CorrectItemBody extends ItemBody {
  @ApiPropertyOptional({ description: 'Another address, where the row was put in the wrong place', example: 'B.54' })
  @IsOptional()
  @IsWords(100)
  address?: string;

  @ApiProperty({ example: 'Đọc nhầm cột đơn vị chủ trì' })
  @IsWords(2000)
  correctionReason!: string;
}
