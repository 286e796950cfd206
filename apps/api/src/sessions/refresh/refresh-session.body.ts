import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class RefreshSessionBody {
  @ApiProperty({ description: 'As given by the sign-in or the last refresh; good once', example: 'pWc0…' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  refreshToken!: string;
}
