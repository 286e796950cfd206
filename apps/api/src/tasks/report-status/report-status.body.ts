import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';
import { IsPeriod } from '../../http/formed.js';
import { NestedList } from '../../http/nested.js';
import { EvidenceBody } from '../evidence.body.js';

export class FigureBody {
  @ApiProperty({ example: 'hồ sơ đã số hoá' })
  @IsWords(200)
  name!: string;

  @ApiProperty({ example: 1200 })
  @IsNumber({ allowInfinity: false, allowNaN: false })
  value!: number;

  @ApiProperty({ example: 'hồ sơ' })
  @IsString()
  @MaxLength(50)
  unit!: string;
}

export class ReportStatusBody extends ActBody {
  @ApiProperty({ description: 'A month or a quarter, as the reporting duty has it', example: '2024-04' })
  @IsPeriod()
  period!: string;

  @ApiProperty({ minimum: 0, maximum: 100, example: 60 })
  @IsInt()
  @Min(0)
  @Max(100)
  percent!: number;

  @ApiProperty({ example: 'Đã trình dự thảo, đang lấy ý kiến' })
  @IsWords(20_000)
  result!: string;

  @ApiPropertyOptional({ example: 'Chưa bố trí được kinh phí' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  difficulties?: string;

  @ApiPropertyOptional({ example: 'Đề nghị hướng dẫn nguồn kinh phí' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  proposals?: string;

  @ApiPropertyOptional({ type: [FigureBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @NestedList(() => FigureBody)
  figures?: FigureBody[];

  @ApiPropertyOptional({ type: [EvidenceBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @NestedList(() => EvidenceBody)
  evidence?: EvidenceBody[];

  @ApiPropertyOptional({ description: 'Needed where percent goes down', example: 'Phạm vi mở rộng theo chỉ đạo mới' })
  @IsOptional()
  @IsWords(2000)
  reasonForDecrease?: string;
}
