import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { ItemBody } from '../item.body.js';

/** The row, whole. */
export class CorrectItemBody extends ItemBody {
  @ApiPropertyOptional({ description: 'Another address, where the row was put in the wrong place', example: 'B.54' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  address?: string;

  @ApiProperty({ example: 'Đọc nhầm cột đơn vị chủ trì' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  correctionReason!: string;
}
