import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional, ApiProperty } from '@nestjs/swagger';
import {
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { isIsoDate, isPartialDate } from '#domain/dates';
import type { Capacity } from '#domain/facts';
import { Nested } from './nested.js';

/** Text that is not empty, of at most so many characters; `each`: a list of such texts. */
export const IsWords = (max: number, options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(MaxLength(max, options), IsNotEmpty(options), IsString(options));

/** A real day of the calendar, `YYYY-MM-DD`. */
export const IsIsoDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isIsoDay',
      validator: {
        validate: (value) => typeof value === 'string' && isIsoDate(value),
        defaultMessage: () => 'must be a real day, YYYY-MM-DD',
      },
    },
    options,
  );

/** A day known in part: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const IsPartialDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isPartialDay',
      validator: {
        validate: (value) => typeof value === 'string' && isPartialDate(value),
        defaultMessage: () => 'must be YYYY, YYYY-MM or YYYY-MM-DD',
      },
    },
    options,
  );

/** What an act rests on. A directive is named by number, alias or id; any other document by its printed number. */
export class BasisBody {
  @ApiProperty({ enum: ['directive', 'document'], example: 'document' })
  @IsIn(['directive', 'document'])
  kind!: 'directive' | 'document';

  @ApiPropertyOptional({ description: 'kind directive: number, alias or id', example: '04/CT-TTg' })
  @IsOptional()
  @IsWords(200)
  directive?: string;

  @ApiPropertyOptional({ description: 'kind directive: the item', example: 'B.53' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  item?: string;

  @ApiPropertyOptional({ description: 'kind document: its printed number', example: '1552/BTTTT-THH' })
  @IsOptional()
  @IsWords(200)
  number?: string;

  @ApiPropertyOptional({ example: '2024-05-28' })
  @IsOptional()
  @IsPartialDay()
  issuedOn?: string;

  @ApiPropertyOptional({ example: '2024-05-28' })
  @IsOptional()
  @IsIsoDay()
  effectiveOn?: string;
}

const CAPACITIES = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;

/** What every act may say of itself. */
export class ActBody {
  @ApiPropertyOptional({
    description: 'The day the fact holds from; default: of the document cited, else today',
    example: '2024-05-28',
  })
  @IsOptional()
  @IsIsoDay()
  effectiveOn?: string;

  @ApiPropertyOptional({ type: BasisBody })
  @IsOptional()
  @Nested(() => BasisBody)
  basis?: BasisBody;

  @ApiPropertyOptional({ description: 'The event that this corrects', example: '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a' })
  @IsOptional()
  @IsUUID()
  corrects?: string;

  @ApiPropertyOptional({ description: 'Why it corrects; needed with `corrects`', example: 'Gõ nhầm ngày' })
  @IsOptional()
  @IsWords(2000)
  correctionReason?: string;

  @ApiPropertyOptional({ enum: CAPACITIES, description: 'Signed for somebody else: KT., TL., TUQ., quyền' })
  @IsOptional()
  @IsIn(CAPACITIES)
  onBehalfOf?: Capacity;
}

/** Fields of ActBody that a controller hands on besides what is the command's own. */
export const claimsOf = ({ effectiveOn, basis, corrects, correctionReason }: ActBody) => ({
  effectiveOn,
  basis,
  corrects,
  reason: correctionReason,
});
