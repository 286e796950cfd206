import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsWords } from '../../http/fields.js';
import { MembersBody } from '../members.body.js';

export class DefineMembersBody extends MembersBody {
  @ApiPropertyOptional({ description: 'Another name; left out: as before', example: 'UBND 34 tỉnh, thành phố' })
  @IsOptional()
  @IsWords(300)
  name?: string;
}
