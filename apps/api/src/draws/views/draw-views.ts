import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { FrameFrozen, PickedUnit } from '#domain/inspection/draw/draw.events';
import type { InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import { idOf, inspectionStream } from '#domain/streams';
import { isUuid } from '#event-store/uuid5';
import type { Basis } from '#read-models/as-of/basis';
import { eventsOf, eventsOfMany, eventsOfTypes, type LogEvent } from '#read-models/audit-trail/events-of';
import { pageOf } from '#read-models/text/page';
import { bundleOf, type Bundle } from '#sampling/bundle';
import type { Reader } from '../../access/reader.js';
import { NotFound } from '../../http/problems.js';
import type { MomentPageQuery, MomentQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { extensionsOf, planOf } from '../draw-on-record.js';
import { Frames } from '../frames.js';
import { Picker } from '../picker.js';
import { drawShown, followersOf, frozenDraw, type DrawPage, type DrawShown, type FrozenDraw } from './draw-shown.js';

/** Draws at any (D, K). Of a sealed draw only its team sees the picks before the secret is told. */
@Injectable()
export class DrawViews {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly frames: Frames,
    private readonly picker: Picker,
  ) {}

  /** In the order in which they were frozen. @throws BadCursor */
  async list(query: MomentPageQuery): Promise<DrawPage> {
    const basis = await this.moments.of(query);
    const frozen = this.#frozen(basis);
    const { rows, total, next } = pageOf(frozen, query, 'b', ({ drawId }) => drawId);
    const streams = rows.map(({ drawId }) => inspectionStream(drawId));
    const histories = eventsOfMany<InspectionStreamEvent>(this.rows, streams, basis.size);
    const draws = [...histories].map(([stream, events]) =>
      this.#shown(frozenDraw(idOf(stream), events, basis), frozen),
    );
    return { basis, total, next, draws };
  }

  /** @throws NotFound */
  async one(id: string, query: MomentQuery, reader: Pick<Reader, 'account'>) {
    const basis = await this.moments.of(query);
    const draw = this.#draw(id, basis);
    return { basis, ...this.#shown(draw, this.#frozen(basis)), picks: this.#picksFor(draw, reader) };
  }

  /** What is published at this moment; the same for every reader. @throws NotFound */
  async bundle(id: string, query: MomentQuery): Promise<Bundle> {
    const basis = await this.moments.of(query);
    const draw = this.#draw(id, basis);
    const frame = this.frames.of(draw.frame);
    const plan = planOf(draw, frame);
    if (plan === null) throw new NotFound({ vi: 'kế hoạch của lần bốc chọn', en: 'plan of the draw' }, id, 'draw');
    return bundleOf({
      draw: id,
      frame,
      plan,
      commitment: draw.commitment?.sha256 ?? null,
      revealOn: draw.commitment?.revealOn ?? null,
      dice: draw.dice,
      secret: draw.secret,
      extensions: extensionsOf(draw),
      redrawOf: draw.frame.follows,
      redrawnBy: followersOf(id, this.#frozen(basis))[0] ?? null,
      events: this.#events(id, basis).map(({ id: event, event: { type }, recordedAt }) => ({
        id: event,
        type,
        recordedAt,
      })),
    });
  }

  #picksFor(draw: FrozenDraw, { account }: Pick<Reader, 'account'>): readonly PickedUnit[] | null {
    if (draw.picksSha256 === null) return null;
    const isSecret = draw.commitment !== null && draw.secret === null;
    return isSecret && !draw.frame.team.includes(account) ? null : this.picker.picked(draw).picks;
  }

  #draw(id: string, basis: Basis): FrozenDraw {
    return frozenDraw(id, isUuid(id) ? this.#events(id, basis) : [], basis);
  }

  #events(id: string, { size, asOf }: Basis): LogEvent<InspectionStreamEvent>[] {
    return eventsOf<InspectionStreamEvent>(this.rows, inspectionStream(id), size).filter(
      ({ effectiveOn }) => effectiveOn <= asOf,
    );
  }

  #frozen({ size, asOf }: Basis): FrameFrozen['data'][] {
    return eventsOfTypes<FrameFrozen>(this.rows, ['inspection'], ['FrameFrozen'], { size })
      .filter(({ effectiveOn }) => effectiveOn <= asOf)
      .map(({ event }) => event.data);
  }

  #shown(draw: FrozenDraw, frozen: readonly FrameFrozen['data'][]): DrawShown {
    return drawShown(draw, this.frames.of(draw.frame), frozen);
  }
}
