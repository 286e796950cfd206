import { addDays, lastDayOfMonth } from '#domain/dates';
import * as fc from 'fast-check';

/** A deadline printed in one of its ordinary forms, beside what it means. */
export interface PrintedDeadline {
  readonly printed: string;
  readonly kind: string;
  readonly due: string;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];
const two = (n: number): string => String(n).padStart(2, '0');

const years = fc.integer({ min: 2015, max: 2055 });
const months = fc.integer({ min: 1, max: 12 });
const digits = (n: number): fc.Arbitrary<string> => fc.constantFrom(String(n), two(n));
/** How a clerk spaces a slash. */
const slashes = fc.constantFrom('/', ' / ', '/ ', ' /');
const led = fc.constantFrom(
  '',
  'Trong ',
  'Hoàn thành trong ',
  'đến ',
  'đến hết ',
  'chậm nhất ',
  'Đề ra lộ trình hoàn thành trong ',
);
const before = fc.constantFrom('trước ', 'Hoàn thành trước ', 'Xong trước ');

const days = fc.tuple(years, months).chain(([year, month]) =>
  fc.integer({ min: 1, max: Number(lastDayOfMonth(year, month).slice(8)) }).chain((day) =>
    fc
      .tuple(digits(day), digits(month), slashes, fc.constantFrom('', 'ngày '))
      .chain(([d, m, slash, word]) =>
        fc.constantFrom(
          `${word}${d}${slash}${m}${slash}${year}`,
          `${word}${d}-${m}-${year}`,
          `${word}${d}.${m}.${year}`,
          `${word}${d} tháng ${m} năm ${year}`,
          `${word}${d} tháng ${m}/${year}`,
        ),
      )
      .map((text) => ({
        text,
        kind: 'day',
        last: `${year}-${two(month)}-${two(day)}`,
        eve: addDays(`${year}-${two(month)}-${two(day)}`, -1),
      })),
  ),
);

const spans = (year: number, first: number, last: number) => ({
  last: lastDayOfMonth(year, last),
  eve: addDays(`${year}-${two(first)}-01`, -1),
});

const monthForms = fc.tuple(years, months, slashes).chain(([year, month, slash]) =>
  digits(month)
    .chain((m) =>
      fc.constantFrom(`tháng ${m}${slash}${year}`, `Tháng ${m} năm ${year}`, `tháng ${m}-${year}`, `Tháng${m}/${year}`),
    )
    .map((text) => ({ text, kind: 'month', ...spans(year, month, month) })),
);

const quarterForms = fc.tuple(years, fc.integer({ min: 1, max: 4 }), slashes).chain(([year, quarter, slash]) =>
  fc
    .constantFrom(ROMAN[quarter]!, String(quarter), ROMAN[quarter]!.toLowerCase())
    .chain((q) => fc.constantFrom(`quý ${q}${slash}${year}`, `Quý ${q} năm ${year}`, `quý ${q}, năm ${year}`))
    .map((text) => ({ text, kind: 'quarter', ...spans(year, quarter * 3 - 2, quarter * 3) })),
);

const halfForms = fc.tuple(years, fc.constantFrom(1, 2)).chain(([year, half]) =>
  fc.constantFrom('6 tháng', '06 tháng', 'sáu tháng', 'nửa').map((head) => ({
    text: `${head} ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    kind: 'half',
    ...spans(year, half * 6 - 5, half * 6),
  })),
);

const yearForms = years.chain((year) =>
  fc.constantFrom(`năm ${year}`, `Năm ${year}`).map((text) => ({ text, kind: 'year', ...spans(year, 1, 12) })),
);

const schoolYears = years.map((year) => ({
  text: `năm học ${year} - ${year + 1}`,
  kind: 'school_year',
  last: `${year + 1}-05-31`,
  eve: `${year}-05-31`,
}));

/** One date, bound by "trong", "đến" … to its last day, or by "trước" to the day before it begins. */
export const printedDeadlines: fc.Arbitrary<PrintedDeadline> = fc
  .oneof(days, monthForms, quarterForms, halfForms, yearForms, schoolYears)
  .chain(({ text, kind, last, eve }) =>
    fc.oneof(
      led.map((head) => ({ printed: head + text, kind, due: last })),
      before.map((head) => ({ printed: head + text, kind, due: eve })),
    ),
  );
