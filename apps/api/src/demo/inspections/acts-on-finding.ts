import type { Command } from '@nestjs/cqrs';
import type { Instant, IsoDate, TaskId } from '#domain/facts';
import { uuid5 } from '#event-store/uuid5';
import { AnswerFinding } from '../../inspections/answer-finding/answer-finding.handler.js';
import { OrderRemedy } from '../../inspections/order-remedy/order-remedy.handler.js';
import { RecheckFinding } from '../../inspections/recheck-finding/recheck-finding.handler.js';
import { RecordFinding } from '../../inspections/record-finding/record-finding.handler.js';
import { ReopenFinding } from '../../inspections/reopen-finding/reopen-finding.handler.js';
import { ReportRemedy } from '../../inspections/report-remedy/report-remedy.handler.js';
import { VerifyRemedy } from '../../inspections/verify-remedy/verify-remedy.handler.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import type { DemoAct, Doer } from '../act.js';
import { invented } from '../year/invented.js';
import type { ActsOnInspection } from './acts-on-inspection.js';
import { readerOf } from './served-inspections.js';
import { LEADER } from './team.js';

/** `of`: inspection and finding. */
type Make = (of: readonly [string, string], context: RequestContext) => Command<Receipt>;

/** Words for what becomes of one finding, from the visit to the verified end. */
export class ActsOnFinding {
  readonly #id: string;

  constructor(
    private readonly inspection: ActsOnInspection,
    private readonly name: string,
  ) {
    this.#id = uuid5(inspection.key('found', name), 'finding');
  }

  found(at: Instant, text: string, task?: TaskId): DemoAct {
    const { served, id, visit } = this.inspection;
    const body = { text: invented(text), ...(task === undefined ? {} : { task }) };
    return this.inspection.act(LEADER, at, ['found', this.name], async (context) => {
      await served.caughtUp();
      return served.execute(new RecordFinding(id, visit, body, context, readerOf(context)));
    });
  }

  answer(at: Instant, by: Doer, text: string, accepts = true): DemoAct {
    const body = { text: invented(text), accepts };
    return this.#act(by, at, ['answer'], (of, context) => new AnswerFinding(...of, body, context, readerOf(context)));
  }

  order(at: Instant, text: string, dueOn: IsoDate): DemoAct {
    const body = { text: invented(text), dueOn };
    return this.#act(LEADER, at, ['order'], (of, context) => new OrderRemedy(...of, body, context));
  }

  report(at: Instant, by: Doer, whole: boolean, attempt = '1'): DemoAct {
    const body = { text: invented(whole ? 'Đã khắc phục xong, gửi kèm hồ sơ' : 'Đã khắc phục một phần'), whole };
    return this.#act(
      by,
      at,
      ['report', attempt],
      (of, context) => new ReportRemedy(...of, body, context, readerOf(context)),
    );
  }

  verify(at: Instant, outcome: keyof typeof OUTCOMES, attempt = '1'): DemoAct {
    const body = { outcome, note: invented(OUTCOMES[outcome]) };
    return this.#act(LEADER, at, ['verify', attempt], (of, context) => new VerifyRemedy(...of, body, context));
  }

  recheck(at: Instant, holds: boolean): DemoAct {
    const note = invented(holds ? 'Kiểm tra lại: kết quả vẫn được giữ' : 'Kiểm tra lại: tồn tại cũ lặp lại');
    return this.#act(LEADER, at, ['recheck'], (of, context) => new RecheckFinding(...of, { holds, note }, context));
  }

  reopen(at: Instant, reason: string, dueOn: IsoDate): DemoAct {
    const body = { reason: invented(reason), dueOn };
    return this.#act(LEADER, at, ['reopen'], (of, context) => new ReopenFinding(...of, body, context));
  }

  #act(by: Doer, at: Instant, words: readonly string[], make: Make): DemoAct {
    const of = [this.inspection.id, this.#id] as const;
    return this.inspection.act(by, at, [...words, this.name], (context) => make(of, context));
  }
}

const OUTCOMES = {
  closed: 'Đã xem tại chỗ, tồn tại được khắc phục',
  partly: 'Mới khắc phục được một phần',
  returned: 'Hồ sơ khắc phục chưa khớp với thực tế',
};
