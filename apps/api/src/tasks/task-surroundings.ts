import { Injectable } from '@nestjs/common';
import { firstDay } from '#domain/dates';
import type { Act, DirectiveId, Recorded, UnitId } from '#domain/facts';
import type { BasisDirective, EndedUnit, TaskContext } from '#domain/task/task.commands';
import type { TaskEvent } from '#domain/task/task.events';
import type { UnitsAt } from '#read-models/units/units-at';
import { Directives, type DirectiveFacts } from '../registries/directives.js';
import { Units } from '../registries/units.js';

/** Looks up what a task's decider judges beside the task's own stream, as everything known on the act's effective day. */
@Injectable()
export class TaskSurroundings {
  constructor(
    private readonly directives: Directives,
    private readonly units: Units,
  ) {}

  /** `named`: units that the command brings in, besides those that the task ever had. */
  async of(
    directiveId: DirectiveId,
    act: Act,
    history: readonly Recorded<TaskEvent>[],
    named: readonly UnitId[] = [],
  ): Promise<TaskContext> {
    const cited = act.basis?.kind === 'directive' ? await this.directives.evenVoided(act.basis.directive) : null;
    return this.around(await this.directives.evenVoided(directiveId), cited, act, history, named);
  }

  /** As `of`, for directives that are not on record yet: what an act would be judged beside. */
  async around(
    directive: Pick<DirectiveFacts, 'issuer' | 'monitors'>,
    cited: CitedDirective | null,
    act: Act,
    history: readonly Recorded<TaskEvent>[],
    named: readonly UnitId[] = [],
  ): Promise<TaskContext> {
    const later = act.effectiveOn > act.today ? act.effectiveOn : act.today;
    const [then, latest] = await Promise.all([this.units.on(act.effectiveOn), this.units.on(later)]);
    return {
      issuer: directive.issuer,
      issuerAndAbove: [directive.issuer, ...then.ancestors(directive.issuer)],
      monitors: directive.monitors,
      actorRank: act.by.unit === null ? null : (then.rank(act.by.unit) ?? null),
      ended: [...new Set([...unitsIn(history), ...named])].flatMap((unit) => endOf(unit, latest)),
      basisDirective: cited && basisDirective(cited, then),
    };
  }
}

/** A directive that an act rests on. */
type CitedDirective = Pick<DirectiveFacts, 'id' | 'issuer' | 'effectiveOn' | 'issuedOn'>;

const basisDirective = ({ id, issuer, effectiveOn, issuedOn }: CitedDirective, units: UnitsAt): BasisDirective => ({
  id,
  issuer,
  issuerIsOrIsBelow: [issuer, ...units.ancestors(issuer)],
  issuerRank: units.rank(issuer) ?? null,
  effectiveOn: effectiveOn ?? firstDay(issuedOn),
});

const endOf = (unit: UnitId, units: UnitsAt): EndedUnit[] => {
  const endedOn = units.get(unit)?.endedOn;
  return endedOn ? [{ unit, successor: units.successor(unit)?.id ?? null, endedOn }] : [];
};

function unitsIn(history: readonly Recorded<TaskEvent>[]): UnitId[] {
  const units: UnitId[] = [];
  for (const { event } of history) {
    if (event.type !== 'TaskAssigned' && event.type !== 'TaskReassigned') continue;
    const { lead, coordinating } = event.type === 'TaskAssigned' ? event.data : event.data.to;
    units.push(...lead.map(({ unit }) => unit), ...coordinating);
  }
  return units;
}
