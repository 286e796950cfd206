import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { ROLES, type Role } from '#domain/facts';
import { ActBody } from '../../http/fields.js';

export class RevokeRoleBody extends ActBody {
  @ApiProperty({ enum: ROLES, example: 'reporter' })
  @IsIn(ROLES)
  role!: Role;

  @ApiPropertyOptional({
    description: 'Unit (id or code) that the role is for; without it, everything',
    example: 'H29',
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  unit?: string;

  @ApiPropertyOptional({ example: 'Chuyển công tác từ 01/07/2024' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason?: string;
}
