import { SENTENCES, type Sentence, type SentenceCode } from './sentences.js';

export type Details = Readonly<Record<string, string | number>>;

/** Something that does not agree, or that a draw does not accept: a stable code, and what a sentence about it names. */
export interface Finding {
  readonly code: SentenceCode;
  readonly details: Details;
}

/** A draw refuses what it was given; nothing was done. */
export class DrawRefusal extends Error {
  override readonly name = 'DrawRefusal';
  constructor(
    readonly code: SentenceCode,
    readonly details: Details = {},
  ) {
    super(code);
  }
}

/** The plain sentence about a finding, in both languages. */
export const sentenceOf = ({ code, details }: Finding): Sentence => {
  const { vi, en } = SENTENCES[code];
  return { vi: filled(vi, details), en: filled(en, details) };
};

const filled = (sentence: string, details: Details): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
