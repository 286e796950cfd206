import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../../http/fields.js';

export class SignInBody {
  @ApiProperty({ example: 'an.nguyen' })
  @IsWords(200)
  signInName!: string;

  @ApiProperty({ example: 'bốn từ dễ nhớ với tôi' })
  @IsWords(256)
  password!: string;
}
