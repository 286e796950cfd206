import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsWords } from '../../http/fields.js';

export class VerifyRemedyBody {
  @ApiProperty({ enum: ['closed', 'partly', 'returned'], example: 'closed' })
  @IsIn(['closed', 'partly', 'returned'])
  outcome!: 'closed' | 'partly' | 'returned';

  @ApiProperty({ example: 'Đã xem tại chỗ' })
  @IsWords(4000)
  note!: string;
}
