import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class SignInBody {
  @ApiProperty({ example: 'an.nguyen' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  signInName!: string;

  @ApiProperty({ example: 'bốn từ dễ nhớ với tôi' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(256)
  password!: string;
}
