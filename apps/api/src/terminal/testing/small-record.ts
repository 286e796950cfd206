import { systemContext } from '../../access/system-context.js';
import { Recorder } from '../../record/recorder.js';
import { settingsDecider } from '#domain/settings/settings.decider';
import { settingsStream } from '#domain/streams';
import { actOf } from '../../record/request-context.js';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { uuid5 } from '#event-store/uuid5';
import { dayOf } from '#domain/dates';
import { openTool } from '../../application.js';
import { AssignItemsBody } from '../../directives/assign-items/assign-items.body.js';
import { AssignItems } from '../../directives/assign-items/assign-items.handler.js';
import { IssueDirectiveBody } from '../../directives/issue-directive/issue-directive.body.js';
import { IssueDirective } from '../../directives/issue-directive/issue-directive.handler.js';
import { FirstStart } from '../../first-start/first-start.js';
import { DefineGroupBody } from '../../groups/define-group/define-group.body.js';
import { DefineGroup } from '../../groups/define-group/define-group.handler.js';
import { Moments } from '../../moments/moments.js';
import type { Receipt } from '../../record/receipt.js';
import type { RequestContext } from '../../record/request-context.js';
import { ChangeDeadlineBody } from '../../tasks/change-deadline/change-deadline.body.js';
import { ChangeDeadline } from '../../tasks/change-deadline/change-deadline.handler.js';
import { EstablishUnitBody } from '../../units/establish-unit/establish-unit.body.js';
import { EstablishUnit } from '../../units/establish-unit/establish-unit.handler.js';
import { shaped } from '../shaped.js';

const OPENING = systemContext('system:test', '7f0c2a3e-54b1-4d0a-9d6b-0f8f3f1c7a01', '2024-02-16');

const KEYS = '3f0c2e52-7f0e-4f43-9a55-0f0a4a4f6a77';
const keyOf = (word: string): string => uuid5(KEYS, word);
export const unitIdOf = (code: string): string => uuid5(keyOf(`unit ${code}`), 'unit');

type Act = (context: RequestContext) => Command<Receipt>;

/**
 * A record small enough to know by heart: three units and a group, the directive 04/CT-TTg with a task (B.53) and a
 * collective item (A.1), and the deadline of B.53 moved by the Prime Minister's office a month after it had passed.
 */
export async function smallRecord(environment: Readonly<Record<string, string>>): Promise<void> {
  let now = Date.parse('2024-02-16T01:00:00Z');
  const opened = await openTool({ environment: { LOG_LEVEL: 'silent', ...environment }, clock: () => now });
  try {
    const { app, installation } = opened;
    await app.get(Recorder).record({
      category: 'settings',
      stream: settingsStream('log'),
      decider: settingsDecider,
      context: OPENING,
      command: { type: 'OpenLog', act: actOf(OPENING), simulatedUntil: '2024-12-31', note: 'made for a test' },
    });
    await app.get(FirstStart).run(() => undefined);
    const play = async (at: string, word: string, unit: string | null, act: Act): Promise<Receipt> => {
      now = Date.parse(at);
      return app.get(CommandBus).execute(act(contextOf(word, unit, at)));
    };
    for (const unit of UNITS)
      await play(
        '2024-02-16T02:00:00Z',
        `unit ${unit.code}`,
        null,
        (c) => new EstablishUnit(shaped(EstablishUnitBody, { ...unit, ageUnknown: true }), c),
      );
    await play('2024-02-16T02:10:00Z', 'group', null, (c) => new DefineGroup(shaped(DefineGroupBody, GROUP), c));
    const issued = await play(
      '2024-02-16T03:00:00Z',
      'directive',
      'ttg',
      (c) => new IssueDirective(shaped(IssueDirectiveBody, DIRECTIVE), c),
    );
    await app.get(Moments).waitFor(issued.position);
    const directive = uuid5(keyOf('directive'), 'directive');
    const assigned = await play(
      '2024-02-16T04:00:00Z',
      'assign',
      'ttg',
      (c) => new AssignItems(directive, shaped(AssignItemsBody, { items: ['B.53', 'A.1'] }), c),
    );
    await app.get(Moments).waitFor(`process-${assigned.process}`);
    await play(
      '2024-05-28T02:00:00Z',
      'change',
      'ttg',
      (c) => new ChangeDeadline(taskOf(directive, 'B.53'), shaped(ChangeDeadlineBody, CHANGE), c),
    );
    await installation.following.catchUp(240_000);
  } finally {
    await opened.close();
  }
}

const taskOf = (directive: string, address: string): string => uuid5(directive, address, '-');

const UNITS = [
  { code: 'ttg', name: 'Thủ tướng Chính phủ', kind: 'chinh-phu', rank: 1 },
  { code: 'btttt', name: 'Bộ Thông tin và Truyền thông', kind: 'bo', rank: 2 },
  { code: 'bkhcn', name: 'Bộ Khoa học và Công nghệ', kind: 'bo', rank: 2 },
];

const GROUP = { code: 'bo-nganh', name: 'Các bộ, ngành', members: ['btttt', 'bkhcn'], effectiveOn: '2022-01-01' };

const deadline = (printed: string, kind: 'month' | 'quarter' | 'year', due: string) => ({
  printed,
  kind,
  ongoing: false,
  milestones: [{ id: 'm1', due }],
});

const DIRECTIVE = {
  number: '04/CT-TTg',
  alias: 'CT-04-2024',
  kind: 'chi-thi',
  issuer: 'ttg',
  issuedOn: '2024-02-11',
  title: 'Thúc đẩy Đề án 06',
  items: [
    {
      section: 'A',
      no: '1',
      title: 'Lập kế hoạch năm 2024',
      leadPrinted: 'Các bộ, ngành',
      reading: { lead: [], collective: { group: 'bo-nganh' }, deadline: deadline('Năm 2024', 'year', '2024-12-31') },
    },
    {
      section: 'B',
      no: '53',
      title: 'Định danh tổ chức khoa học và công nghệ',
      leadPrinted: 'Bộ Khoa học và Công nghệ',
      reading: {
        lead: ['bkhcn'],
        coordinating: ['btttt'],
        deadline: deadline('Tháng 4/2024', 'month', '2024-04-30'),
      },
    },
    {
      section: 'B',
      no: '54',
      title: 'Mục chưa giao',
      reading: { lead: ['btttt'], deadline: deadline('Năm 2025', 'year', '2025-12-31') },
    },
  ],
};

const CHANGE = {
  deadline: deadline('Quý III/2024', 'quarter', '2024-09-30'),
  reason: 'Theo thông báo kết luận',
  basis: { kind: 'document' as const, number: '4318/TB-TCTTKĐA', issuedOn: '2024-05-28' },
};

const contextOf = (word: string, unit: string | null, at: string): RequestContext => ({
  actor: {
    account: keyOf('account'),
    role: unit === null ? 'admin' : 'assigner',
    unit: unit === null ? null : unitIdOf(unit),
  },
  onBehalfOf: null,
  channel: 'api',
  correlation: keyOf(word),
  trace: null,
  causation: null,
  client: null,
  key: keyOf(word),
  today: dayOf(new Date(at).toISOString()),
});
