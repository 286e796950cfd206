import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, ValidateIf } from 'class-validator';
import { IsWords } from '../../http/fields.js';
import { IsSignInName } from '../../http/formed.js';
import { NestedList } from '../../http/nested.js';
import { RoleBody } from '../role.body.js';

export class RegisterAccountBody {
  @ApiPropertyOptional({ description: 'Of somebody new; kept sealed', example: 'Nguyễn Thị An' })
  @ValidateIf(({ personId }: RegisterAccountBody) => personId === undefined)
  @IsWords(200)
  name?: string;

  @ApiPropertyOptional({ description: 'Of somebody new; kept sealed', example: 'an.nguyen@example.gov.vn' })
  @IsOptional()
  @IsWords(500)
  contact?: string;

  @ApiPropertyOptional({
    description: 'Instead of a name: somebody on record already, an office-holder for example',
    example: '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0001',
  })
  @IsOptional()
  @IsUUID()
  personId?: string;

  @ApiProperty({ description: 'Unique without regard to case and diacritics; kept sealed', example: 'an.nguyen' })
  @IsString()
  @IsSignInName()
  signIn!: string;

  @ApiProperty({ type: [RoleBody] })
  @IsArray()
  @ArrayMaxSize(20)
  @NestedList(() => RoleBody)
  roles!: RoleBody[];
}
