import { Injectable } from '@nestjs/common';
import type { AssignItems } from '#domain/directive/directive.commands';
import type { DirectiveState } from '#domain/directive/directive.state';
import { Units } from '../registries/units.js';
import type { Issued } from './directive-recorder.js';
import { NotFound } from '../http/problems.js';

/** The groups that a directive's collective items name, and the issuer's rank, as they stood on the directive's day. */
@Injectable()
export class DatedMembers {
  constructor(private readonly units: Units) {}

  /** A group that was not defined by that day is left out, for the decider to refuse. @throws NotFound */
  async of({ items }: DirectiveState, { on, issuer }: Issued): Promise<Pick<AssignItems, 'groups' | 'issuerRank'>> {
    const units = await this.units.on(on);
    const named = new Set(items.flatMap(({ data }) => data.reading.collective?.group ?? []));
    const groups = [...named].flatMap((group) => {
      const members = units.group(group)?.members;
      return members === undefined ? [] : [{ group, members }];
    });
    const issuerRank = units.rank(issuer);
    if (issuerRank === undefined) throw new NotFound({ vi: 'cơ quan ban hành', en: 'issuing unit' }, issuer, 'issuer');
    return { groups, issuerRank };
  }
}
