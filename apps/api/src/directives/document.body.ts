import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsIsoDay, IsPartialDay, IsWords } from '../http/fields.js';
import { IsKind, IsNotBlank } from '../http/formed.js';
import { Nested, NestedList } from '../http/nested.js';
import { ReportingDutyBody, SectionBody, SignerBody } from './document-parts.body.js';

/** What is printed at the head of a directive. */
export class DocumentBody {
  @ApiPropertyOptional({ description: 'As printed; none while it is a draft', example: '04/CT-TTg', nullable: true })
  @IsOptional()
  @IsString()
  @IsNotBlank()
  @MaxLength(100)
  number?: string | null;

  @ApiPropertyOptional({
    description: 'What it is called until it has a number; default: the number',
    example: 'CT-04-2024',
  })
  @IsOptional()
  @IsString()
  @IsNotBlank()
  @MaxLength(100)
  alias?: string;

  @ApiProperty({ example: 'chi-thi' })
  @IsKind()
  kind!: string;

  @ApiProperty({ description: 'Unit, by id or code', example: 'ttg' })
  @IsWords(100)
  issuer!: string;

  @ApiProperty({ description: 'As far as it is known', example: '2024-02-11' })
  @IsPartialDay()
  issuedOn!: string;

  @ApiPropertyOptional({ example: '2024-02-11', nullable: true })
  @IsOptional()
  @IsIsoDay()
  effectiveOn?: string | null;

  @ApiPropertyOptional({ example: '2024-02-15', nullable: true })
  @IsOptional()
  @IsIsoDay()
  receivedOn?: string | null;

  @ApiProperty({ example: 'Tiếp tục đẩy mạnh Đề án 06' })
  @IsWords(2000)
  title!: string;

  @ApiPropertyOptional({ description: 'Titles are somebody’s short words, not the printed sentences', default: false })
  @IsOptional()
  @IsBoolean()
  paraphrased?: boolean;

  @ApiPropertyOptional({ type: SignerBody, nullable: true })
  @IsOptional()
  @Nested(() => SignerBody)
  signer?: SignerBody | null;

  @ApiPropertyOptional({ description: 'How many items the document says it has', example: 63, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  declaredItems?: number | null;

  @ApiPropertyOptional({ type: [String], description: 'Units named to monitor, by id or code', example: ['vpcp'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsWords(100, { each: true })
  monitors?: string[];

  @ApiPropertyOptional({ type: ReportingDutyBody, nullable: true })
  @IsOptional()
  @Nested(() => ReportingDutyBody)
  reportingDuty?: ReportingDutyBody | null;

  @ApiPropertyOptional({ type: [SectionBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @NestedList(() => SectionBody)
  sections?: SectionBody[];
}
