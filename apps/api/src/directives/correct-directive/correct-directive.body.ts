import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { DocumentBody } from '../document.body.js';

/** The head of the document, whole. */
export class CorrectDirectiveBody extends DocumentBody {
  @ApiProperty({ example: 'Gõ nhầm ngày ban hành' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  correctionReason!: string;
}
