import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class ReasonBody {
  @ApiProperty({ example: 'Đơn vị đang khắc phục hậu quả bão' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
