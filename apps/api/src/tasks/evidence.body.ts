import { ApiProperty } from '@nestjs/swagger';
import { IsWords } from '../http/fields.js';
import { IsSha256 } from '../http/formed.js';

/** A file uploaded before, by its hash. */
export class EvidenceBody {
  @ApiProperty({
    description: 'As given by POST /evidence',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  @IsSha256()
  sha256!: string;

  @ApiProperty({ example: 'bien-ban-nghiem-thu.pdf' })
  @IsWords(255)
  name!: string;
}
