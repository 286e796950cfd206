import type { OfficePackage } from '../office-package.js';
import { storedZip } from '../stored-zip.js';
import { UnreadableFile } from '../unreadable-file.js';
import { attribute, tagsOf } from '../xml-tags.js';
import { xmlText } from '../xml-text.js';
import { sheetXml, type SheetXml } from './sheet-xml.js';

export interface SheetPart extends SheetXml {
  readonly name: string;
  readonly hidden: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** A workbook of the values alone, for the library to read: nothing in it points out of it. */
  readonly bytes: () => Uint8Array;
}

/** The worksheets of an .xlsx in their order. Chart sheets, links to other workbooks and everything drawn are left out. */
export const workbookParts = ({ zip, main }: OfficePackage): WorkbookParts => {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string): string | undefined => {
    const bytes = zip.read(name);
    return bytes === undefined ? undefined : unprefixed(xmlText(bytes));
  };
  const workbook = part(main) ?? '';
  const targets = targetsOf(part(`${folder}_rels/${main.slice(folder.length)}.rels`) ?? '', folder);
  const sheets: SheetPart[] = [];
  for (const tag of tagsOf(workbook)) {
    if (tag.local !== 'sheet' || tag.kind === 'close') continue;
    const target = targets.get(attribute(tag.text, '\\w+:id') ?? '');
    const xml = target === undefined ? undefined : part(target);
    if (xml === undefined || !/<worksheet[\s>]/.test(xml.slice(0, 4000))) continue;
    const hidden = (attribute(tag.text, 'state') ?? 'visible') !== 'visible';
    sheets.push({ name: attribute(tag.text, 'name') ?? '', hidden, ...sheetXml(xml) });
  }
  if (sheets.length === 0) throw new UnreadableFile('damaged');
  const is1904 = /<workbookPr[^>]*\sdate1904="(?:1|true)"/.test(workbook);
  const shared = ['styles.xml', 'sharedStrings.xml'].map((name) => [name, part(`${folder}${name}`)] as const);
  return { sheets, bytes: () => packed(sheets, shared, is1904) };
};

/** Some writers put a prefix before every element of a part; the library knows them only without. */
const unprefixed = (xml: string): string => {
  const prefix = /^\s*(?:<!--[^]*?-->\s*)*<([\w.-]+):/.exec(xml)?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
};

const targetsOf = (rels: string, folder: string): Map<string, string> => {
  const targets = new Map<string, string>();
  for (const { local, text } of tagsOf(rels)) {
    const target = attribute(text, 'Target');
    if (local !== 'Relationship' || target === undefined || attribute(text, 'TargetMode') === 'External') continue;
    targets.set(attribute(text, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
  }
  return targets;
};

const packed = (
  sheets: readonly SheetPart[],
  shared: readonly (readonly [string, string | undefined])[],
  is1904: boolean,
): Uint8Array => {
  const utf8 = new TextEncoder();
  const numbered = sheets.map(({ xml }, at) => ({ xml, n: at + 1 }));
  const list = numbered.map(({ n }) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`).join('');
  const rels = numbered.map(
    ({ n }) => `<Relationship Id="rId${n}" Type="worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const parts: [string, string][] = [
    ['xl/workbook.xml', `<workbook><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${rels.join('')}</Relationships>`],
    ...numbered.map(({ xml, n }): [string, string] => [`xl/worksheets/sheet${n}.xml`, xml]),
    ...shared.flatMap(([name, xml]): [string, string][] => (xml === undefined ? [] : [[`xl/${name}`, xml]])),
  ];
  return storedZip(Object.fromEntries(parts.map(([name, xml]) => [name, utf8.encode(xml)])));
};
