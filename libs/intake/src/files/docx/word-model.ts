import { UnreadableFile } from '../unreadable-file.js';
import { storedZip } from '../stored-zip.js';

/** An element of mammoth's document model, as far as it is read here. Deleted text and notes are no part of it. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  /** Of a text. */
  readonly value?: string;
  /** Of a bookmark. */
  readonly name?: string;
  readonly breakType?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly highlight?: string | null;
}

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

/**
 * The document model of a `word/document.xml`. mammoth is given a package of this one part, so that nothing else of the
 * file, no link, picture, style or note, is opened by it.
 */
export const wordModel = async (xml: string): Promise<WordElement> => {
  const { default: mammoth } = await import('mammoth');
  const utf8 = new TextEncoder();
  const buffer = Buffer.from(
    storedZip({ '[Content_Types].xml': utf8.encode(CONTENT_TYPES), 'word/document.xml': utf8.encode(xml) }),
  );
  let model: WordElement | undefined;
  const keep = (document: WordElement): WordElement => {
    model = document;
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer }, { transformDocument: keep, externalFileAccess: false });
  } catch {
    // Of well-formed WordprocessingML mammoth reads everything; what it throws on is none.
    throw new UnreadableFile('damaged');
  }
  if (model === undefined) throw new UnreadableFile('damaged');
  return model;
};
