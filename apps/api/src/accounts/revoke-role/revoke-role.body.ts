import { ApiPropertyOptional, IntersectionType, PickType } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ActBody, IsWords } from '../../http/fields.js';
import { RoleBody } from '../role.body.js';

export class RevokeRoleBody extends IntersectionType(ActBody, PickType(RoleBody, ['role', 'unit'])) {
  @ApiPropertyOptional({ example: 'Chuyển công tác từ 01/07/2024' })
  @IsOptional()
  @IsWords(2000)
  reason?: string;
}
