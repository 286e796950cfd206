import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { IsWords } from '../../http/fields.js';

export class RecheckFindingBody {
  @ApiProperty({ description: 'Whether the remedy still holds', example: true })
  @IsBoolean()
  holds!: boolean;

  @ApiProperty({ example: 'Kiểm tra lại sau ba tháng' })
  @IsWords(4000)
  note!: string;
}
