import type { Deadline } from '#domain/deadline';
import type { EventId, Instant, IsoDate } from '#domain/facts';
import { taskStream } from '#domain/streams';
import { AcceptCompletion } from '../../tasks/accept-completion/accept-completion.handler.js';
import { ApproveExtension } from '../../tasks/approve-extension/approve-extension.handler.js';
import { ClaimCompletion } from '../../tasks/claim-completion/claim-completion.handler.js';
import { RefuseExtension } from '../../tasks/refuse-extension/refuse-extension.handler.js';
import { ReportStatus } from '../../tasks/report-status/report-status.handler.js';
import { RequestExtension } from '../../tasks/request-extension/request-extension.handler.js';
import { ReturnCompletion } from '../../tasks/return-completion/return-completion.handler.js';
import { ReturnReport } from '../../tasks/return-report/return-report.handler.js';
import { UrgeTask } from '../../tasks/urge-task/urge-task.handler.js';
import type { DemoAct, Doer } from '../act.js';
import type { DemoTask } from './demo-task.js';
import { invented } from './invented.js';

type Make = DemoAct['command'];

/** Words for the acts of people on one task. Each gives the act; its event's id is `eventOf(task, act.words)`. */
export class ActsOn {
  constructor(readonly task: DemoTask) {}

  report(
    by: Doer,
    at: Instant,
    report: { period: string; percent: number; result: string; difficulties?: string; corrects?: EventId },
  ): DemoAct {
    const { corrects, result, ...said } = report;
    const body = {
      ...said,
      result: invented(result),
      ...(corrects === undefined ? {} : { corrects, correctionReason: 'Số liệu báo cáo trước chưa đúng' }),
    };
    const words = ['report', report.period, ...(corrects === undefined ? [] : ['corrected'])];
    return this.#act(by, at, words, (context) => new ReportStatus(this.task.id, body, [], context));
  }

  returnReport(by: Doer, at: Instant, report: EventId, period: string): DemoAct {
    const body = { reason: 'Báo cáo thiếu số liệu so với kỳ trước' };
    return this.#act(
      by,
      at,
      ['return-report', period],
      (context) => new ReturnReport(this.task.id, report, body, context),
    );
  }

  claim(by: Doer, at: Instant, finishedOn: IsoDate, milestone: string | null, attempt = '1'): DemoAct {
    const body = {
      finishedOn,
      result: invented('Đã hoàn thành, sản phẩm gửi kèm hồ sơ'),
      ...(milestone === null ? {} : { milestone }),
    };
    const words = ['claim', milestone ?? '-', attempt];
    return this.#act(by, at, words, (context) => new ClaimCompletion(this.task.id, body, [], context));
  }

  accept(by: Doer, at: Instant, claim: EventId, name: string): DemoAct {
    const body = { note: 'Sản phẩm đạt yêu cầu' };
    return this.#act(by, at, ['accept', name], (context) => new AcceptCompletion(this.task.id, claim, body, context));
  }

  returnClaim(by: Doer, at: Instant, claim: EventId, name: string): DemoAct {
    const body = { reason: 'Sản phẩm chưa đủ phạm vi được giao' };
    return this.#act(by, at, ['return', name], (context) => new ReturnCompletion(this.task.id, claim, body, context));
  }

  requestExtension(by: Doer, at: Instant, deadline: Deadline, reason: string): DemoAct {
    const body = { deadline: bodyOf(deadline), reason };
    return this.#act(by, at, ['request'], (context) => new RequestExtension(this.task.id, body, [], context));
  }

  approve(
    by: Doer,
    at: Instant,
    request: EventId,
    deadline: Deadline,
    more: { name?: string; refusedAs?: string } = {},
  ): DemoAct {
    const body = { deadline: bodyOf(deadline), note: 'Đồng ý theo đề nghị' };
    const make: Make = (context) => new ApproveExtension(this.task.id, request, body, context);
    const act = this.#act(by, at, ['approve', more.name ?? '-'], make);
    return more.refusedAs === undefined ? act : { ...act, refusedAs: more.refusedAs };
  }

  refuse(by: Doer, at: Instant, request: EventId): DemoAct {
    const body = { reason: 'Lý do chưa đủ căn cứ để lùi thời hạn' };
    return this.#act(by, at, ['refuse'], (context) => new RefuseExtension(this.task.id, request, body, context));
  }

  urge(by: Doer, at: Instant): DemoAct {
    const body = { message: 'Đề nghị khẩn trương hoàn thành và báo cáo lý do chậm' };
    return this.#act(by, at, ['urge'], (context) => new UrgeTask(this.task.id, body, context));
  }

  #act(by: Doer, at: Instant, words: readonly string[], command: Make): DemoAct {
    return { at, words: [this.task.name, ...words], by, stream: taskStream(this.task.id), command };
  }
}

const bodyOf = ({ printed, kind, ongoing, milestones }: Deadline) => ({
  printed,
  kind,
  ongoing,
  milestones: milestones.map(({ id, due }) => ({ id, due })),
});
