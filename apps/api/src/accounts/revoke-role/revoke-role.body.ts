import { ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActBody } from '../../http/fields.js';
import { RoleBody } from '../role.body.js';

export class RevokeRoleBody extends IntersectionType(ActBody, PickType(RoleBody, ['role', 'unit'])) {
  @ApiPropertyOptional({ example: 'Chuyển công tác từ 01/07/2024' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason?: string;
}
