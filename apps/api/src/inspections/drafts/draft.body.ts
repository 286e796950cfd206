import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';

export class DraftBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What has been typed, in whatever shape the form has it; 256 KiB at most',
    example: { answers: [{ question: 'ro-viec', note: 'Chưa xem được h' }] },
  })
  @IsObject()
  content!: Record<string, unknown>;
}
