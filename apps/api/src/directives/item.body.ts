import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsWords } from '../http/fields.js';
import { IsFlag } from '../http/formed.js';
import { Nested } from '../http/nested.js';
import { DeadlineBody } from '../tasks/deadline.body.js';

export class PrintedDeadlineBody extends DeadlineBody {
  @ApiPropertyOptional({ type: [String], description: 'Oddities of the text, as codes', example: ['odd-date'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsFlag({ each: true })
  flags?: string[];
}

/** One task for each member of a group on the directive's day, or for the members named. */
export class CollectiveBody {
  @ApiProperty({ description: 'Group, by code or id', example: 'dia-phuong-63' })
  @IsWords(100)
  group!: string;

  @ApiPropertyOptional({ type: [String], description: 'Units, by id or code', example: ['ubnd-hcm', 'ubnd-ha-noi'] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @IsWords(100, { each: true })
  members?: string[];
}

/** What the cells of an item were understood to say. */
export class ReadingBody {
  @ApiProperty({ type: [String], description: 'Units that lead, by id or code', example: ['btttt'] })
  @IsArray()
  @ArrayMaxSize(200)
  @IsWords(100, { each: true })
  lead!: string[];

  @ApiPropertyOptional({ description: 'Which lead answers first, where printed', example: 'btttt', nullable: true })
  @IsOptional()
  @IsWords(100)
  primary?: string | null;

  @ApiPropertyOptional({ type: CollectiveBody, nullable: true })
  @IsOptional()
  @Nested(() => CollectiveBody)
  collective?: CollectiveBody | null;

  @ApiPropertyOptional({
    type: [String],
    description: 'Units by id or code; `group:<code>` stands for its members on the directive’s day',
    example: ['bca', 'group:so-nganh-hcm'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsWords(110, { each: true })
  coordinating?: string[];

  @ApiProperty({ type: PrintedDeadlineBody })
  @Nested(() => PrintedDeadlineBody)
  deadline!: PrintedDeadlineBody;

  @ApiPropertyOptional({ type: [String], description: 'Oddities of the row, as codes', example: ['blank-lead'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsFlag({ each: true })
  flags?: string[];
}

/** One row as printed, and how it was read. */
export class ItemBody {
  @ApiPropertyOptional({ example: 'B', nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  section?: string | null;

  @ApiPropertyOptional({ description: 'Number as printed', example: '53', nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  no?: string | null;

  @ApiProperty({ example: 'Kết nối cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu đất đai' })
  @IsWords(10_000)
  title!: string;

  @ApiPropertyOptional({ example: 'Bộ Tài nguyên và Môi trường', nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  leadPrinted?: string | null;

  @ApiPropertyOptional({ example: 'Bộ Công an', nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  coordinatingPrinted?: string | null;

  @ApiPropertyOptional({ example: 'Báo cáo', nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  product?: string | null;

  @ApiProperty({ type: ReadingBody })
  @Nested(() => ReadingBody)
  reading!: ReadingBody;
}
