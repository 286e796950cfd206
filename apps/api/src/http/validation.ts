import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { InvalidInput } from './invalid-input.js';
import { rememberRules } from './known-rules.js';

/**
 * Shapes are checked at the edge, whole: unknown fields are refused, every wrong field is named. A member that is null is
 * one that was left out.
 */
class Shapes extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return super.transform(metadata.type === 'body' ? withoutNulls(value) : value, metadata);
  }
}

export function validation(): ValidationPipe {
  rememberRules();
  return new Shapes({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new InvalidInput(errors),
  });
}

/** A value in the shape of a body, checked as at the edge. @throws InvalidInput */
export const shapeChecked = <T extends object>(type: new () => T, value: unknown): Promise<T> =>
  validation().transform(value, { type: 'body', metatype: type }) as Promise<T>;

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null || !holdsNull(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, withoutNulls(member)]])),
  );
}

const holdsNull = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.values(value).some(holdsNull));
