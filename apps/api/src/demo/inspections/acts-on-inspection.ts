import type { Instant, IsoDate } from '#domain/facts';
import { inspectionStream } from '#domain/streams';
import { uuid5 } from '#event-store/uuid5';
import type { ReasonBody } from '../../inspections/inspection.bodies.js';
import type { DemoAct, Doer } from '../act.js';
import { demoKey } from '../programme.js';
import { accountIdOf } from '../stage.js';
import { invented } from '../year/invented.js';
import { ActsOnFinding } from './acts-on-finding.js';
import { ADDED } from './second-checklist.js';
import { drawIdOf, YEAR, type DemoDraw } from './demo-draws.js';
import { readerOf, type ServedInspections } from './served-inspections.js';
import { DEPUTY, LEADER } from './team.js';

type Make = DemoAct['command'];

/** Words for the acts of people on one inspection of one visit: its team's, unless they say otherwise. */
export class ActsOnInspection {
  readonly id: string;
  readonly visit: string;

  constructor(
    readonly served: ServedInspections,
    private readonly name: string,
  ) {
    this.id = uuid5(this.key('plan'), 'inspection');
    this.visit = uuid5(this.key('open'), 'visit');
  }

  finding(name: string): ActsOnFinding {
    return new ActsOnFinding(this, name);
  }

  /** `unit`: its code, or how to learn it once the day has come. */
  plan(at: Instant, draw: DemoDraw, unit: string | (() => Promise<string>)): DemoAct {
    const kind = draw.sealed === null ? 'planned' : 'surprise';
    const team = [accountIdOf(DEPUTY.signIn)];
    return this.act(LEADER, at, ['plan'], async (context) => {
      const code = typeof unit === 'string' ? unit : await unit();
      return this.served.teams.plan({ unit: code, kind, year: YEAR, draw: drawIdOf(draw), team }, context);
    });
  }

  waive(at: Instant, inspector: Doer, reason: string): DemoAct {
    const body = { account: accountIdOf(inspector.signIn), reason: invented(reason) };
    return this.act(DEPUTY, at, ['waive'], (context) => this.served.teams.waive(this.id, body, context));
  }

  assign(at: Instant, inspector: Doer): DemoAct {
    const body = { account: accountIdOf(inspector.signIn) };
    return this.act(LEADER, at, ['assign'], (context) => this.served.teams.assign(this.id, body, context));
  }

  /** Tried by the leader, and refused: that somebody tried stays on record. */
  refusedAssignment(at: Instant, inspector: Doer): DemoAct {
    const body = { account: accountIdOf(inspector.signIn) };
    return {
      ...this.act(LEADER, at, ['assign', 'refused'], (context) => this.served.teams.assign(this.id, body, context)),
      refusedAs: 'conflict-of-interest',
    };
  }

  notify(at: Instant, visitOn: IsoDate): DemoAct {
    const body = { visitOn, message: invented('Đề nghị chuẩn bị hồ sơ các nhiệm vụ được giao trong năm') };
    return this.act(LEADER, at, ['notify'], (context) => this.served.visits.notify(this.id, body, context));
  }

  open(at: Instant): DemoAct {
    return this.act(LEADER, at, ['open'], (context) => this.served.visits.open(this.id, {}, context));
  }

  /** What is asked of the unit as a whole, in the order of the checklist; the second version asks one question more. */
  submit(at: Instant, answers: readonly ('yes' | 'no' | 'partly')[]): DemoAct {
    const asked = OF_THE_UNIT.slice(0, Math.max(OF_THE_UNIT.length - 1, answers.length));
    const body = { answers: asked.map((question, i) => ({ question, answer: answers[i] ?? 'yes' })) };
    return this.act(LEADER, at, ['checklist'], (context) =>
      this.served.visits.submit(this.id, this.visit, body, context, readerOf(context)),
    );
  }

  minutes(at: Instant): DemoAct {
    const body = { text: invented('Hai bên thống nhất những gì đã xem tại chỗ') };
    return this.act(LEADER, at, ['minutes'], (context) =>
      this.served.visits.minutes(this.id, this.visit, body, context, readerOf(context)),
    );
  }

  suspend(at: Instant, reason: string): DemoAct {
    return this.#turn('suspend', at, reason, (body, context) => this.served.course.suspend(this.id, body, context));
  }

  resume(at: Instant, reason: string): DemoAct {
    return this.#turn('resume', at, reason, (body, context) => this.served.course.resume(this.id, body, context));
  }

  cancel(at: Instant, reason: string): DemoAct {
    return this.#turn('cancel', at, reason, (body, context) => this.served.course.cancel(this.id, body, context));
  }

  widen(at: Instant, unit: string, reason: string): DemoAct {
    return this.#turn('widen', at, reason, (body, context) =>
      this.served.course.widen(this.id, { ...body, unit }, context),
    );
  }

  act(by: Doer, at: Instant, words: readonly string[], command: Make): DemoAct {
    return { at, words: this.#words(...words), by, stream: inspectionStream(this.id), command };
  }

  key(...words: string[]): string {
    return demoKey(...this.#words(...words));
  }

  #turn(
    word: string,
    at: Instant,
    reason: string,
    make: (body: ReasonBody, context: Parameters<Make>[0]) => ReturnType<Make>,
  ): DemoAct {
    return this.act(LEADER, at, [word], (context) => make({ reason: invented(reason) }, context));
  }

  #words(...words: string[]): string[] {
    return ['inspection', this.name, ...words];
  }
}

const OF_THE_UNIT = ['bao-cao-dung-han', 'bao-cao-co-nguoi-ky', 'bao-cao-kho-khan', ADDED.id];
