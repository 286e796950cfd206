import { firstDay } from '#domain/dates';
import { UNITS, type ProgrammeDirective, type ProgrammeItem } from './programme.js';

/** How a kind of document calls itself. */
const KINDS: Readonly<Record<string, string>> = {
  'quyet-dinh': 'QUYẾT ĐỊNH',
  'chi-thi': 'CHỈ THỊ',
  'ke-hoach': 'KẾ HOẠCH',
};

/**
 * A document of the programme as an officer would paste it: its head, its rows between bars in the order of the sections.
 * Numbers, units and deadlines are those of the document; titles and products are this project's short words.
 */
export function printedText(directive: ProgrammeDirective): string {
  const { number, kind, title, supersedes } = directive;
  return [
    nameOf(directive.issuer).toUpperCase(),
    ...(number === null ? [] : [`Số: ${number}`]),
    ...dayLine(directive),
    KINDS[kind] ?? kind,
    title,
    ...supersedes.map((old) => `Văn bản này thay thế Quyết định số ${old}.`),
    [
      '| STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành | Sản phẩm |',
      '|---|---|---|---|---|---|',
      ...tableOf(directive),
    ].join('\n'),
  ].join('\n\n');
}

const nameOf = (code: string): string => UNITS.find((unit) => unit.code === code)?.name ?? code;

/** A day that is known in part only is not printed: a person says it. */
function dayLine({ issuedOn }: ProgrammeDirective): string[] {
  if (issuedOn.length < 10) return [];
  const [year, month, day] = firstDay(issuedOn).split('-').map(Number);
  return [`Hà Nội, ngày ${day} tháng ${month} năm ${year}`];
}

function tableOf({ sections, items }: ProgrammeDirective): string[] {
  const heading = (id: string | null): string[] => {
    const section = sections.find((one) => one.id === id);
    return section === undefined ? [] : [row(section.id, section.title, '', '', '', '')];
  };
  return items.flatMap((item, i) => [
    ...(item.section === items[i - 1]?.section ? [] : heading(item.section)),
    rowOf(item),
  ]);
}

const rowOf = ({ no, title, leadPrinted, coordinatingPrinted, deadline, product }: ProgrammeItem): string =>
  row(no ?? '', title, leadPrinted ?? '', coordinatingPrinted ?? '', deadline.printed ?? '', product ?? '');

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '/').replace(/\s+/g, ' ')).join(' | ')} |`;
