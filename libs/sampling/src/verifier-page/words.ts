import type { Sentence } from '../sentences.js';

type Words = { readonly [name: string]: Sentence | readonly Sentence[] | Words };

/** The words of the page around the sentences of the findings. */
export const WORDS = {
  working: { vi: 'Đang tính lại…', en: 'Computing again…' },
  verdict: {
    drawn: {
      vi: 'Khớp: mọi phiếu và mọi đơn vị trúng tính lại đều đúng.',
      en: 'It agrees: every ticket and every pick comes out the same again.',
    },
    sealed: {
      vi: 'Khớp đến lúc này: đã gieo xúc xắc, số bí mật chưa mở nên chưa thấy đơn vị trúng.',
      en: 'It agrees so far: the dice are thrown, the secret is not revealed yet, so no picks are shown.',
    },
    frozen: {
      vi: 'Khớp đến lúc này: danh sách và kế hoạch đã chốt, chưa gieo xúc xắc.',
      en: 'It agrees so far: frame and plan are fixed, no dice have been thrown.',
    },
    bad: { vi: 'KHÔNG KHỚP', en: 'IT DOES NOT AGREE' },
  },
  facts: {
    draw: { vi: 'Lần bốc chọn', en: 'Draw' },
    asOf: { vi: 'Danh sách theo ngày', en: 'Frame as of' },
    frameSha256: { vi: 'Mã băm danh sách', en: 'SHA-256 of the frame' },
    planSha256: { vi: 'Mã băm kế hoạch', en: 'SHA-256 of the plan' },
    commitment: { vi: 'Cam kết (mã băm số bí mật)', en: 'Commitment (SHA-256 of the secret)' },
    dice: { vi: 'Xúc xắc', en: 'Dice' },
    secret: { vi: 'Số bí mật', en: 'Secret' },
    seed: { vi: 'Số gieo', en: 'Seed' },
    bundleSha256: { vi: 'Mã băm của cả tệp', en: 'SHA-256 of the whole file' },
  },
  stratum: {
    vi: 'Nhóm “{stratum}”: {size} đơn vị, chỉ tiêu {quota}, phải kiểm tra {wanted}',
    en: 'Stratum “{stratum}”: {size} units, quota {quota}, {wanted} to be visited',
  },
  power: {
    vi: 'Bốc {drawn} trong {size} đơn vị: nếu {share} % ({deviating} đơn vị) sai thì khả năng gặp ít nhất một là {percent} %; muốn đạt 95 % phải bốc {neededFor95}.',
    en: '{drawn} drawn of {size}: where {share} % ({deviating} units) deviate, the chance to meet at least one is {percent} %; for 95 % it takes {neededFor95}.',
  },
  columns: [
    { vi: 'Thứ tự', en: 'Order' },
    { vi: 'Mã', en: 'Code' },
    { vi: 'Đơn vị', en: 'Unit' },
    { vi: 'Phiếu', en: 'Ticket' },
    { vi: 'Kết quả', en: 'Result' },
  ],
  how: {
    random: { vi: 'trúng', en: 'picked' },
    extension: { vi: 'trúng (bốc thêm)', en: 'picked (extension)' },
    certainty: { vi: 'chỉ định', en: 'by name' },
    visited: { vi: 'đã kiểm tra trong kỳ', en: 'visited before' },
    no: { vi: '', en: '' },
  },
  excluded: {
    vi: 'Bị loại: {id} – {name}. Lý do: {reason}. Người quyết định: {decidedBy}.',
    en: 'Excluded: {id} – {name}. Reason: {reason}. Decided by: {decidedBy}.',
  },
  certainty: { vi: 'Chỉ định: {id}. Lý do: {reason}.', en: 'Picked by name: {id}. Reason: {reason}.' },
  redrawOf: {
    vi: 'Đây là lần bốc lại của lần {draw}. Lý do: {reason}.',
    en: 'This is another draw after {draw}. Reason: {reason}.',
  },
  redrawnBy: {
    vi: 'Sau lần này đã có lần bốc khác, {draw}. Lý do: {reason}.',
    en: 'Another draw, {draw}, came after this one. Reason: {reason}.',
  },
  extended: {
    vi: 'Nhóm “{stratum}” được bốc thêm {count} đơn vị. Lý do: {reason}.',
    en: 'The stratum “{stratum}” was extended by {count}. Reason: {reason}.',
  },
} as const satisfies Words;
