import { Inject, Injectable } from '@nestjs/common';
import type Database from 'better-sqlite3';
import type { FrameFrozen, PickedUnit } from '#domain/inspection/draw/draw.events';
import type { DrawState } from '#domain/inspection/draw/draw.state';
import { drawsInStreams, type InspectionStreamEvent } from '#domain/inspection/streams-of-inspections';
import { FOREVER } from '#domain/dated';
import { fold } from '#domain/fold';
import { inspectionStream } from '#domain/streams';
import { isUuid } from '#event-store/uuid5';
import type { Basis } from '#read-models/as-of/basis';
import { eventsOf, eventsOfTypes } from '#read-models/audit-trail/events-of';
import { bundleOf, type AnotherDraw, type Bundle } from '#sampling/bundle';
import type { Reader } from '../../access/reader.js';
import { NotFound } from '../../http/problems.js';
import type { MomentQuery } from '../../http/reading.js';
import { ROWS } from '../../installation/tokens.js';
import { Moments } from '../../moments/moments.js';
import { DRAW } from '../draw-recorder.js';
import { extensionsOf, planOf } from '../draw-on-record.js';
import { Frames } from '../frames.js';
import { Picker } from '../picker.js';

type FrozenDraw = DrawState & { readonly frame: FrameFrozen['data'] };

export interface DrawShown {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly purpose: 'planned' | 'surprise';
  readonly seed: 'public' | 'sealed';
  readonly stage: 'frozen' | 'planned' | 'thrown' | 'drawn' | 'revealed';
  readonly asOf: string;
  readonly frameSha256: string;
  readonly planSha256: string | null;
  readonly commitment: string | null;
  readonly revealOn: string | null;
  readonly dice: string | null;
  readonly exclusions: FrameFrozen['data']['exclusions'];
  readonly strata: readonly { readonly stratum: string; readonly size: number; readonly excluded: number }[];
  readonly follows: AnotherDraw | null;
  readonly followedBy: readonly AnotherDraw[];
}

/** Draws as known at any moment. Of a sealed draw only its team sees the picks before the secret is told. */
@Injectable()
export class DrawViews {
  constructor(
    @Inject(ROWS) private readonly rows: Database.Database,
    private readonly moments: Moments,
    private readonly frames: Frames,
    private readonly picker: Picker,
  ) {}

  async list(query: MomentQuery): Promise<{ readonly basis: Basis; readonly draws: readonly DrawShown[] }> {
    const basis = await this.moments.of(query);
    const ids = this.#frozen(basis).map(({ drawId }) => drawId);
    return { basis, draws: ids.map((id) => this.#shown(this.#draw(id, basis), basis)) };
  }

  /** @throws NotFound */
  async one(id: string, query: MomentQuery, reader: Reader) {
    const basis = await this.moments.of(query);
    const draw = this.#draw(id, basis);
    return { basis, ...this.#shown(draw, basis), picks: this.#picksFor(draw, reader) };
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
      redrawnBy: this.#followers(id, basis)[0] ?? null,
      events: this.#events(id, basis).map(({ id: event, event: { type }, recordedAt }) => ({
        id: event,
        type,
        recordedAt,
      })),
    });
  }

  #picksFor(draw: FrozenDraw, { account }: Reader): readonly PickedUnit[] | null {
    if (draw.picksSha256 === null) return null;
    const isSecret = draw.commitment !== null && draw.secret === null;
    return isSecret && !draw.frame.team.includes(account) ? null : this.picker.picked(draw).picks;
  }

  #draw(id: string, basis: Basis): FrozenDraw {
    const draw = isUuid(id) ? fold(drawsInStreams, this.#events(id, basis), FOREVER) : null;
    if (draw === null || draw.frame === null) throw new NotFound(DRAW, id, 'draw');
    return { ...draw, frame: draw.frame };
  }

  #events(id: string, { size }: Basis) {
    return eventsOf<InspectionStreamEvent>(this.rows, inspectionStream(id), size);
  }

  #frozen({ size }: Basis): FrameFrozen['data'][] {
    return eventsOfTypes<FrameFrozen>(this.rows, ['inspection'], ['FrameFrozen'], { size }).map(
      ({ event }) => event.data,
    );
  }

  #followers(id: string, basis: Basis): AnotherDraw[] {
    return this.#frozen(basis)
      .filter(({ follows }) => follows?.draw === id)
      .map(({ drawId, follows }) => ({ draw: drawId, reason: follows!.reason }));
  }

  #shown(draw: FrozenDraw, basis: Basis): DrawShown {
    const { frame, plan, commitment, dice } = draw;
    return {
      id: frame.drawId,
      title: frame.title,
      year: frame.year,
      purpose: frame.purpose,
      seed: commitment === null ? 'public' : 'sealed',
      stage: stageOf(draw),
      asOf: frame.asOf,
      frameSha256: frame.sha256,
      planSha256: plan?.sha256 ?? null,
      commitment: commitment?.sha256 ?? null,
      revealOn: commitment?.revealOn ?? null,
      dice,
      exclusions: frame.exclusions,
      strata: this.frames.of(frame).strata.map(({ stratum, units, excluded }) => ({
        stratum,
        size: units.length + excluded.length,
        excluded: excluded.length,
      })),
      follows: frame.follows,
      followedBy: this.#followers(frame.drawId, basis),
    };
  }
}

const stageOf = ({ plan, dice, picksSha256, secret }: DrawState): DrawShown['stage'] =>
  secret !== null
    ? 'revealed'
    : picksSha256 !== null
      ? 'drawn'
      : dice !== null
        ? 'thrown'
        : plan !== null
          ? 'planned'
          : 'frozen';
