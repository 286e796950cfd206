/** RFC 9457, with a stable `code`, sentences in both languages, and the fields that are wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: { readonly vi: string; readonly en: string };
  readonly errors?: readonly {
    readonly field: string;
    readonly code: string;
    readonly vi: string;
    readonly en: string;
  }[];
  readonly details?: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}

export type Answer = Omit<Problem, 'type' | 'title' | 'correlationId'>;

export const problemOf = (answer: Answer, correlationId: string): Problem => ({
  type: `https://minhchung.example/problems/${answer.code}`,
  title: answer.detail.en,
  ...answer,
  correlationId,
});
