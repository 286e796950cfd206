import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ROLES, type Role } from '#domain/facts';
import { IsIsoDay, IsWords } from '../http/fields.js';

/** A role and where it holds, as a registration gives it. */
export class RoleBody {
  @ApiProperty({ enum: ROLES, example: 'reporter' })
  @IsIn(ROLES)
  role!: Role;

  @ApiPropertyOptional({
    description: 'Unit (id or code) whose subtree it is for; without it, everything',
    example: 'H29',
  })
  @IsOptional()
  @IsWords(100)
  unit?: string;

  @ApiPropertyOptional({ description: 'First day; default: today', example: '2024-05-02' })
  @IsOptional()
  @IsIsoDay()
  from?: string;

  @ApiPropertyOptional({ description: 'Last day', example: '2024-12-31' })
  @IsOptional()
  @IsIsoDay()
  until?: string;
}
