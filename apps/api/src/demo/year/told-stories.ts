import type { Basis } from '#domain/facts';
import { taskStream } from '#domain/streams';
import { ChangeDeadline } from '../../tasks/change-deadline/change-deadline.handler.js';
import { ReassignTask } from '../../tasks/reassign-task/reassign-task.handler.js';
import type { DemoAct, Doer } from '../act.js';
import { at } from '../simulated-clock.js';
import { ActsOn } from './acts-on-task.js';
import { clerk, deadlineOfItem, eventOf, taskOf, type DemoTask } from './demo-task.js';

const SECRETARY: Doer = { signIn: 'tct.thuky', role: 'assigner', unit: 'tct-da06' };
const OFFICE: Doer = { signIn: 'vpcp.theodoi', role: 'assigner', unit: 'vpcp' };
const NOTICE = (item: string) =>
  ({ kind: 'directive', directive: '4318/TB-TCTTKĐA', item }) satisfies Omit<
    Extract<Basis, { kind: 'directive' }>,
    'directive'
  > & { directive: string };

/** Tasks whose year is told, not drawn: what the README shows. */
export const TOLD = ['B.53', 'B.28', 'B.15', 'B.55', 'B.61'];

export const toldStories = (): DemoAct[] => [...b53(), ...b28(), ...ownRequest(), ...leaderChanged(), ...vacancy()];

/** Real: Notice 4318 moves B.53 to another ministry and another quarter. Invented: the reports; one comes weeks late. */
function b53(): DemoAct[] {
  const acts = new ActsOn(taskOf('CT-04-2024', 'B.53'));
  const { task } = acts;
  const quarter3 = {
    printed: 'Quý III/2024',
    kind: 'quarter',
    ongoing: false,
    milestones: [{ id: 'm1', due: '2024-09-30' }],
  } as const;
  const basis = NOTICE('2.2.1');
  const reason = 'Thông báo kết luận giao Bộ Thông tin và Truyền thông chủ trì, hoàn thành trong Quý III/2024';
  const claim = acts.claim(clerk('btttt'), at('2024-09-27', 16), '2024-09-27', 'm1');
  return [
    acts.report(clerk('bkhcn'), at('2024-04-08', 9), {
      period: '2024-03',
      percent: 20,
      result: 'Đã rà soát danh mục tiêu chuẩn',
    }),
    acts.report(clerk('bkhcn'), at('2024-05-09', 9), {
      period: '2024-04',
      percent: 35,
      result: 'Đã lập dự thảo danh mục',
    }),
    onTask(
      task,
      at('2024-06-05', 14),
      'reassign',
      (id, context) => new ReassignTask(id, { basis, lead: ['btttt'], reason }, context),
    ),
    onTask(
      task,
      at('2024-06-05', 15),
      'deadline',
      (id, context) =>
        new ChangeDeadline(
          id,
          { basis, deadline: { ...quarter3, milestones: [...quarter3.milestones] }, reason },
          context,
        ),
    ),
    // Late: the report for May reaches the record in July.
    acts.report(clerk('btttt'), at('2024-07-03', 10), {
      period: '2024-05',
      percent: 40,
      result: 'Tiếp nhận hồ sơ, rà soát lại dự thảo',
    }),
    acts.report(clerk('btttt'), at('2024-07-09', 9), {
      period: '2024-06',
      percent: 55,
      result: 'Đã lấy ý kiến các bộ',
    }),
    acts.report(clerk('btttt'), at('2024-08-08', 9), { period: '2024-07', percent: 70, result: 'Đang thẩm định' }),
    acts.report(clerk('btttt'), at('2024-09-09', 9), { period: '2024-08', percent: 85, result: 'Đã thẩm định xong' }),
    claim,
    acts.accept(OFFICE, at('2024-10-04', 15), eventOf(task, claim.words), 'm1 1'),
  ];
}

/** Real: Notice 4318 names May where the directive had April. */
function b28(): DemoAct[] {
  const acts = new ActsOn(taskOf('CT-04-2024', 'B.28'));
  const deadline = {
    printed: 'trong tháng 5/2024',
    kind: 'month',
    ongoing: false,
    milestones: [{ id: 'm1', due: '2024-05-31' }],
  } as const;
  const body = {
    basis: NOTICE('1.1(3).1'),
    deadline: { ...deadline, milestones: [...deadline.milestones] },
    reason: 'Thông báo kết luận ghi hoàn thành trong tháng 5/2024',
  };
  const claim = acts.claim(clerk('vpcp'), at('2024-07-10', 9), '2024-07-09', 'm1');
  return [
    acts.report(clerk('vpcp'), at('2024-04-09', 9), {
      period: '2024-03',
      percent: 50,
      result: 'Đã trình dự thảo nghị định',
    }),
    onTask(acts.task, at('2024-06-05', 16), 'deadline', (id, context) => new ChangeDeadline(id, body, context)),
    claim,
    acts.accept(SECRETARY, at('2024-07-18', 9), eventOf(acts.task, claim.words), 'm1 1'),
  ];
}

/** Invented: one person asks for more time and tries to grant it; the attempt is refused, and on record. */
function ownRequest(): DemoAct[] {
  const acts = new ActsOn(taskOf('CT-04-2024', 'B.15'));
  const { task } = acts;
  const wanted = {
    ...deadlineOfItem(task.item),
    kind: 'day',
    printed: '31/08/2024',
    milestones: [{ id: 'm1', due: '2024-08-31' }],
  } as const;
  const request = acts.requestExtension(
    clerk('bca'),
    at('2024-06-18', 9),
    wanted,
    'Cần thêm thời gian thống nhất với các bộ',
  );
  const id = eventOf(task, request.words);
  const himself: Doer = { signIn: 'bca.tonghop', role: 'assigner', unit: 'tct-da06' };
  const claim = acts.claim(clerk('bca'), at('2024-08-28', 10), '2024-08-27', 'm1');
  return [
    acts.report(clerk('bca'), at('2024-06-07', 9), { period: '2024-05', percent: 45, result: 'Đang xây dựng quy chế' }),
    request,
    acts.approve(himself, at('2024-06-19', 8), id, wanted, { name: 'by himself', refusedAs: 'own-request' }),
    acts.approve(OFFICE, at('2024-06-24', 14), id, wanted),
    claim,
    acts.accept(OFFICE, at('2024-09-06', 9), eventOf(task, claim.words), 'm1 1'),
  ];
}

/** Invented: overdue from 01/06 to 11/09, while the post changed hands on 01/08. */
function leaderChanged(): DemoAct[] {
  const acts = new ActsOn(taskOf('CT-04-2024', 'B.55'));
  const claim = acts.claim(clerk('bxd'), at('2024-09-12', 9), '2024-09-12', 'm1');
  return [
    acts.report(clerk('bxd'), at('2024-05-08', 9), { period: '2024-04', percent: 30, result: 'Đang kết nối thử' }),
    acts.report(clerk('bxd'), at('2024-07-08', 9), {
      period: '2024-06',
      percent: 55,
      result: 'Còn vướng chuẩn dữ liệu',
    }),
    acts.urge(OFFICE, at('2024-07-22', 9)),
    claim,
    acts.accept(OFFICE, at('2024-09-20', 9), eventOf(acts.task, claim.words), 'm1 1'),
  ];
}

/** Invented: a ministry without a head from 26/08 to 20/10/2024. */
function vacancy(): DemoAct[] {
  const acts = new ActsOn(taskOf('CT-04-2024', 'B.61'));
  return ['2024-07', '2024-08', '2024-09', '2024-10'].map((period, i) =>
    acts.report(clerk('btnmt'), at(`2024-${String(8 + i).padStart(2, '0')}-08`, 9), {
      period,
      percent: 20 + 10 * i,
      result: 'Đang xây dựng hệ thống',
    }),
  );
}

const onTask = (
  task: DemoTask,
  instant: string,
  word: string,
  make: (id: string, context: Parameters<DemoAct['command']>[0]) => ReturnType<DemoAct['command']>,
): DemoAct => ({
  at: instant,
  words: [task.name, word],
  by: SECRETARY,
  stream: taskStream(task.id),
  command: (context) => make(task.id, context),
});
