import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class RecheckFindingBody {
  @ApiProperty({ description: 'Whether the remedy still holds', example: true })
  @IsBoolean()
  holds!: boolean;

  @ApiProperty({ example: 'Kiểm tra lại sau ba tháng' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  note!: string;
}
