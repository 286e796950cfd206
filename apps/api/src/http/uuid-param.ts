import { Param, type PipeTransform } from '@nestjs/common';
import { isUuid } from '#event-store/uuid5';
import { BadInput } from './problems.js';

/** A part of the path that is a UUID, in lower case as it is recorded. @throws BadInput naming it. */
export const UuidParam = (name: string): ParameterDecorator => Param(name, new UuidPipe(name));

class UuidPipe implements PipeTransform<string, string> {
  constructor(private readonly name: string) {}

  transform(given: string): string {
    const id = given.toLowerCase();
    if (isUuid(id)) return id;
    throw new BadInput('not-a-uuid', this.name, {
      vi: `${this.name}: “${given}” không phải là mã UUID.`,
      en: `${this.name}: “${given}” is not a UUID.`,
    });
  }
}
