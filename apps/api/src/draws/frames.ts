import { Injectable } from '@nestjs/common';
import type { UnitId } from '#domain/facts';
import type { FrameFrozen } from '#domain/inspection/draw/draw.events';
import type { Moment } from '#read-models/as-of/basis';
import { eligibleUnits } from '#read-models/inspections/eligible-units';
import type { UnitAt } from '#read-models/units/unit-at';
import type { UnitsAt } from '#read-models/units/units-at';
import { frozenFrame, type Frame, type FrameUnit } from '#sampling/frame';
import { Refusal } from '../http/problems.js';
import { UnitViews } from '../views/unit-views.js';

/** What a frame is made from, without its hash. */
export type FrameRecipe = Pick<FrameFrozen['data'], 'asOf' | 'knownAt' | 'strata' | 'exclusions'>;

/**
 * Frames from the registry as of a day, as known at a size of the log: the same recipe gives the same bytes for ever,
 * since the first so many events never change.
 */
@Injectable()
export class Frames {
  constructor(private readonly units: UnitViews) {}

  /** @throws DrawRefusal, Refusal 422 for what no draw accepts. */
  of({ asOf, knownAt, strata, exclusions }: FrameRecipe): Frame {
    const units = this.units.at({ asOf, size: knownAt.size });
    const left = new Map(exclusions.map((exclusion) => [exclusion.unit, exclusion]));
    const made = strata.map((rule) => {
      const eligible = eligibleUnits(units, rule);
      return {
        stratum: rule.stratum,
        units: eligible.filter(({ id }) => !left.has(id)).map(entry),
        excluded: eligible
          .filter(({ id }) => left.has(id))
          .map((unit) => ({
            ...entry(unit),
            reason: left.get(unit.id)!.reason,
            decidedBy: left.get(unit.id)!.decidedBy,
          })),
      };
    });
    const known = new Set(made.flatMap(({ excluded }) => excluded.map(({ unit }) => unit)));
    const strange = exclusions.find(({ unit }) => !known.has(unit));
    if (strange !== undefined) throw notEligible(strange.unit);
    return frozenFrame({ asOf, knownAt, strata: made });
  }

  at(moment: Moment): UnitsAt {
    return this.units.at(moment);
  }
}

function entry({ id, code, name }: UnitAt): FrameUnit {
  if (code === null)
    throw new Refusal(
      422,
      'unit-without-code',
      {
        vi: `Đơn vị “${name}” chưa có mã; hãy cấp mã trước khi chốt danh sách.`,
        en: `The unit “${name}” has no code; assign one before the frame is frozen.`,
      },
      'strata',
    );
  return { id: code, unit: id, name: name.normalize('NFC') };
}

const notEligible = (unit: UnitId): Refusal =>
  new Refusal(
    422,
    'exclusion-not-eligible',
    {
      vi: `Đơn vị bị loại ${unit} không thuộc nhóm nào của danh sách.`,
      en: `The excluded unit ${unit} is in no stratum of the frame.`,
    },
    'exclusions',
  );
