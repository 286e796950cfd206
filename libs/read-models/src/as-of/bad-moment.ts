/** What was asked for as D or K is no time, or none that the log can answer for. Bad input, never a bug. */
export class BadMoment extends Error {
  override readonly name = 'BadMoment';

  constructor(
    readonly field: 'asOf' | 'knownAt',
    readonly sentence: { readonly vi: string; readonly en: string },
  ) {
    super(`${field}: ${sentence.en}`);
  }
}
