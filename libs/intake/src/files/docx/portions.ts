import { UnreadableFile } from '../unreadable-file.js';
import { attribute, tagsOf } from '../xml-tags.js';

/** A stretch of a document that is a document itself. `goesOn`: its first table goes on with the last one's rows. */
export interface Portion {
  readonly xml: string;
  readonly goesOn: boolean;
}

/** About a thousand rows: enough for most documents to stay whole, little enough for the tree of one to be forgotten. */
const ENOUGH = 512 * 1024;
/** A single paragraph or merged stretch of rows of this length is no text. */
const TOO_MUCH = 16 * ENOUGH;

/**
 * Cuts a written-out document between its paragraphs, and its tables between rows that no cell is merged over: mammoth
 * builds two trees of what it is given, each some thirty times the size of the text, so it is given a little at a time.
 */
export function* portionsOf(xml: string): Generator<Portion> {
  const path: string[] = [];
  let root = '';
  let from = 0;
  let goesOn = false;
  let row = { start: 0, merged: false };
  const portion = (to: number, inTable: boolean): Portion => {
    const whole = `${goesOn ? '<w:tbl>' : ''}${xml.slice(from, to)}${inTable ? '</w:tbl>' : ''}`;
    const cut = { xml: `${root}<w:body>${whole}</w:body></${path[0] ?? 'w:document'}>`, goesOn };
    [from, goesOn] = [to, inTable];
    return cut;
  };
  for (const { name, kind, text, start, end } of tagsOf(xml)) {
    if (kind === 'close') path.pop();
    const inBody = path.length === 2 && path[1] === 'w:body';
    const inTable = path.length === 3 && path[1] === 'w:body' && path[2] === 'w:tbl';
    if (path.length === 0 && kind === 'open') root = text;
    if (path.length === 1 && name === 'w:body' && kind === 'open') from = end;
    if (name === 'w:vMerge' && attribute(text, 'w:val') !== 'restart') row.merged = true;
    if (inTable && name === 'w:tr' && kind === 'open') row = { start, merged: false };
    if (inTable && name === 'w:tr' && kind === 'close' && !row.merged && row.start - from > ENOUGH)
      yield portion(row.start, true);
    if (inBody && kind !== 'open' && end - from > ENOUGH) yield portion(end, false);
    if (end - from > TOO_MUCH) throw new UnreadableFile('zip-bomb');
    if (path.length === 1 && name === 'w:body' && kind === 'close') yield portion(start, false);
    if (kind === 'open') path.push(name);
  }
}
