import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ReasonBody } from '../reason.body.js';

export class WidenInspectionBody extends ReasonBody {
  @ApiProperty({ description: 'The unit that took over the inspected one: id or code', example: 'syt' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  unit!: string;
}
