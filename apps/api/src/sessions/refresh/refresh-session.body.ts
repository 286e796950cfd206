import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../../http/fields.js';

export class RefreshSessionBody {
  @ApiProperty({ description: 'As given by the sign-in or the last refresh; good once', example: 'pWc0…' })
  @IsWords(100)
  refreshToken!: string;
}
