import { Inject, Injectable } from '@nestjs/common';
import { decodeAs } from '#domain/codec';
import type { Act, Recorded } from '#domain/facts';
import { fold } from '#domain/fold';
import type { DrawCommand } from '#domain/inspection/draw/draw.commands';
import type { FrameFrozen } from '#domain/inspection/draw/draw.events';
import type { DrawState } from '#domain/inspection/draw/draw.state';
import { drawsInStreams, type InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import { RuleViolation } from '#domain/rule-violation';
import { idOf, inspectionStream } from '#domain/streams';
import type { EventStore } from '#event-store/port';
import { isUuid } from '#event-store/uuid5';
import { NotFound } from '../http/problems.js';
import { EVENT_STORE } from '../installation/tokens.js';
import type { Receipt } from '../record/receipt.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type RequestContext } from '../record/request-context.js';

export const DRAW = { vi: 'lần bốc chọn', en: 'draw' };

/** Takes a command to the stream of a draw. What is done to a draw is done by its team. */
@Injectable()
export class DrawRecorder {
  constructor(
    private readonly recorder: Recorder,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** @throws NotFound where there is no such draw; RuleViolation for somebody outside its team. */
  ofDraw(
    drawId: string,
    context: RequestContext,
    type: DrawCommand['type'],
    build: (draw: DrawState & { readonly frame: FrameFrozen['data'] }, act: Act) => DrawCommand | Promise<DrawCommand>,
  ): Promise<Receipt> {
    if (!isUuid(drawId)) throw new NotFound(DRAW, drawId, 'draw');
    return this.record(drawId, context, type, async (history, act) => {
      const draw = fold(drawsInStreams, history, context.today);
      if (draw.frame === null) throw new NotFound(DRAW, drawId, 'draw');
      if (!draw.frame.team.includes(context.actor.account)) throw new RuleViolation('not-of-the-team');
      return build({ ...draw, frame: draw.frame }, act);
    });
  }

  record(
    drawId: string,
    context: RequestContext,
    type: DrawCommand['type'],
    build: (history: readonly Recorded<InspectionStreamEvent>[], act: Act) => DrawCommand | Promise<DrawCommand>,
  ): Promise<Receipt> {
    return this.recorder.record({
      category: 'inspection',
      stream: inspectionStream(drawId),
      decider: drawsInStreams,
      context,
      type,
      command: (history) => build(history, actOf(context)),
    });
  }

  /** Every frame ever frozen, from the log itself: a rule must not lag behind. */
  async frames(): Promise<FrameFrozen['data'][]> {
    const frames: FrameFrozen['data'][] = [];
    for await (const stored of this.store.readAll({ categories: ['inspection'], types: ['FrameFrozen'] })) {
      const { event } = decodeAs('inspection', stored);
      if (event.type === 'FrameFrozen') frames.push(event.data);
    }
    return frames;
  }

  /** The histories of all inspections, by their ids, from the log itself. */
  async inspections(): Promise<ReadonlyMap<string, readonly Recorded<InspectionStreamEvent>[]>> {
    const found = new Map<string, Recorded<InspectionStreamEvent>[]>();
    for await (const stored of this.store.readAll({ categories: ['inspection'] })) {
      const id = idOf(stored.stream);
      found.set(id, [...(found.get(id) ?? []), decodeAs('inspection', stored)]);
    }
    return found;
  }
}
