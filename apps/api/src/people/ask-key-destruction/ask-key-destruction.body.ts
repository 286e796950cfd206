import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../../http/fields.js';

export class AskKeyDestructionBody {
  @ApiProperty({
    description: 'The lawful request; without personal data',
    example: 'Yêu cầu số 12/2024 theo Nghị định 13/2023/NĐ-CP',
  })
  @IsWords(2000)
  reason!: string;
}
