import { documentOf } from '../../read-document.js';
import type { Head } from '../../reading/header.js';
import { linesOf } from '../../reading/lines.js';
import { named } from '../../reading/read-table.js';
import type { PrintedDocument } from '../../types.js';
import { MOST_CELLS, MOST_ROWS } from '../limits.js';
import type { OfficePackage } from '../office-package.js';
import { UnreadableFile } from '../unreadable-file.js';
import { xmlText } from '../xml-text.js';
import { blocksOf, pagesOf, type Block } from './blocks.js';
import { numberingOf, styleNumbersOf } from './numbering.js';
import { numberLabels } from './number-text.js';
import { portionsOf } from './portions.js';
import { taskTables } from './task-tables.js';
import { wordModel } from './word-model.js';
import { laidOut } from './laid-out.js';
import { writtenOut } from './written-out.js';

/** Reads an opened .docx as it would print with all tracked changes accepted. Without a table of tasks it is prose. */
export const readDocx = async (file: OfficePackage, answered?: readonly Head[]): Promise<PrintedDocument> => {
  const blocks = await readBlocks(mainPart(file));
  const tables = taskTables(blocks, answered);
  const { text, rows, leftovers } = laidOut(blocks, tables);
  if (text.isEmpty) throw new UnreadableFile('no-text');
  const printed = text.text();
  const table = rows.length === 0 ? null : named('docx-table', { rows, leftovers }, answered);
  return documentOf(printed, linesOf(printed), table);
};

/** Portion by portion; a table that a cut went through is one again. */
const readBlocks = async (xml: string): Promise<Block[]> => {
  const pages = pagesOf(xml);
  const blocks: Block[] = [];
  let cells = 0;
  for (const { xml: portion, goesOn } of portionsOf(xml)) {
    const [first, ...rest] = blocksOf(await wordModel(portion), pages);
    const last = blocks.at(-1);
    if (goesOn && last?.kind === 'table' && first?.kind === 'table')
      blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, ...first.rows] };
    else if (first !== undefined) blocks.push(first);
    blocks.push(...rest);
    cells += sizeOf(first) + rest.reduce((sum, block) => sum + sizeOf(block), 0);
    if (cells > MOST_CELLS) throw new UnreadableFile('zip-bomb', { cells });
  }
  return blocks;
};

const sizeOf = (block: Block | undefined): number =>
  block?.kind === 'table' ? block.rows.reduce((sum, cells) => sum + cells.length, 0) : 1;

const mainPart = ({ zip, main }: OfficePackage): string => {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string): string | undefined => {
    const bytes = zip.read(name);
    return bytes === undefined ? undefined : xmlText(bytes);
  };
  const xml = part(main);
  if (xml === undefined) throw new UnreadableFile('damaged');
  const rows = rowsIn(xml);
  if (rows > MOST_ROWS) throw new UnreadableFile('too-many-rows', { rows, limit: MOST_ROWS });
  const numbering = numberingOf(part(`${folder}numbering.xml`) ?? '');
  return writtenOut(xml, numberLabels(numbering), styleNumbersOf(part(`${folder}styles.xml`) ?? ''));
};

/** Counted before anything is built of them. */
const rowsIn = (xml: string): number => {
  let rows = 0;
  for (let at = xml.indexOf('<w:tr'); at >= 0; at = xml.indexOf('<w:tr', at + 5))
    if (/[\s>]/.test(xml[at + 5] ?? '')) rows += 1;
  return rows;
};
