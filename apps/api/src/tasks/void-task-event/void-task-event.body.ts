import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, IsUUID, MaxLength } from 'class-validator';

export class VoidTaskEventBody {
  @ApiProperty({ description: 'The event to take back: the last of its corrections' })
  @IsUUID()
  event!: string;

  @ApiProperty({ example: 'Nhập nhầm nhiệm vụ' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
