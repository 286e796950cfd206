import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class UnlockAccountBody {
  @ApiProperty({ example: 'Đã xác minh qua điện thoại công vụ' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
