import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';
import { ActBody } from '../../http/fields.js';

/** What a value may be depends on the setting; the handler says what is wrong with it. */
export class ChangeSettingBody extends ActBody {
  @ApiProperty({
    oneOf: [{ type: 'boolean' }, { type: 'string' }, { type: 'array', items: { type: 'string' } }],
    description:
      'holidays-move, weekends-move: true or false; holidays: all days of the calendar, in order; school-year-end: MM-DD',
    example: ['2024-04-30', '2024-05-01'],
  })
  @IsDefined({ message: 'value must be given' })
  value!: unknown;
}
