import type { Cell } from '../types.js';
import { addresseeOf, countedUnits, isUnitAlone, partnersIn, type Addressee } from './addressee.js';
import { deadlinePhrases } from './deadline-phrase.js';
import type { Paragraph } from './paragraphs.js';
import { partsOf } from './sentences.js';
import { cut, trimmed, type Stretch } from './stretch.js';

/** What a heading says for the paragraphs below it. */
export interface Heading {
  readonly lead: Cell | null;
  readonly deadline: Cell | null;
  /** "hoàn thành 02 Nghị định": how many things its deadline is for. */
  readonly count: number | null;
}

/** An order being put together: it may go on over sentences. */
export interface Instruction {
  stretch: Stretch;
  readonly lead: Cell | null;
  readonly inheritsLead: boolean;
  readonly partners: Cell[];
  deadline: Cell | null;
  /** A clause after a semicolon: its deadline may stand for the clauses before it too. */
  readonly clause: boolean;
  shared: boolean;
}

const ONE = /(\d{1,3})\s+(?:nghị định|thông tư|nhiệm vụ|quyết định|văn bản|nội dung)/giu;

export const headingFrom = ({ body }: Paragraph): Heading => {
  const named = addresseeOf(body.text);
  const counts = [...body.text.matchAll(ONE)].map((found) => Number(found[1]));
  return {
    lead:
      named !== null
        ? cellAt(body, named.name, named.from)
        : isUnitAlone(body.text)
          ? cellAt(body, body.text, 0)
          : null,
    deadline: deadlineOf(body),
    count: counts.length === 0 ? null : counts.reduce((a, b) => a + b, 0),
  };
};

/** "…, đặc biệt là:" with a date: the heading is an order itself, and what stands below it only its weightiest part. */
export const headingOrder = (paragraph: Paragraph): Instruction | null => {
  const { body } = paragraph;
  if (!/(?:đặc biệt|nhất là|trong đó|cụ thể)[^.;]*:$/u.test(body.text) || deadlinePhrases(body.text).length === 0)
    return null;
  const named = addresseeOf(body.text);
  const counted = countedUnits(body.text);
  const lead =
    named !== null ? cellAt(body, named.name, named.from) : counted && cellAt(body, counted.text, counted.from);
  return lead === null
    ? null
    : {
        stretch: body,
        lead,
        inheritsLead: false,
        partners: [],
        deadline: deadlineOf(body),
        clause: false,
        shared: false,
      };
};

/** The orders of one paragraph; one that names nobody is for whom the one before it is. Sentences that only tell what happened are none; "X phối hợp" without a date helps the order before it. */
export const ordersOf = ({ body }: Paragraph, inherited: Cell | null): readonly Instruction[] => {
  const orders: Instruction[] = [];
  let open: Instruction | undefined;
  for (const part of partsOf(body.text)) {
    const stretch = trimmed(cut(body, part.from, part.to));
    const named = addresseeOf(stretch.text);
    const heir = inherited ?? orders.at(-1)?.lead ?? null;
    if (named?.role === 'told-of' || /^(?:Đã|Nay)\s/u.test(stretch.text)) open = undefined;
    else if (open !== undefined && !opensOrder(named, stretch, open)) extend(open, body, part.to, stretch, named);
    else if (named !== null || heir !== null) {
      open = started(stretch, named, heir, part.after === 'clause' && open !== undefined);
      orders.push(open);
    }
  }
  return sharing(orders);
};

const opensOrder = (named: Addressee | null, stretch: Stretch, open: Instruction): boolean => {
  const dated = deadlinePhrases(stretch.text).length > 0;
  if (named !== null) return named.role === 'ordered' || dated;
  return (
    dated &&
    open.deadline !== null &&
    /^\p{Lu}/u.test(stretch.text) &&
    !/^(?:Báo cáo|Lộ trình|Hoàn thành|Ban hành|Thời)/u.test(stretch.text)
  );
};

const extend = (open: Instruction, body: Stretch, to: number, part: Stretch, named: Addressee | null): void => {
  const from = body.at.indexOf(open.stretch.at[0] ?? -1);
  open.stretch = trimmed(cut(body, from, to));
  if (named !== null) open.partners.push(cellAt(part, named.name, named.from));
  open.deadline ??= deadlineOf(part);
};

const started = (stretch: Stretch, named: Addressee | null, inherited: Cell | null, clause: boolean): Instruction => {
  const partners = partnersIn(stretch.text);
  return {
    stretch,
    lead: named === null ? inherited : cellAt(stretch, named.name, named.from),
    inheritsLead: named === null,
    partners: partners === null ? [] : [cellAt(stretch, partners.text, partners.from)],
    deadline: deadlineOf(stretch),
    clause,
    shared: false,
  };
};

/** Clauses of one sentence share the deadline that stands once, at its end. */
const sharing = (orders: readonly Instruction[]): readonly Instruction[] => {
  for (const [at, order] of [...orders.entries()].reverse()) {
    const before = orders[at - 1];
    if (!order.clause || before === undefined || before.deadline !== null || order.deadline === null) continue;
    before.deadline = order.deadline;
    before.shared = true;
  }
  return orders;
};

const deadlineOf = (stretch: Stretch): Cell | null => {
  const phrases = deadlinePhrases(stretch.text);
  return phrases.length === 0
    ? null
    : {
        text: phrases.map(({ text }) => text).join('; '),
        places: phrases.map(({ from }) => ({ line: stretch.lines[from] ?? 0 })),
      };
};

const cellAt = (stretch: Stretch, text: string, from: number): Cell => ({
  text,
  places: [{ line: stretch.lines[from] ?? 0 }],
});
