import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { HeadValues, LinkChange, RowValues } from '#domain/import/rulings';
import { IsIsoDay, IsPartialDay, IsWords } from '../../http/fields.js';
import { IsFieldName, IsNotBlank, IsRuleName } from '../../http/formed.js';
import { Nested, NestedList } from '../../http/nested.js';
import { ReportingDutyBody, SignerBody } from '../../directives/document-parts.body.js';
import { CollectiveBody, PrintedDeadlineBody } from '../../directives/item.body.js';

const KINDS = [
  'finding-accepted',
  'row-overruled',
  'head-overruled',
  'unit-mapped',
  'row-dropped',
  'row-confirmed',
  'link-confirmed',
  'link-rejected',
  'supersession-confirmed',
  'directive-corrected',
  'columns-named',
  'withdrawn',
] as const;

const COLUMNS = ['no', 'title', 'lead', 'coordinating', 'deadline', 'product'] as const;

/** The units that a person says instead of a cell. */
export class LeadBody {
  @ApiProperty({ type: [String], description: 'Units that lead, by id or code', example: ['btttt'] })
  @IsArray()
  @ArrayMaxSize(200)
  @IsWords(100, { each: true })
  lead!: string[];

  @ApiPropertyOptional({ nullable: true, example: 'btttt' })
  @IsOptional()
  @IsWords(100)
  primary?: string | null;

  @ApiPropertyOptional({ type: CollectiveBody, nullable: true })
  @IsOptional()
  @Nested(() => CollectiveBody)
  collective?: CollectiveBody | null;
}

/** One ruling. Which of the fields count depends on `kind`; what a kind needs and lacks is refused by name. */
export class RulingBody {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind!: (typeof KINDS)[number];

  @ApiPropertyOptional({
    description: 'Needed where a row is dropped or overruled, or a link rejected',
    example: 'Dòng tiêu đề của trang sau',
  })
  @IsOptional()
  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  why?: string | null;

  @ApiPropertyOptional({
    description: 'Of the row (`B.53`); of a finding about the document null',
    nullable: true,
    example: 'B.53',
  })
  @IsOptional()
  @IsWords(100)
  address?: string | null;

  @ApiPropertyOptional({ description: 'Of the row or head; of a finding its own', example: 'deadline' })
  @IsOptional()
  @IsFieldName()
  field?: string;

  @ApiPropertyOptional({ description: 'finding-accepted: its rule', example: 'damaged-row' })
  @IsOptional()
  @IsRuleName()
  rule?: string;

  @ApiPropertyOptional({ description: 'unit-mapped: the name as printed', example: 'Bộ TTTT' })
  @IsOptional()
  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  printed?: string;

  @ApiPropertyOptional({ enum: ['lead', 'coordinating'] })
  @IsOptional()
  @IsIn(['lead', 'coordinating'])
  role?: 'lead' | 'coordinating';

  @ApiPropertyOptional({
    description: 'Unit, by id or code; with neither unit nor group: none of ours',
    nullable: true,
    example: 'btttt',
  })
  @IsOptional()
  @IsWords(100)
  unit?: string | null;

  @ApiPropertyOptional({ description: 'Group, by code or id', nullable: true, example: 'dia-phuong-63' })
  @IsOptional()
  @IsWords(100)
  group?: string | null;

  @ApiPropertyOptional({ description: 'row-dropped: it stays an item of the document', default: true })
  @IsOptional()
  @IsBoolean()
  asItem?: boolean;

  @ApiPropertyOptional({ description: 'link-…: the earlier task', example: '0b6c2f0e-7a55-5f0a-9a3e-0d8f3f1c2b4a' })
  @IsOptional()
  @IsUUID()
  task?: string;

  @ApiPropertyOptional({ enum: ['deadline', 'units', 'both'], description: 'link-confirmed: what it changes' })
  @IsOptional()
  @IsIn(['deadline', 'units', 'both'])
  change?: LinkChange;

  @ApiPropertyOptional({
    description: 'supersession-confirmed, directive-corrected: number, alias or id',
    example: '47/QĐ-BTTTT',
  })
  @IsOptional()
  @IsWords(200)
  directive?: string;

  @ApiPropertyOptional({
    isArray: true,
    enum: COLUMNS,
    description: 'columns-named; null for a column of no use',
    example: ['no', 'title', 'lead', 'deadline', 'product'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @IsIn([...COLUMNS, null], { each: true })
  columns?: ((typeof COLUMNS)[number] | null)[];

  @ApiPropertyOptional({ description: 'withdrawn: the subject, as the list of rulings names it', example: 'row B.53' })
  @IsOptional()
  @IsWords(2200)
  subject?: string;

  @ApiPropertyOptional({ description: 'A text field', nullable: true, example: 'Báo cáo' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  text?: string | null;

  @ApiPropertyOptional({ type: LeadBody, description: 'row-overruled, field lead' })
  @IsOptional()
  @Nested(() => LeadBody)
  lead?: LeadBody;

  @ApiPropertyOptional({
    type: [String],
    description: 'Fields coordinating and monitors: units by id or code',
    example: ['bca'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsWords(100, { each: true })
  units?: string[];

  @ApiPropertyOptional({ type: PrintedDeadlineBody, description: 'row-overruled, field deadline' })
  @IsOptional()
  @Nested(() => PrintedDeadlineBody)
  deadline?: PrintedDeadlineBody;

  @ApiPropertyOptional({ description: 'head-overruled, field issuedOn', example: '2024-03' })
  @IsOptional()
  @IsPartialDay()
  issuedOn?: string;

  @ApiPropertyOptional({
    description: 'head-overruled, fields effectiveOn and receivedOn',
    nullable: true,
    example: '2024-02-15',
  })
  @IsOptional()
  @IsIsoDay()
  day?: string | null;

  @ApiPropertyOptional({ description: 'head-overruled, field declaredItems', nullable: true, example: 49 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  count?: number | null;

  @ApiPropertyOptional({ description: 'head-overruled, field paraphrased', default: false })
  @IsOptional()
  @IsBoolean()
  flag?: boolean;

  @ApiPropertyOptional({ type: SignerBody, nullable: true })
  @IsOptional()
  @Nested(() => SignerBody)
  signer?: SignerBody | null;

  @ApiPropertyOptional({ type: ReportingDutyBody, nullable: true })
  @IsOptional()
  @Nested(() => ReportingDutyBody)
  reportingDuty?: ReportingDutyBody | null;
}

export class RuleImportBody {
  @ApiProperty({ type: [RulingBody], description: 'All or nothing; a later one about the same takes its place' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3000)
  @NestedList(() => RulingBody)
  rulings!: RulingBody[];
}

export const ROW_FIELDS: readonly (keyof RowValues)[] = ['title', 'product', 'lead', 'coordinating', 'deadline'];
export const HEAD_FIELDS: readonly (keyof HeadValues)[] = [
  ...(['number', 'alias', 'kind', 'title', 'issuer', 'issuedOn', 'effectiveOn', 'receivedOn'] as const),
  ...(['paraphrased', 'declaredItems', 'monitors', 'reportingDuty', 'signer'] as const),
];
