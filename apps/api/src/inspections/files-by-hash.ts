import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import { IsSha256 } from '../http/formed.js';

/** Files that an act names by what `POST /evidence` gave for them; whether the account may name them is asked later. */
export const FilesByHash = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      type: [String],
      description: 'SHA-256, as given by POST /evidence',
      example: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(100),
    IsSha256({ each: true }),
  );
