import { Injectable } from '@nestjs/common';
import { periodEnd, periodSpan } from '#domain/dates';
import type { IsoDate, TaskId } from '#domain/facts';
import { taskStream } from '#domain/streams';
import { Recorder } from '../record/recorder.js';
import { Directives } from '../registries/directives.js';

/** When a period ends, by the reporting duty that the task's directive states. */
@Injectable()
export class ReportingDuties {
  constructor(
    private readonly recorder: Recorder,
    private readonly directives: Directives,
  ) {}

  /** The period's last day by the directive's cut-off, else by the calendar; never after today. */
  async effectiveDay(taskId: TaskId, period: string, today: IsoDate): Promise<IsoDate> {
    const end = await this.#lastDay(taskId, period);
    return end < today ? end : today;
  }

  async #lastDay(taskId: TaskId, period: string): Promise<IsoDate> {
    for (const { event } of await this.recorder.seen('task', taskStream(taskId))) {
      if (event.type !== 'TaskAssigned') continue;
      const { reportingDuty } = await this.directives.byId(event.data.directiveId);
      if (reportingDuty !== null) return periodSpan(period, reportingDuty.day).to;
    }
    return periodEnd(period);
  }
}
