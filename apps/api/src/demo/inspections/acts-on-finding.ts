import type { Instant, IsoDate, TaskId } from '#domain/facts';
import { uuid5 } from '#event-store/uuid5';
import type { FindingsController } from '../../inspections/findings.controller.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import type { DemoAct, Doer } from '../act.js';
import { invented } from '../year/invented.js';
import type { ActsOnInspection } from './acts-on-inspection.js';
import { readerOf } from './served-inspections.js';
import { LEADER } from './team.js';

/** `of`: inspection and finding. */
type Serve = (findings: FindingsController, of: readonly [string, string], context: RequestContext) => Promise<Receipt>;

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
      return served.findings.found(id, visit, body, context, readerOf(context));
    });
  }

  answer(at: Instant, by: Doer, text: string, accepts = true): DemoAct {
    const body = { text: invented(text), accepts };
    return this.#act(by, at, ['answer'], (findings, of, context) =>
      findings.answer(...of, body, context, readerOf(context)),
    );
  }

  order(at: Instant, text: string, dueOn: IsoDate): DemoAct {
    const body = { text: invented(text), dueOn };
    return this.#act(LEADER, at, ['order'], (findings, of, context) => findings.order(...of, body, context));
  }

  report(at: Instant, by: Doer, whole: boolean, attempt = '1'): DemoAct {
    const body = { text: invented(whole ? 'Đã khắc phục xong, gửi kèm hồ sơ' : 'Đã khắc phục một phần'), whole };
    return this.#act(by, at, ['report', attempt], (findings, of, context) =>
      findings.report(...of, body, context, readerOf(context)),
    );
  }

  verify(at: Instant, outcome: keyof typeof OUTCOMES, attempt = '1'): DemoAct {
    const body = { outcome, note: invented(OUTCOMES[outcome]) };
    return this.#act(LEADER, at, ['verify', attempt], (findings, of, context) => findings.verify(...of, body, context));
  }

  recheck(at: Instant, holds: boolean): DemoAct {
    const note = invented(holds ? 'Kiểm tra lại: kết quả vẫn được giữ' : 'Kiểm tra lại: tồn tại cũ lặp lại');
    return this.#act(LEADER, at, ['recheck'], (findings, of, context) =>
      findings.recheck(...of, { holds, note }, context),
    );
  }

  reopen(at: Instant, reason: string, dueOn: IsoDate): DemoAct {
    const body = { reason: invented(reason), dueOn };
    return this.#act(LEADER, at, ['reopen'], (findings, of, context) => findings.reopen(...of, body, context));
  }

  #act(by: Doer, at: Instant, words: readonly string[], serve: Serve): DemoAct {
    const { served, id } = this.inspection;
    return this.inspection.act(by, at, [...words, this.name], (context) =>
      serve(served.findings, [id, this.#id], context),
    );
  }
}

const OUTCOMES = {
  closed: 'Đã xem tại chỗ, tồn tại được khắc phục',
  partly: 'Mới khắc phục được một phần',
  returned: 'Hồ sơ khắc phục chưa khớp với thực tế',
};
