import { ApiProperty } from '@nestjs/swagger';
import { ActBody, IsWords } from '../../http/fields.js';
import { Nested } from '../../http/nested.js';
import { DeadlineBody } from '../deadline.body.js';

export class ChangeDeadlineBody extends ActBody {
  @ApiProperty({ type: DeadlineBody })
  @Nested(() => DeadlineBody)
  deadline!: DeadlineBody;

  @ApiProperty({ example: 'Chuyển sang Quý III theo thông báo kết luận' })
  @IsWords(2000)
  reason!: string;
}
