import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { MembersBody } from '../members.body.js';

export class DefineMembersBody extends MembersBody {
  @ApiPropertyOptional({ description: 'Another name; left out: as before', example: 'UBND 34 tỉnh, thành phố' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name?: string;
}
