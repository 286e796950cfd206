import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

export class UndoImportBody {
  @ApiProperty({ example: 'Nhập nhầm bản dự thảo' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}
