import { fold } from '../reading/fold.js';
import { printed, type Line } from '../reading/lines.js';
import type { Row, Section } from '../types.js';
import { addresseeOf } from './addressee.js';
import { headingFrom, headingOrder, ordersOf, type Heading, type Instruction } from './instructions.js';
import { paragraphsOf, type Paragraph } from './paragraphs.js';
import { rowOf } from './proposed-row.js';

/** A numbered paragraph that is open while what stands below it is read. */
interface Level {
  readonly depth: number;
  readonly mark: string;
  readonly heading: Heading;
}

interface Found {
  readonly section: string | null;
  readonly order: Instruction;
  readonly heading: Heading;
}

const NOTHING: Heading = { lead: null, deadline: null, count: null };

/**
 * Proposed tasks of a numbered text, each with its exact span. Only what stands between the first numbered paragraph and
 * the recipients can be an order; a person confirms each. `section` is the numbering of the paragraph, `no` counts in it.
 */
export const readProse = (lines: readonly Line[]): { rows: Row[]; sections: Section[] } => {
  const end = lines.findIndex(({ text }) => /^noi nhan\s*:?$/.test(fold(printed(text))));
  const all = paragraphsOf(end < 0 ? lines : lines.slice(0, end));
  const first = all.findIndex(({ depth }) => depth === 0.5 || depth === 1);
  const last = all.findIndex(({ body }, at) => at >= first && /\.\/\.$/.test(body.text));
  const body = first < 0 ? [] : all.slice(first, last < 0 ? undefined : last + 1);
  const found: Found[] = [];
  const sections: Section[] = [];
  let open: Level[] = [];
  for (const [at, paragraph] of body.entries()) {
    open = opened(open, paragraph);
    const isHeading = (body[at + 1]?.depth ?? 0) > Math.max(paragraph.depth, 0) && paragraph.depth > 0;
    const heading = headingAt(open);
    if (paragraph.depth > 0 && paragraph.depth < 6) {
      open = [
        ...open,
        {
          depth: paragraph.depth,
          mark: paragraph.mark,
          heading: isHeading ? headingFrom(paragraph) : leadOf(paragraph),
        },
      ];
      sections.push(sectionAt(labelOf(open) ?? '', paragraph));
    }
    const own = isHeading
      ? [headingOrder(paragraph)].filter((order) => order !== null)
      : ordersOf(paragraph, heading.lead);
    found.push(...own.map((order) => ({ section: labelOf(open), order, heading: isHeading ? NOTHING : heading })));
  }
  return { rows: rowsOf(found), sections: sections.filter(({ id }) => found.some((f) => f.section === id)) };
};

/** Closes what a paragraph ends: its own depth and deeper; without a mark, a list whose unit is not the one it names. */
const opened = (open: readonly Level[], { depth, body }: Paragraph): Level[] => {
  if (depth > 0) return open.filter((level) => level.depth < depth);
  const named = addresseeOf(body.text)?.name;
  const inner = open.at(-1);
  return named !== undefined && inner !== undefined && inner.depth >= 4 && inner.heading.lead?.text !== named
    ? open.filter((level) => level.depth < 4)
    : [...open];
};

/** A paragraph with text of its own lends its unit to the unmarked paragraphs after it, never its deadline. */
const leadOf = (paragraph: Paragraph): Heading => ({ ...NOTHING, lead: headingFrom(paragraph).lead });

const headingAt = (open: readonly Level[]): Heading => ({
  lead: open.findLast(({ heading }) => heading.lead !== null)?.heading.lead ?? null,
  deadline: open.at(-1)?.heading.deadline ?? null,
  count: open.at(-1)?.heading.count ?? null,
});

/** `1.1(2)`, `3.a`, `V.2`: the last number carries the ones above it but a Roman one, a letter stands behind a dot. */
const labelOf = (open: readonly Level[]): string | null => {
  const roman = open.find(({ depth }) => depth < 1)?.mark;
  const number = open.findLast(({ depth }) => depth >= 1 && depth <= 3)?.mark;
  const rest = open.filter(({ depth }) => depth > 3).map(({ depth, mark }) => (depth === 5 ? `.${mark}` : mark));
  const numbers = [roman, number].filter((mark) => mark !== undefined).join('.');
  return [numbers, ...rest].join('') || null;
};

const sectionAt = (id: string, { body }: Paragraph): Section => ({
  id,
  printed: id,
  title: body.text.length <= 120 ? body.text : (/^[^:.;]{3,120}[:.;]/.exec(body.text)?.[0] ?? ''),
  declared: null,
  place: { line: body.lines[0] ?? 0 },
});

const rowsOf = (found: readonly Found[]): Row[] => {
  const counts = new Map<string | null, number>();
  for (const { section } of found) counts.set(section, (counts.get(section) ?? 0) + 1);
  const next = new Map<string | null, number>();
  return found.map(({ section, order, heading }) => {
    const no = (next.get(section) ?? 0) + 1;
    next.set(section, no);
    return rowOf(order, section, no, heading, counts.get(section) ?? 0);
  });
};
