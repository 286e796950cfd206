import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';

type Shape = () => new () => object;

/** An object of this shape: neither a list nor missing, which `ValidateNested` alone lets through. */
export const Nested = (shape: Shape): PropertyDecorator => applyDecorators(IsObject(), ValidateNested(), Type(shape));

/** Beside `IsArray`: every element an object of this shape. */
export const NestedList = (shape: Shape): PropertyDecorator =>
  applyDecorators(IsObject({ each: true }), ValidateNested({ each: true }), Type(shape));
