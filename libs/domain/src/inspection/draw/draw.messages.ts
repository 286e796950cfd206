import type { RuleMessages } from '../../rule-messages.js';
import { day, text } from '../../rule-messages.words.js';

export const DRAW_MESSAGES = {
  'draw-is-final': {
    vi: () => 'Sự kiện được đính chính: lần bốc chọn không thể sửa hay huỷ; chỉ có thể bốc lại, có lý do.',
    en: () => 'Corrects: nothing of a draw can be edited; there can be another draw, with a reason.',
  },
  'frame-frozen-already': {
    vi: () => 'Danh sách: đã chốt, không đổi được nữa.',
    en: () => 'Frame: it is frozen and cannot change.',
  },
  'frame-not-frozen': {
    vi: () => 'Danh sách: chưa chốt.',
    en: () => 'Frame: it is not frozen yet.',
  },
  'plan-fixed-already': {
    vi: () => 'Kế hoạch bốc chọn: đã ấn định, không đổi được nữa.',
    en: () => 'Plan: it is fixed and cannot change.',
  },
  'plan-not-fixed': {
    vi: () => 'Kế hoạch bốc chọn: chưa ấn định nên chưa nhận xúc xắc.',
    en: () => 'Plan: it is not fixed yet, so no dice are taken.',
  },
  'plan-for-another-frame': {
    vi: () => 'Danh sách: kế hoạch được lập cho một danh sách khác.',
    en: () => 'Frame: the plan was made for another one.',
  },
  'dice-thrown-already': {
    vi: () => 'Xúc xắc: đã gieo và ghi nhận, không gieo lại cho lần bốc này.',
    en: () => 'Dice: they are on record; there is no second throw for this draw.',
  },
  'dice-not-called-out': {
    vi: (d) => `Xúc xắc: cần 20 đến 200 chữ số đọc lần lượt, đã nhận ${text(d.count)} ký tự.`,
    en: (d) => `Dice: 20 to 200 digits called out one by one are needed, ${text(d.count)} characters were given.`,
  },
  'dice-not-thrown': {
    vi: () => 'Xúc xắc: chưa gieo.',
    en: () => 'Dice: they have not been thrown.',
  },
  'not-drawn-yet': {
    vi: () => 'Lần bốc chọn: chưa bốc.',
    en: () => 'Draw: nothing has been drawn yet.',
  },
  'stratum-not-planned': {
    vi: (d) => `Nhóm: “${text(d.stratum)}” không có trong kế hoạch.`,
    en: (d) => `Stratum: “${text(d.stratum)}” is not in the plan.`,
  },
  'extends-by-none': {
    vi: () => 'Số lượng: cần bốc thêm ít nhất một đơn vị.',
    en: () => 'Count: at least one more unit has to be drawn.',
  },
  'extension-without-reason': {
    vi: () => 'Lý do: bốc thêm phải nêu lý do.',
    en: () => 'Reason: an extension needs one.',
  },
  'secret-told-already': {
    vi: () => 'Số bí mật: đã mở nên không bốc thêm được; hãy bốc lần khác.',
    en: () => 'Secret: it is told, so this draw cannot be extended; make another one.',
  },
  'nothing-sealed': {
    vi: () => 'Số bí mật: lần bốc này công khai, không có số bí mật.',
    en: () => 'Secret: this draw is public and has none.',
  },
  'secret-not-committed': {
    vi: () => 'Số bí mật: không phải số đã cam kết.',
    en: () => 'Secret: it is not the one that was committed to.',
  },
  'sealed-data': {
    vi: (d) => `Số bí mật: còn ${text(d.open)} đơn vị chưa kiểm tra xong; chỉ được mở từ ngày ${day(d.on)}.`,
    en: (d) => `Secret: ${text(d.open)} units are still to be visited; it may be told from ${day(d.on)}.`,
  },
  'surprise-needs-seal': {
    vi: () => 'Cách gieo: kiểm tra đột xuất phải bốc kín.',
    en: () => 'Seed: surprise checks are drawn sealed.',
  },
  'reveal-day-past': {
    vi: (d) => `Ngày mở số bí mật: ${day(d.on)} không ở sau hôm nay.`,
    en: (d) => `Reveal day: ${day(d.on)} does not lie ahead.`,
  },
  'excluded-without-reason': {
    vi: (d) => `Đơn vị bị loại: ${text(d.unit)} chưa nêu lý do.`,
    en: (d) => `Exclusions: ${text(d.unit)} has no reason.`,
  },
  'second-draw-in-silence': {
    vi: () => 'Bốc tiếp theo: trong năm đã có lần bốc từ các đơn vị này; phải nêu lần đó và lý do.',
    en: () => 'Follows: these units were drawn from already this year; name that draw, and the reason.',
  },
  'follows-no-draw': {
    vi: (d) => `Bốc tiếp theo: trong năm không có lần bốc ${text(d.draw)} từ các đơn vị này.`,
    en: (d) => `Follows: there is no draw ${text(d.draw)} from these units this year.`,
  },
  'another-draw-without-reason': {
    vi: () => 'Lý do: bốc thêm một lần nữa phải nêu lý do.',
    en: () => 'Reason: another draw needs one.',
  },
} as const satisfies RuleMessages;
