import { ApiProperty } from '@nestjs/swagger';
import { IsIsoDay } from '../../http/fields.js';
import { ReasonBody } from '../reason.body.js';

export class ReopenFindingBody extends ReasonBody {
  @ApiProperty({ example: '2024-09-30' })
  @IsIsoDay()
  dueOn!: string;
}
