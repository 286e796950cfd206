/** A unit that a sentence tells to do something, as printed, and where its name stands. */
export interface Addressee {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** What the sentence says of it: an order, help for another's order, or only what happened. */
  readonly role: 'ordered' | 'helping' | 'told-of';
}

const UNIT =
  /^(?:B[ộô]|Văn phòng|Văn Phòng|Ngân hàng|Bảo hiểm|Ủy ban|UBND|HĐND|Thanh tra|Kiểm toán|Tổ [Cc]ông tác|Tổ trưởng|Sở|Cục|Tổng cục|Tổng Cục|Vụ|Viện|Công an|Trung tâm|Ban [Cc]hỉ đạo|Ban(?! hành)|Đài|Tập đoàn|Tòa án|Đơn vị|Chủ tịch|Giám đốc|[Cc]ác (?:bộ|Bộ|sở|Sở|ban|cơ quan|đơn vị|địa phương|tỉnh|quận|huyện|xã|phường|thành viên)|\d{1,3} (?:bộ|sở|cơ quan|địa phương|tỉnh|quận|huyện|xã|phường))(?=[\s,:])/u;
const VERBS =
  'chủ trì|chủ động|phối hợp|tập trung|phải|khẩn trương|tiếp tục|xây dựng|nghiên cứu|rà soát|đồng bộ|làm sạch|cập nhật|chỉ đạo|đôn đốc|có (?:văn bản|trách nhiệm|lộ trình|giải pháp|kế hoạch)|hướng dẫn|triển khai|thực hiện|ban hành|báo cáo|tổ chức|kết nối|tích hợp|đẩy nhanh|đẩy mạnh|nâng cấp|hoàn thiện|hoàn thành|thẩm định|tham mưu|trình|bố trí|cung cấp|đề xuất|tổng hợp|theo dõi|kiểm tra|giám sát|nhân rộng|thống nhất|tuyên truyền|bảo đảm|đảm bảo|lập|soạn|gửi|sửa đổi|công bố|căn cứ|tăng cường|quán triệt|duy trì|bổ sung|đánh giá|khắc phục|phổ biến|tạo điều kiện|tạo lập|giao|thành lập|đầu tư|số hóa|chuẩn hóa|xác định';
const TELLING = 'đã|dự kiến|xin|được|sẽ|đang|là|có ý kiến|thông báo';
const AFTER = new RegExp(`^\\s*(?::|,?\\s*(?:(?:${TELLING})(?![\\p{L}])|(?:${VERBS})(?![\\p{L}])))`, 'u');
const NAME_LIMIT = 220;

/** Where a sentence may name whom it addresses: at its start, after a colon, after "đề nghị", after a leading clause. */
const OPENINGS = /(?<![\p{L}])(?:[Đđ]ề nghị|[Yy]êu cầu|[Gg]iao)\s+|:\s+|^/gu;
const LEADING = /^(?:Đối với|Trước mắt|Để|Trên cơ sở|Căn cứ|Về|Trong|Theo|Qua|Nhằm)(?=[\s,])/u;

/** The unit that a sentence addresses, or null. Names are read by their form; nothing is looked up. */
export const addresseeOf = (sentence: string): Addressee | null => {
  const openings = [...sentence.matchAll(OPENINGS)].map((m) => m.index + m[0].length);
  const commas = LEADING.test(sentence) ? [...sentence.matchAll(/,\s+/g)].map((m) => m.index + m[0].length) : [];
  const found = [...openings, ...commas].sort((a, b) => a - b).map((from) => nameAt(sentence, from));
  return found.find((addressee) => addressee !== null) ?? null;
};

/** A heading that is nothing but the name of whom everything below it is for ("3. Bộ Công an"). */
export const isUnitAlone = (heading: string): boolean =>
  heading.length <= NAME_LIMIT && UNIT.test(`${heading} `) && !/[.;:]/u.test(heading.replace(/[.:]$/u, ''));

const nameAt = (sentence: string, from: number): Addressee | null => {
  const rest = sentence.slice(from, from + NAME_LIMIT);
  const opening = UNIT.exec(rest)?.[0];
  if (opening === undefined) return null;
  let brackets = 0;
  for (let to = opening.length; to < rest.length; to += 1) {
    if (rest[to] === '(') brackets += 1;
    if (rest[to] === ')') brackets -= 1;
    if (brackets > 0 || /[\p{L}\d(]/u.test(rest[to] ?? '')) continue;
    if (/[.;“”"]/.test(rest[to] ?? '')) return null;
    const next = AFTER.exec(rest.slice(to));
    if (next)
      return {
        name: rest.slice(0, to + (rest[to] === ')' ? 1 : 0)).trim(),
        from,
        to: from + to,
        role: roleOf(rest.slice(to)),
      };
  }
  return null;
};

const roleOf = (after: string): Addressee['role'] => {
  if (new RegExp(`^\\s*,?\\s*(?:${TELLING})(?![\\p{L}])`, 'u').test(after)) return 'told-of';
  return /^\s*phối hợp/u.test(after) ? 'helping' : 'ordered';
};

const WITH = new RegExp(
  `phối hợp(?: chặt chẽ)?(?:,)?(?: với| cùng)?\\s+(.+?)(?=\\s*,?\\s+(?:${VERBS}|để)(?![\\p{L}])|[.;:]|$)`,
  'u',
);

/** Whom a sentence names after "phối hợp với", as printed; null where it names no unit. */
export const partnersIn = (sentence: string): { text: string; from: number } | null => {
  const found = WITH.exec(sentence);
  const text = found?.[1]?.trim() ?? '';
  if (found === null || !/^(?:các |với )?\p{Lu}|^các (?:bộ|sở|cơ quan|đơn vị|địa phương)/u.test(text)) return null;
  return { text, from: found.index + found[0].length - text.length };
};

/** "13 bộ, ngành" anywhere in a heading that is an order itself. */
export const countedUnits = (text: string): { text: string; from: number } | null => {
  const found = /\d{1,3} (?:bộ|sở|cơ quan|địa phương)(?:, (?:ngành|địa phương|ban))*/u.exec(text);
  return found === null ? null : { text: found[0], from: found.index };
};
