import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

export class ListAccountsQuery {
  @ApiPropertyOptional({ description: 'Rows a page', default: 50, maximum: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;

  @ApiPropertyOptional({ description: 'Where the next page starts: `next` of the page before' })
  @IsOptional()
  @IsUUID()
  cursor?: string;
}
