import type { Command } from 'commander';
import type { SettingsPage } from '#api/application';
import type { Context } from '../context.js';
import { withTerminal } from '../open-terminal.js';
import { basisLines } from '../output/basis-line.js';
import { shownDay } from '../output/dates.js';
import { OUTCOMES } from '../output/outcome-words.js';
import { SETTING_WORDS, settingValueWords } from '../output/setting-words.js';
import { table } from '../output/table.js';
import { actingIn, withActing, type ActingOptions } from './acting-as.js';
import { command, withMoment, type MomentOptions } from './make-command.js';

const ABOUT = {
  vi: 'thiết lập của chương trình: ngày nghỉ, dời hạn, ngày kết thúc năm học',
  en: 'settings of the programme: holidays, moving deadlines, the end of a school year',
};
const ABOUT_SET = {
  vi: 'đổi một thiết lập, từ một ngày trở đi',
  en: 'change a setting, from a day on',
};
const ABOUT_VOID = {
  vi: 'rút lại một lần đổi: sự kiện vẫn còn, chỉ thôi có hiệu lực',
  en: 'take a change back: the event stays, and counts no longer',
};
const EVENT = {
  vi: 'mã sự kiện của lần đổi đó, như lệnh set đã in, hoặc trail --type SettingChanged',
  en: 'id of the event of that change, as set printed it, or trail --type SettingChanged',
};
const NAME = {
  vi: 'holidays-move, weekends-move, holidays hoặc school-year-end',
  en: 'holidays-move, weekends-move, holidays or school-year-end',
};
const VALUES = {
  vi: 'true hoặc false; mọi ngày nghỉ yyyy-MM-dd theo thứ tự, “-” nếu không có; hoặc MM-dd',
  en: 'true or false; every holiday yyyy-MM-dd in order, “-” for none; or MM-dd',
};
const FROM = {
  vi: 'có hiệu lực từ ngày (yyyy-MM-dd); mặc định hôm nay',
  en: 'holds from this day on (yyyy-MM-dd); default today',
};

interface SetOptions extends ActingOptions {
  readonly from?: string;
}

interface VoidOptions extends ActingOptions {
  readonly reason: string;
}

export const settingsCommand = (context: Context): Command =>
  withMoment(command('settings', ABOUT, context), context)
    .action(async (options: MomentOptions) => {
      const page = await withTerminal(context, (terminal) => terminal.settings(options));
      context.answer(page, () => settingLines(page, context));
    })
    .addCommand(
      withActing(command('set', ABOUT_SET, context), context)
        .argument('<name>', context.say(NAME))
        .argument('<values...>', context.say(VALUES))
        .option('--from <day>', context.say(FROM))
        .action(async (name: string, values: readonly string[], { from, ...options }: SetOptions) => {
          const body = { value: valueOf(name, values), ...(from === undefined ? {} : { effectiveOn: from }) };
          const acting = actingIn(options, context);
          const receipt = await withTerminal(context, (terminal) => terminal.changeSetting(name, body, acting));
          context.answer(receipt, () => [
            receipt.outcome === 'nothing'
              ? context.say({ vi: 'Đã như vậy từ trước.', en: 'It was so already.' })
              : `${context.say(OUTCOMES[receipt.outcome])} ${receipt.events.map(({ id }) => id).join(' ')}`,
          ]);
        }),
    )
    .addCommand(
      withActing(command('void', ABOUT_VOID, context), context)
        .argument('<name>', context.say(NAME))
        .argument('<event>', context.say(EVENT))
        .requiredOption('--reason <reason>', context.say({ vi: 'lý do', en: 'why' }))
        .action(async (name: string, event: string, { reason, ...options }: VoidOptions) => {
          const acting = actingIn(options, context);
          const body = { event, reason };
          const receipt = await withTerminal(context, (terminal) => terminal.voidSetting(name, body, acting));
          context.answer(receipt, () => [context.say(OUTCOMES[receipt.outcome])]);
        }),
    );

/** As the setting takes it; what is wrong with a value the record says. */
function valueOf(name: string, values: readonly string[]): boolean | string | readonly string[] {
  if (name === 'holidays') return values.length === 1 && values[0] === '-' ? [] : values;
  const [value = ''] = values;
  return value === 'true' ? true : value === 'false' ? false : values.join(' ');
}

const settingLines = ({ settings, basis }: SettingsPage, context: Context): string[] => [
  ...table(
    [
      { title: context.say({ vi: 'Thiết lập', en: 'Setting' }) },
      { title: context.say({ vi: 'Ý nghĩa', en: 'Meaning' }) },
      { title: context.say({ vi: 'Giá trị', en: 'Value' }) },
      { title: context.say({ vi: 'Từ', en: 'From' }) },
    ],
    settings.map(({ name, value, from }) => [
      name,
      context.say(SETTING_WORDS[name] ?? { vi: '', en: '' }),
      settingValueWords(value, context),
      from === null ? context.say({ vi: '(mặc định)', en: '(default)' }) : shownDay(from),
    ]),
  ),
  '',
  ...basisLines(basis, context.language),
];
