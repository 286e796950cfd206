import { ValidationPipe } from '@nestjs/common';
import { InvalidInput } from './invalid-input.js';

/** Shapes are checked at the edge, whole: unknown fields are refused, every wrong field is named. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new InvalidInput(errors),
  });
