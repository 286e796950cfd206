import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ActBody } from '../../http/fields.js';
import { DeadlineBody } from '../deadline.body.js';
import { EvidenceBody } from '../evidence.body.js';

export class RequestExtensionBody extends ActBody {
  @ApiProperty({ type: DeadlineBody })
  @ValidateNested()
  @Type(() => DeadlineBody)
  deadline!: DeadlineBody;

  @ApiProperty({ example: 'Chờ nghị định hướng dẫn' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason!: string;

  @ApiPropertyOptional({ type: [EvidenceBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => EvidenceBody)
  evidence?: EvidenceBody[];
}
