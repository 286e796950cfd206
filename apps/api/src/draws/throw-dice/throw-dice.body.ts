import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class ThrowDiceBody {
  @ApiProperty({ description: 'Text: at least 20 digits, as called out', example: '01382438112797316654' })
  @IsString()
  @MaxLength(1000)
  dice!: string;
}
