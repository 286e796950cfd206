import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';

export class ReassignTaskBody extends ActBody {
  @ApiProperty({ type: [String], description: 'Units that lead from now on, by id or code', example: ['btttt'] })
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  lead!: string[];

  @ApiPropertyOptional({
    description: 'Which of several leads answers first, where the document says so',
    example: 'btttt',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  primary?: string;

  @ApiPropertyOptional({ type: [String], description: 'Coordinating units; left out: as before', example: ['bca'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  coordinating?: string[];

  @ApiProperty({ example: 'Thông báo kết luận giao cơ quan khác chủ trì' })
  @IsWords(2000)
  reason!: string;
}
