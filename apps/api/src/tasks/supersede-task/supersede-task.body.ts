import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';

export class SupersedeTaskBody extends ActBody {
  @ApiProperty({
    description: 'The directive that replaces the one of this task: number, alias or id',
    example: '905/QĐ-BTTTT',
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  by!: string;

  @ApiProperty({ example: 'Được thay thế bằng kế hoạch mới' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;
}
