import type { Command } from 'commander';
import type { DrawStep } from '#api/application';
import type { Context } from '../context.js';
import { jsonIn } from '../input/json-file.js';
import { withTerminal } from '../open-terminal.js';
import { drawLines } from '../output/draw-text.js';
import { actingIn, withActing, type ActingOptions } from './acting-as.js';
import { command, countIn } from './make-command.js';

const ABOUT = {
  freeze: {
    vi: 'chốt danh sách đơn vị để bốc; bốc kín thì cam kết một số bí mật',
    en: 'freeze the frame of a draw; sealed: commit to a secret',
  },
  plan: { vi: 'ấn định kế hoạch: chỉ tiêu, đơn vị chỉ định', en: 'fix the plan: quotas, and units picked by name' },
  seed: { vi: 'ghi các chữ số xúc xắc đã đọc công khai', en: 'record the dice called out in public' },
  run: { vi: 'bốc: các phiếu nhỏ nhất trúng', en: 'draw: the lowest tickets are visited' },
  extend: { vi: 'bốc thêm của một nhóm, cùng số gieo', en: 'draw more units of a stratum by the same seed' },
  reveal: {
    vi: 'mở số bí mật: sau lượt kiểm tra cuối, hoặc từ ngày đã định',
    en: 'tell the secret: after the last visit, or from the day that was set',
  },
};
const FRAME = { vi: 'tệp JSON, như POST /draws nhận', en: 'a JSON file, as POST /draws takes it' };
const PLAN = { vi: 'tệp JSON, như POST /draws/…/plan nhận', en: 'a JSON file, as POST /draws/…/plan takes it' };
const DRAW = { vi: 'mã lần bốc chọn', en: 'id of the draw' };
const DICE = { vi: 'ít nhất 20 chữ số, theo thứ tự đọc', en: 'at least 20 digits, in the order called out' };

/** The steps of a draw in their order. The same words again record nothing again. */
export const drawSteps = (context: Context): readonly Command[] => [
  step('freeze', context)
    .argument('<file>', context.say(FRAME))
    .action((file: string, options: ActingOptions) =>
      taken(
        { step: 'freeze', body: jsonIn(file, 'frame', { vi: 'danh sách bốc chọn', en: 'the frame' }) },
        options,
        context,
      ),
    ),
  step('plan', context)
    .argument('<draw>', context.say(DRAW))
    .argument('<file>', context.say(PLAN))
    .action((draw: string, file: string, options: ActingOptions) =>
      taken({ step: 'plan', draw, body: jsonIn(file, 'plan', { vi: 'kế hoạch', en: 'the plan' }) }, options, context),
    ),
  step('seed', context)
    .argument('<draw>', context.say(DRAW))
    .argument('<dice>', context.say(DICE))
    .action((draw: string, dice: string, options: ActingOptions) =>
      taken({ step: 'seed', draw, body: { dice } }, options, context),
    ),
  step('run', context)
    .argument('<draw>', context.say(DRAW))
    .action((draw: string, options: ActingOptions) => taken({ step: 'run', draw }, options, context)),
  step('extend', context)
    .argument('<draw>', context.say(DRAW))
    .requiredOption('--stratum <stratum>', context.say({ vi: 'nhóm', en: 'the stratum' }))
    .requiredOption('--count <n>', context.say({ vi: 'bốc thêm bao nhiêu', en: 'how many more' }))
    .requiredOption('--reason <reason>', context.say({ vi: 'lý do', en: 'why' }))
    .action((draw: string, { stratum, count, reason, ...options }: ExtendOptions) =>
      taken({ step: 'extend', draw, body: { stratum, count: countIn(count, 'count'), reason } }, options, context),
    ),
  step('reveal', context)
    .argument('<draw>', context.say(DRAW))
    .action((draw: string, options: ActingOptions) => taken({ step: 'reveal', draw }, options, context)),
];

interface ExtendOptions extends ActingOptions {
  readonly stratum: string;
  readonly count: string;
  readonly reason: string;
}

const step = (name: keyof typeof ABOUT, context: Context): Command =>
  withActing(command(name, ABOUT[name], context), context);

async function taken(asked: DrawStep, options: ActingOptions, context: Context): Promise<void> {
  const acting = actingIn(options, context);
  const draw = await withTerminal(context, (terminal) => terminal.drawStep(asked, acting));
  context.answer(draw, () => drawLines(draw, context));
}
