import { openZip, type Zip } from './open-zip.js';
import { UnreadableFile } from './unreadable-file.js';
import { attribute, tagsOf } from './xml-tags.js';
import { xmlText } from './xml-text.js';

/** An opened office file: which kind it is, and its main part. */
export interface OfficePackage {
  readonly kind: 'docx' | 'xlsx';
  readonly zip: Zip;
  readonly main: string;
}

const WORD = /wordprocessingml\.(?:document|template)\.main\+xml$/;
const EXCEL = /spreadsheetml\.(?:sheet|template)\.main\+xml$/;

/** Kinds of zip that are no docx and no xlsx, by a name inside. */
const OTHERS: readonly (readonly [kind: string, name: RegExp])[] = [
  ['PowerPoint', /^ppt\//],
  ['OpenDocument', /^mimetype$/],
  ['XLSB', /^xl\/workbook\.bin$/],
  ['ZIP', /./],
];

/** What a zip is by the types of its parts (ECMA-376 part 2). Macros are refused before anything else is looked at. */
export const openPackage = (bytes: Uint8Array): OfficePackage => {
  const zip = openZip(bytes);
  const types = typesOf(zip);
  const hasMacros =
    zip.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)) ||
    types.some(({ type }) => /macroEnabled|vbaProject/i.test(type));
  if (hasMacros) throw new UnreadableFile('macros');
  for (const [kind, wanted] of [
    ['docx', WORD],
    ['xlsx', EXCEL],
  ] as const) {
    const main = types.find(({ type, part }) => wanted.test(type) && zip.names.includes(part))?.part;
    if (main !== undefined) return { kind, zip, main };
  }
  const other = OTHERS.find(([, name]) => zip.names.some((n) => name.test(n)))?.[0];
  throw new UnreadableFile('other-kind', { kind: other ?? 'ZIP' });
};

const typesOf = (zip: Zip): { part: string; type: string }[] => {
  const part = zip.read('[Content_Types].xml');
  if (part === undefined) return [];
  return [...tagsOf(xmlText(part))].flatMap((tag) =>
    tag.local === 'Override' || tag.local === 'Default'
      ? [
          {
            part: (attribute(tag.text, 'PartName') ?? '').replace(/^\//, ''),
            type: attribute(tag.text, 'ContentType') ?? '',
          },
        ]
      : [],
  );
};
