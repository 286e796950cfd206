import { Injectable } from '@nestjs/common';
import type { Act, Recorded, UnitId } from '#domain/facts';
import { unitStream } from '#domain/streams';
import type { UnitCommand } from '#domain/unit/unit.commands';
import { unitDecider } from '#domain/unit/unit.decider';
import type { UnitEvent } from '#domain/unit/unit.events';
import { isUuid } from '#event-store/uuid5';
import { Acts } from '../acts/acts.js';
import { keepingDay } from '../directives/kept-day.js';
import { lastVersionOf } from '../directives/last-version.js';
import { namingProcess } from '../directives/process-receipt.js';
import type { ActBody } from '../http/fields.js';
import { NotFound } from '../http/problems.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import { NamedUnits } from '../registries/named-units.js';
import { signedBy } from '../tasks/task-recorder.js';

export type Build = (act: Act, unitId: UnitId) => UnitCommand | Promise<UnitCommand>;

const UNIT = { vi: 'đơn vị', en: 'unit' };

/** Takes a command to the stream of a unit that exists: by id, or by the code that it bears today. */
@Injectable()
export class UnitRecorder {
  constructor(
    private readonly recorder: Recorder,
    private readonly acts: Acts,
    private readonly named: NamedUnits,
  ) {}

  /** What a register says holds from the legal day, which may be ahead; a correction keeps its day. @throws NotFound */
  async onDocument(unit: string, context: RequestContext, body: ActBody, build: Build): Promise<Receipt> {
    const act = await this.acts.onDocument(context, body);
    return this.#record(unit, signedBy(context, body), build, (history) => keepingDay(act, body.effectiveOn, history));
  }

  /** Takes an event back; it keeps its day. @throws NotFound */
  async voids(
    unit: string,
    context: RequestContext,
    { event, reason }: { readonly event: string; readonly reason: string },
  ): Promise<Receipt> {
    const act = actOf(context, { corrects: event, reason });
    return this.#record(
      unit,
      context,
      (around) => ({ type: 'VoidUnitEvent', act: around }),
      (history) => keepingDay(act, undefined, history),
    );
  }

  /** Says the first fact of this kind right. @throws NotFound */
  async corrects(
    unit: string,
    context: RequestContext,
    body: ActBody,
    isSuch: (event: UnitEvent) => boolean,
    build: Build,
  ): Promise<Receipt> {
    const act = await this.acts.onDocument(context, body);
    return this.#record(unit, signedBy(context, body), build, (history) => {
      const corrects = lastVersionOf(history, isSuch);
      return keepingDay(corrects === undefined ? act : { ...act, corrects }, body.effectiveOn, history);
    });
  }

  async #record(
    unit: string,
    context: RequestContext,
    build: Build,
    actIn: (history: readonly Recorded<UnitEvent>[]) => Act,
  ): Promise<Receipt> {
    const unitId = isUuid(unit) ? unit : await this.named.id(unit, 'unit', context.today);
    const stream = unitStream(unitId);
    const receipt = await this.recorder.record({
      category: 'unit',
      stream,
      decider: unitDecider,
      context,
      command: (history) => {
        if (history.length === 0) throw new NotFound(UNIT, unit, 'unit');
        return build(actIn(history), unitId);
      },
    });
    return namingProcess(receipt, () => this.recorder.history('unit', stream));
  }
}
