import { Injectable } from '@nestjs/common';
import type { Act, UnitId } from '#domain/facts';
import { Refusal } from '../http/problems.js';
import { Recorder } from '../record/recorder.js';
import type { RequestContext } from '../record/request-context.js';
import { Units } from '../registries/units.js';

/** Whose business a directive is: its issuer, and the units that it names to monitor. */
export interface Directed {
  readonly issuer: UnitId;
  readonly monitors: readonly UnitId[];
}

/**
 * Who may act on a directive: its issuer, the units above it, and those that it names to monitor (rules.md, section 3),
 * on the act's effective day or today. What a process does later rests on this. An administrator, and a role over
 * everything, may act for all.
 */
@Injectable()
export class AssigningSide {
  constructor(
    private readonly units: Units,
    private readonly recorder: Recorder,
  ) {}

  /** One of the directives is enough. @throws Refusal 403, after it has been recorded. */
  async refuseOthers(
    on: { readonly command: string; readonly stream: string; readonly revision: number | null },
    act: Pick<Act, 'effectiveOn' | 'today'>,
    directives: readonly Directed[],
    context: RequestContext,
  ): Promise<void> {
    const { role, unit } = context.actor;
    if (role !== 'assigner' || unit === null) return;
    for (const day of new Set([act.effectiveOn, act.today])) {
      const units = await this.units.on(day);
      const isSide = ({ issuer, monitors }: Directed) =>
        issuer === unit || units.ancestors(issuer).includes(unit) || monitors.includes(unit);
      if (directives.some(isSide)) return;
    }
    await this.recorder.recordRefusal(context, { ...on, code: 'not-assigning-side' });
    throw new Refusal(
      403,
      'not-assigning-side',
      {
        vi: 'Chỉ cơ quan ban hành, cơ quan cấp trên hoặc đơn vị được giao theo dõi văn bản mới làm được việc này.',
        en: 'Only the issuer, a unit above it, or a unit named to monitor may do this to a directive.',
      },
      undefined,
      { unit },
    );
  }
}
