import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsWords } from '../../http/fields.js';

export class RecordPersonBody {
  @ApiProperty({ description: 'Kept sealed', example: 'Nguyễn Thị An' })
  @IsWords(200)
  name!: string;

  @ApiPropertyOptional({ description: 'Kept sealed', example: 'an.nguyen@example.gov.vn' })
  @IsOptional()
  @IsWords(500)
  contact?: string;
}
