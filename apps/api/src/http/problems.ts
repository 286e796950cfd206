/** The kinds of refusal that come from the application itself, not from a rule of the domain. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: { readonly vi: string; readonly en: string },
    readonly field?: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** What does not exist, or is not for this reader's eyes: the answer is the same. */
export class NotFound extends Refusal {
  override readonly name = 'NotFound';
  constructor(what: { readonly vi: string; readonly en: string }, named: string, field?: string) {
    super(
      404,
      'not-found',
      { vi: `Không tìm thấy ${what.vi} “${named}”.`, en: `There is no ${what.en} “${named}”.` },
      field,
      {
        named,
      },
    );
  }
}

/** Bad input that shape checks alone cannot see. */
export class BadInput extends Refusal {
  override readonly name = 'BadInput';
  constructor(code: string, field: string, sentence: { readonly vi: string; readonly en: string }) {
    super(400, code, sentence, field);
  }
}
