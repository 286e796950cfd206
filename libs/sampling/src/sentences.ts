export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/**
 * Every sentence that a draw or its verifier says, by code; `{name}` is filled in. Plain data: the page that verifies
 * in a browser carries the same table.
 */
export const SENTENCES = {
  'id-not-ascii': {
    vi: 'Mã đơn vị “{id}”: chỉ dùng 1–64 ký tự ASCII nhìn thấy được, không dấu, không khoảng trắng; hãy bốc chọn theo mã, không theo tên.',
    en: 'Unit code “{id}”: 1 to 64 visible ASCII characters without blanks are accepted; draw by code, not by name.',
  },
  'id-twice': { vi: 'Mã “{id}” được nêu hai lần.', en: 'The code “{id}” is there twice.' },
  'seed-missing': { vi: 'Chưa có số gieo.', en: 'There is no seed.' },
  'dice-too-few': {
    vi: 'Số gieo công khai phải gồm 20 đến 200 chữ số thập phân đọc lần lượt; đã nhận {count} ký tự.',
    en: 'Public dice are 20 to 200 decimal digits called out one by one; {count} characters were given.',
  },
  'secret-not-256-bits': {
    vi: 'Số bí mật phải là 64 chữ số thập lục phân viết thường.',
    en: 'The secret has to be 64 hexadecimal digits in lower case.',
  },
  'quota-not-a-percentage': {
    vi: 'Chỉ tiêu {percent}%: phải là số nguyên từ 0 đến 100.',
    en: 'The quota of {percent}% has to be a whole number from 0 to 100.',
  },
  'quota-not-a-count': {
    vi: 'Chỉ tiêu {count} đơn vị: phải là số nguyên từ 0 đến {size}.',
    en: 'The quota of {count} units has to be a whole number from 0 to {size}.',
  },
  'frame-empty': {
    vi: 'Danh sách không có đơn vị nào để bốc chọn.',
    en: 'The frame holds no unit that could be drawn.',
  },
  'exclusion-without-reason': {
    vi: 'Đơn vị “{id}” bị loại khỏi danh sách mà không nêu lý do.',
    en: 'Unit “{id}” is excluded without a reason.',
  },
  'certainty-without-reason': {
    vi: 'Đơn vị “{id}” được chỉ định mà không nêu lý do.',
    en: 'Unit “{id}” is picked by name without a reason.',
  },
  'stratum-unknown': {
    vi: 'Danh sách đơn vị không có nhóm “{stratum}”.',
    en: 'The frame has no stratum “{stratum}”.',
  },
  'stratum-twice': {
    vi: 'Nhóm “{stratum}” có hai chỉ tiêu.',
    en: 'The stratum “{stratum}” has two quotas.',
  },
  'unit-not-in-frame': {
    vi: 'Đơn vị “{id}” không có trong nhóm “{stratum}” của danh sách đã chốt.',
    en: 'Unit “{id}” is not in the stratum “{stratum}” of the frozen frame.',
  },
  'extension-too-large': {
    vi: 'Nhóm “{stratum}” chỉ còn {left} đơn vị để bốc thêm.',
    en: 'The stratum “{stratum}” has only {left} units left to draw.',
  },
  'not-json': { vi: 'Tệp không phải JSON.', en: 'The file is not JSON.' },
  'not-canonical': {
    vi: 'Tệp không đúng từng byte như khi công bố (thứ tự, khoảng trắng hoặc một mục ghi hai lần).',
    en: 'The file is not byte for byte what was published (order, blanks, or a member written twice).',
  },
  'bad-shape': {
    vi: 'Mục “{field}” thiếu, thừa hoặc sai kiểu (số gieo và phiếu luôn là chuỗi ký tự).',
    en: 'The member “{field}” is missing, strange or of the wrong kind (seeds and tickets are always text).',
  },
  'format-unknown': {
    vi: 'Mục “{field}” ghi “{said}”, bộ kiểm tra này chỉ biết “{known}”.',
    en: 'The member “{field}” says “{said}”; this verifier knows “{known}” only.',
  },
  'frame-differs': {
    vi: 'Danh sách đơn vị không còn như lúc chốt: mã băm đã công bố là {said}, tính lại được {computed}.',
    en: 'The frame is not the one that was frozen: its published hash is {said}, computed again it is {computed}.',
  },
  'plan-differs': {
    vi: 'Kế hoạch bốc chọn (chỉ tiêu, đơn vị chỉ định) không còn như lúc ấn định: mã băm đã công bố là {said}, tính lại được {computed}.',
    en: 'The plan (quotas, picks by name) is not the one that was fixed: its published hash is {said}, computed again it is {computed}.',
  },
  'plan-of-another-frame': {
    vi: 'Kế hoạch bốc chọn được lập cho một danh sách khác: ghi {said}, danh sách này là {computed}.',
    en: 'The plan was made for another frame: it names {said}, this one is {computed}.',
  },
  'commitment-differs': {
    vi: 'Số bí mật vừa mở không phải số đã cam kết: cam kết là {said}, tính lại được {computed}.',
    en: 'The secret is not the one that was committed to: the commitment is {said}, computed again it is {computed}.',
  },
  'commitment-missing': {
    vi: 'Bốc chọn kín mà không có cam kết về số bí mật trước khi gieo.',
    en: 'A sealed draw without a commitment to its secret before the dice.',
  },
  'secret-in-public-draw': {
    vi: 'Bốc chọn công khai mà lại có số bí mật hoặc cam kết.',
    en: 'A public draw that has a secret or a commitment.',
  },
  'seed-differs': {
    vi: 'Số gieo không đúng với xúc xắc đã gieo (và số bí mật): ghi {said}, tính lại được {computed}.',
    en: 'The seed does not follow from the dice (and the secret): it says {said}, computed again it is {computed}.',
  },
  'shown-too-early': {
    vi: 'Mục “{field}” đã có giá trị dù chưa thể tính được vào lúc này.',
    en: 'The member “{field}” has a value that could not be known yet.',
  },
  'ticket-differs': {
    vi: 'Phiếu của “{id}” không đúng: ghi {said}, tính lại được {computed}.',
    en: 'The ticket of “{id}” is wrong: it says {said}, computed again it is {computed}.',
  },
  'ticket-missing': {
    vi: 'Đơn vị “{id}” có trong danh sách nhưng không có phiếu: đơn vị được thêm sau khi bốc, hoặc phiếu đã bị bỏ.',
    en: 'Unit “{id}” is in the frame and has no ticket: it was added after the draw, or its ticket was taken away.',
  },
  'ticket-of-no-unit': {
    vi: 'Có phiếu của “{id}” nhưng nhóm “{stratum}” không có đơn vị này: đơn vị đã bị bỏ hoặc đổi mã sau khi bốc.',
    en: 'There is a ticket of “{id}”, but no such unit in “{stratum}”: it was removed or renamed after the draw.',
  },
  'tickets-out-of-order': {
    vi: 'Các phiếu của nhóm “{stratum}” không xếp theo thứ tự bốc.',
    en: 'The tickets of “{stratum}” do not stand in the order of drawing.',
  },
  'pick-not-drawn': {
    vi: 'Đơn vị “{id}” ở nhóm “{stratum}” được ghi là trúng nhưng theo phiếu và chỉ tiêu thì không trúng.',
    en: 'Unit “{id}” of “{stratum}” is listed as picked, but by tickets and quota it is not.',
  },
  'pick-missing': {
    vi: 'Đơn vị “{id}” ở nhóm “{stratum}” trúng theo phiếu và chỉ tiêu nhưng không có trong kết quả.',
    en: 'Unit “{id}” of “{stratum}” is picked by tickets and quota, but not listed.',
  },
  'picks-out-of-order': {
    vi: 'Kết quả của nhóm “{stratum}” ghi sai thứ tự hoặc sai cách chọn.',
    en: 'The picks of “{stratum}” stand in another order or say another way of picking.',
  },
  'and-more': {
    vi: 'Và {count} điểm nữa cùng loại.',
    en: 'And {count} more of the same kind.',
  },
  'changed-since': {
    vi: 'Mục “{field}” khác với bản đã công bố trước đó.',
    en: 'The member “{field}” is not what was published before.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type SentenceCode = keyof typeof SENTENCES;
