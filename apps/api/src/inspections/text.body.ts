import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { FilesByHash } from './files-by-hash.js';

/** A text with files by their hash. */
export class TextBody {
  @ApiProperty({ example: 'Hồ sơ chưa được số hoá như đã báo cáo' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  text!: string;

  @FilesByHash()
  files?: string[];
}
