import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../../http/fields.js';
import { ReasonBody } from '../reason.body.js';

export class WidenInspectionBody extends ReasonBody {
  @ApiProperty({ description: 'The unit that took over the inspected one: id or code', example: 'syt' })
  @IsWords(100)
  unit!: string;
}
