import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { IsNotBlank } from '../../http/formed.js';

export class UndoImportBody {
  @ApiProperty({ example: 'Nhập nhầm bản dự thảo' })
  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  reason!: string;
}
