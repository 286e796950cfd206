import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class VerifyRemedyBody {
  @ApiProperty({ enum: ['closed', 'partly', 'returned'], example: 'closed' })
  @IsIn(['closed', 'partly', 'returned'])
  outcome!: 'closed' | 'partly' | 'returned';

  @ApiProperty({ example: 'Đã xem tại chỗ' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  note!: string;
}
