import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { ROLES, type Role } from '#domain/facts';
import { ActBody, IsIsoDay } from '../../http/fields.js';

export class GrantRoleBody extends ActBody {
  @ApiProperty({ enum: ROLES, example: 'reporter' })
  @IsIn(ROLES)
  role!: Role;

  @ApiPropertyOptional({
    description: 'Unit (id or code) whose subtree it is for; without it, everything',
    example: 'H29',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  unit?: string;

  @ApiPropertyOptional({ description: 'Last day', example: '2024-12-31' })
  @IsOptional()
  @IsIsoDay()
  until?: string;
}
