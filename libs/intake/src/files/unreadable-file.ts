import { REFUSALS, type RefusalCode } from './refusal-texts.js';

/** What a refusal needs to be told; `{rows}` in its sentences stands for `details.rows`. */
export type RefusalDetails = Readonly<Record<string, string | number>>;

/**
 * A file that is not read, with a stable code and a plain sentence that says what to do instead. The file is at fault,
 * never the reader: whatever else goes wrong is a bug and comes out as it is.
 */
export class UnreadableFile extends Error {
  readonly vi: string;
  readonly en: string;

  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(told(REFUSALS[code].en, details));
    this.name = 'UnreadableFile';
    this.vi = told(REFUSALS[code].vi, details);
    this.en = this.message;
  }
}

const told = (sentence: string, details: RefusalDetails): string =>
  sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(details[name] ?? blank));
