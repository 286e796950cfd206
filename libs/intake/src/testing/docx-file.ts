import { storedZip } from '../files/stored-zip.js';

/** A small writer of WordprocessingML, enough for every shape that a directive takes. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`;

/** Text, or XML of runs where it begins with a tag. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : content === '' ? '' : run(content)}</w:p>`;

export const numbered = (content: string, list: number, level = 0): string =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export interface CellShape {
  readonly columns?: number;
  /** Merged over rows: the first cell of the merge, or one that goes on with it. */
  readonly merge?: 'restart' | 'continue';
}

/** A cell of text, or of XML of paragraphs where it begins with a tag. */
export const cell = (content: string, { columns, merge }: CellShape = {}): string => {
  const span = columns === undefined ? '' : `<w:gridSpan w:val="${columns}"/>`;
  const merged = merge === undefined ? '' : `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>`;
  return `<w:tc><w:tcPr>${span}${merged}</w:tcPr>${content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : paragraph(content)}</w:tc>`;
};

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map((c) => (c.startsWith('<w:tc>') ? c : cell(c))).join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** A list by its id: for every level its form, its label and where it begins. */
export interface ListShape {
  readonly id: number;
  readonly definition: number;
  readonly levels: readonly { readonly form: string; readonly text: string; readonly start?: number }[];
  readonly startsAgainAt?: number;
}

export const numberingPart = (lists: readonly ListShape[]): string => {
  const definitions = new Map(lists.map((list) => [list.definition, list.levels]));
  const levels = (all: ListShape['levels']): string =>
    all
      .map(
        ({ form, text, start }, at) =>
          `<w:lvl w:ilvl="${at}"><w:start w:val="${start ?? 1}"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`,
      )
      .join('');
  const abstract = [...definitions].map(
    ([id, all]) => `<w:abstractNum w:abstractNumId="${id}">${levels(all)}</w:abstractNum>`,
  );
  const nums = lists.map(({ id, definition, startsAgainAt }) => {
    const override =
      startsAgainAt === undefined
        ? ''
        : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${startsAgainAt}"/></w:lvlOverride>`;
    return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${override}</w:num>`;
  });
  return `${DECLARATION}<w:numbering ${W}>${abstract.join('')}${nums.join('')}</w:numbering>`;
};

export const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The parts of a .docx by name, to be packed well or badly. `more` adds parts or replaces some. */
export const docxParts = (
  body: readonly string[],
  more: Readonly<Record<string, string>> = {},
  mainType = MAIN_TYPE,
): Record<string, Uint8Array> => {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${DECLARATION}<w:document ${W} ${R}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    ...more,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
};

export const docxFile = (body: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array =>
  storedZip(docxParts(body, more));
