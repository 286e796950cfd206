import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ANSWERS, type AnswerGiven, type InBoth, type Question } from '#domain/inspection/checklists/checklist';
import { IsWords } from '../../http/fields.js';
import { Nested } from '../../http/nested.js';

/** Longer than any text may be once it is composed: typed decomposed, a letter takes up to three places. */
const TYPED = 2000;

/** A text in Vietnamese, and in English where there is one. */
export class InBothBody {
  @ApiProperty({ example: 'Hồ sơ của nhiệm vụ có đủ không?' })
  @IsWords(TYPED)
  vi!: string;

  @ApiPropertyOptional({ example: 'Are the records of the task complete?' })
  @IsOptional()
  @IsString()
  @MaxLength(TYPED)
  en?: string;
}

export class QuestionBody {
  @ApiProperty({ description: 'Means the same in every version of the checklist', example: 'ho-so-day-du' })
  @IsString()
  @MaxLength(100)
  id!: string;

  @ApiProperty({ enum: ['task', 'unit'], description: 'Asked of every inspected task, or once of the unit' })
  @IsIn(['task', 'unit'])
  of!: 'task' | 'unit';

  @ApiPropertyOptional({ enum: ['clears', 'reporting', 'other'], default: 'other' })
  @IsOptional()
  @IsIn(['clears', 'reporting', 'other'])
  about?: 'clears' | 'reporting' | 'other';

  @ApiProperty({ type: InBothBody })
  @Nested(() => InBothBody)
  text!: InBothBody;

  @ApiPropertyOptional({
    enum: ANSWERS,
    isArray: true,
    description: 'Those that may be given; left out: all',
    example: ['yes', 'no'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ANSWERS.length)
  @IsIn(ANSWERS, { each: true })
  answers?: AnswerGiven[];

  @ApiPropertyOptional({
    enum: ANSWERS,
    isArray: true,
    description: 'Those that are taken with a note only',
    example: ['no'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ANSWERS.length)
  @IsIn(ANSWERS, { each: true })
  noteFor?: AnswerGiven[];

  @ApiPropertyOptional({
    enum: ANSWERS,
    isArray: true,
    description: 'Those that are taken with a file only',
    example: ['no'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ANSWERS.length)
  @IsIn(ANSWERS, { each: true })
  filesFor?: AnswerGiven[];
}

export const inBoth = ({ vi, en }: InBothBody): InBoth => ({ vi, en: en ?? null });

export const questionOf = ({ id, of, about, text, answers, noteFor, filesFor }: QuestionBody): Question => ({
  ...{ id, of, about: about ?? 'other', text: inBoth(text) },
  ...{ answers: answers ?? ANSWERS, noteFor: noteFor ?? [], filesFor: filesFor ?? [] },
});
