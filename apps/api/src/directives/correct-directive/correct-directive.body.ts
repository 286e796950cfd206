import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../../http/fields.js';
import { DocumentBody } from '../document.body.js';

/** The head of the document, whole. */
export class CorrectDirectiveBody extends DocumentBody {
  @ApiProperty({ example: 'Gõ nhầm ngày ban hành' })
  @IsWords(2000)
  correctionReason!: string;
}
