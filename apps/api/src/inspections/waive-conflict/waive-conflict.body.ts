import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { ReasonBody } from '../reason.body.js';

const UUID = '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a';

export class WaiveConflictBody extends ReasonBody {
  @ApiProperty({ example: UUID })
  @IsUUID()
  account!: string;
}
