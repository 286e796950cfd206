import type { Instant, IsoDate } from '#domain/facts';
import { inspectionStream } from '#domain/streams';
import { uuid5 } from '#event-store/uuid5';
import { AssignInspector } from '../../inspections/assign-inspector/assign-inspector.handler.js';
import { CancelInspection } from '../../inspections/cancel-inspection/cancel-inspection.handler.js';
import { NotifyUnit } from '../../inspections/notify-unit/notify-unit.handler.js';
import { OpenVisit } from '../../inspections/open-visit/open-visit.handler.js';
import { PlanInspection } from '../../inspections/plan-inspection/plan-inspection.handler.js';
import type { ReasonBody } from '../../inspections/reason.body.js';
import { RecordMinutes } from '../../inspections/record-minutes/record-minutes.handler.js';
import { ResumeInspection } from '../../inspections/resume-inspection/resume-inspection.handler.js';
import { SubmitChecklist } from '../../inspections/submit-checklist/submit-checklist.handler.js';
import { SuspendInspection } from '../../inspections/suspend-inspection/suspend-inspection.handler.js';
import { WaiveConflict } from '../../inspections/waive-conflict/waive-conflict.handler.js';
import { WidenInspection } from '../../inspections/widen-inspection/widen-inspection.handler.js';
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
      const body = { unit: code, kind, year: YEAR, draw: drawIdOf(draw), team } as const;
      return this.served.execute(new PlanInspection(body, context));
    });
  }

  waive(at: Instant, inspector: Doer, reason: string): DemoAct {
    const body = { account: accountIdOf(inspector.signIn), reason: invented(reason) };
    return this.act(DEPUTY, at, ['waive'], (context) => new WaiveConflict(this.id, body, context));
  }

  assign(at: Instant, inspector: Doer): DemoAct {
    const body = { account: accountIdOf(inspector.signIn) };
    return this.act(LEADER, at, ['assign'], (context) => new AssignInspector(this.id, body, context));
  }

  /** Tried by the leader, and refused: that somebody tried stays on record. */
  refusedAssignment(at: Instant, inspector: Doer): DemoAct {
    const body = { account: accountIdOf(inspector.signIn) };
    return {
      ...this.act(LEADER, at, ['assign', 'refused'], (context) => new AssignInspector(this.id, body, context)),
      refusedAs: 'conflict-of-interest',
    };
  }

  notify(at: Instant, visitOn: IsoDate): DemoAct {
    const body = { visitOn, message: invented('Đề nghị chuẩn bị hồ sơ các nhiệm vụ được giao trong năm') };
    return this.act(LEADER, at, ['notify'], (context) => new NotifyUnit(this.id, body, context));
  }

  open(at: Instant): DemoAct {
    return this.act(LEADER, at, ['open'], (context) => new OpenVisit(this.id, {}, context));
  }

  /** What is asked of the unit as a whole, in the order of the checklist; the second version asks one question more. */
  submit(at: Instant, answers: readonly ('yes' | 'no' | 'partly')[]): DemoAct {
    const asked = OF_THE_UNIT.slice(0, Math.max(OF_THE_UNIT.length - 1, answers.length));
    const body = { answers: asked.map((question, i) => ({ question, answer: answers[i] ?? 'yes' })) };
    return this.act(
      LEADER,
      at,
      ['checklist'],
      (context) => new SubmitChecklist(this.id, this.visit, body, context, readerOf(context)),
    );
  }

  minutes(at: Instant): DemoAct {
    const body = { text: invented('Hai bên thống nhất những gì đã xem tại chỗ') };
    return this.act(
      LEADER,
      at,
      ['minutes'],
      (context) => new RecordMinutes(this.id, this.visit, body, context, readerOf(context)),
    );
  }

  suspend(at: Instant, reason: string): DemoAct {
    return this.#turn('suspend', at, reason, (body, context) => new SuspendInspection(this.id, body, context));
  }

  resume(at: Instant, reason: string): DemoAct {
    return this.#turn('resume', at, reason, (body, context) => new ResumeInspection(this.id, body, context));
  }

  cancel(at: Instant, reason: string): DemoAct {
    return this.#turn('cancel', at, reason, (body, context) => new CancelInspection(this.id, body, context));
  }

  widen(at: Instant, unit: string, reason: string): DemoAct {
    return this.#turn('widen', at, reason, (body, context) => new WidenInspection(this.id, { ...body, unit }, context));
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
