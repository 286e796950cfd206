import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class RecordPersonBody {
  @ApiProperty({ description: 'Kept sealed', example: 'Nguyễn Thị An' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiPropertyOptional({ description: 'Kept sealed', example: 'an.nguyen@example.gov.vn' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  contact?: string;
}
