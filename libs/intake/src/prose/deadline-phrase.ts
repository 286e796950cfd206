/** A deadline inside a sentence, as printed, and where it stands. */
export interface DeadlinePhrase {
  readonly text: string;
  readonly from: number;
}

const DATE =
  '(?:ngày\\s+)?\\d{1,2}/\\d{1,2}/\\d{4}|(?:ngày\\s+)?\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}|tháng\\s+\\d{1,2}\\s*(?:/|\\s+năm\\s+)\\s*\\d{4}|[Qq]uý\\s+[IV\\d]{1,3}\\s*(?:/|\\s+năm\\s+)\\s*\\d{4}|(?:(?:nửa|6 tháng)\\s+(?:đầu|cuối)\\s+)?năm\\s+\\d{4}|năm\\s+học\\s+\\d{4}\\s*[-–]\\s*\\d{4}';
const DOING = '(?:(?:[Cc]ó\\s+)?[Ll]ộ trình\\s+)?(?:[Hh]oàn thành|[Bb]an hành)(?:\\s+đồng bộ)?';
const BOUND = '[Tt]rước|[Tt]rong|[Đđ]ến(?: hết)?|[Hh]ết|[Cc]hậm nhất(?: là| vào)?';
const BINDING = new RegExp(`(?:${DOING}\\s+(?:(?:${BOUND})\\s+)?|(?:${BOUND})\\s+)(?:${DATE})`, 'gu');
const OPEN_ENDED =
  /(?:(?:đảm bảo |bảo đảm )?(?:thời gian )?hoàn thành theo [^,;.]{4,80}|theo (?:lộ trình|tiến độ) [^,;.]{4,80}|thực hiện thường xuyên|định kỳ[^,;.]{0,30}hàng (?:tháng|quý|năm))/iu;

/**
 * Dates that bind: after "trước", "trong", "đến" or what is to be finished by then. Days of cited documents, of meetings
 * and whatever stands in brackets bind nobody. Without a date, a phrase that names a roadmap or a rhythm.
 */
export const deadlinePhrases = (sentence: string): DeadlinePhrase[] => {
  const outside = sentence.replace(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length));
  const dated = [...outside.matchAll(BINDING)].map((found) => ({ text: found[0].trim(), from: found.index }));
  if (dated.length > 0) return dated;
  const open = OPEN_ENDED.exec(outside);
  return open === null ? [] : [{ text: open[0].trim(), from: open.index }];
};
