import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../http/fields.js';
import { FilesByHash } from './files-by-hash.js';

/** A text with files by their hash. */
export class TextBody {
  @ApiProperty({ example: 'Hồ sơ chưa được số hoá như đã báo cáo' })
  @IsWords(20_000)
  text!: string;

  @FilesByHash()
  files?: string[];
}
