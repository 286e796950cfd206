import { firstOf, startsWith, type CellWord } from './unit-words.js';

/**
 * The words that unit names begin with. Rank 1 stands by itself, 2 and 3 may be part of what follows ("Văn phòng Bộ").
 * Where no separator is printed only `strong` ones begin another unit.
 */
interface Head {
  readonly words: string;
  readonly rank: 1 | 2 | 3;
  readonly strong?: true;
}

const heads = (rank: Head['rank'], strong: boolean, words: readonly string[]): Head[] =>
  words.map((word) => ({ words: word, rank, ...(strong ? { strong } : {}) }));

const HEADS: readonly Head[] = [
  ...heads(2, true, ['bộ tư lệnh', 'tổng cục', 'cục', 'vụ', 'viện', 'học viện']),
  ...heads(1, true, ['bộ', 'ủy ban', 'ubnd', 'sở', 'ngân hàng', 'bảo hiểm xã hội', 'bhxh', 'tập đoàn', 'tổng công ty']),
  ...heads(1, true, [
    'văn phòng chính phủ',
    'thông tấn xã',
    'tổng liên đoàn',
    'viện kiểm sát',
    'vksnd',
    'tòa án',
    'tand',
  ]),
  ...heads(1, false, [
    'thanh tra',
    'công an',
    'đài',
    'liên đoàn',
    'trung ương đoàn',
    'hội',
    'hđnd',
    'hội đồng',
    'mặt trận',
  ]),
  ...heads(1, false, [
    'kiểm toán',
    'ban',
    'tổ công tác',
    'kho bạc',
    'hải quan',
    'bưu điện',
    'quốc hội',
    'đảng ủy',
    'thành ủy',
  ]),
  ...heads(2, false, [
    'báo',
    'tạp chí',
    'cổng thông tin',
    'trường',
    'công ty',
    'bệnh viện',
    'quỹ',
    'nhà xuất bản',
    'đoàn',
  ]),
  ...heads(3, true, ['trung tâm', 'chi cục']),
  ...heads(3, false, ['văn phòng', 'vp', 'phòng', 'vpcp', 'tổ giúp việc', 'thư ký']),
].sort((a, b) => b.words.length - a.words.length);

const HEADS_BY_FIRST = Map.groupBy(HEADS, ({ words }) => firstOf(words));

export const headAt = (words: readonly CellWord[], at: number): Head | undefined =>
  HEADS_BY_FIRST.get(words[at]?.text ?? '')?.find((head) => startsWith(words, at, head.words));
