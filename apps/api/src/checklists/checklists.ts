import { Injectable } from '@nestjs/common';
import { FOREVER } from '#domain/dated';
import type { IsoDate } from '#domain/facts';
import { fold } from '#domain/fold';
import type { ChecklistVersion, Question } from '#domain/inspection/checklists/checklist';
import { checklistDecider } from '#domain/inspection/checklists/checklist.decider';
import type { ChecklistState } from '#domain/inspection/checklists/checklist.state';
import { publishedVersion, STARTING_CHECKLIST, versionForNew } from '#domain/inspection/checklists/versions';
import { checklistStream } from '#domain/streams';
import { Recorder } from '../record/recorder.js';

/** A checklist and a version as somebody named them, or did not. */
interface Named {
  readonly checklist?: string | undefined;
  readonly version?: number | undefined;
}

/** The checklists that inspections use, as the log has them at this moment. */
@Injectable()
export class Checklists {
  constructor(private readonly recorder: Recorder) {}

  /** What an inspection planned on that day uses. @throws RuleViolation where it may not be used */
  async forNew({ checklist = STARTING_CHECKLIST, version }: Named, day: IsoDate): Promise<ChecklistVersion> {
    return versionForNew(checklist, version, await this.#of(checklist), day);
  }

  /**
   * What a visit uses: what its inspection was planned with, also after that was withdrawn. Naming another one is left to
   * the rules. An inspection planned without one chooses as a new one does.
   */
  async forVisit(planned: ChecklistVersion | undefined, named: Named, day: IsoDate): Promise<ChecklistVersion> {
    if (planned === undefined) return this.forNew(named, day);
    return { id: named.checklist ?? planned.id, version: named.version ?? planned.version };
  }

  /** Those of one version, whatever became of it since. @throws RuleViolation where there is no such version */
  async questionsOf(used: ChecklistVersion): Promise<readonly Question[]> {
    return publishedVersion(used, await this.#of(used.id)).checklist.questions;
  }

  async #of(id: string): Promise<ChecklistState> {
    return fold(checklistDecider, await this.recorder.history('checklist', checklistStream(id)), FOREVER);
  }
}
