import type { EventId } from '#domain/facts';
import type { DataOf, Earlier, Source, TaskFacts } from './source.js';

type Asking = 'DeadlineExtensionRequested' | 'StatusReported' | 'CompletionClaimed';
type Answering =
  | 'DeadlineExtensionApproved'
  | 'DeadlineExtensionRefused'
  | 'ReportReturned'
  | 'CompletionAccepted'
  | 'CompletionReturned';

export interface Answer {
  readonly type: Answering;
  readonly source: Source;
  /** The reason of a return or refusal, the note of an approval or acceptance. */
  readonly words: string | null;
}

/** A request, report or claim that stands, with its answer and with the versions that it corrected. */
export interface Said<T extends Asking> {
  readonly source: Source;
  readonly data: DataOf<T>;
  /** Of the version that counts: a corrected one is unanswered. */
  readonly answer: Answer | null;
  /** Corrected versions, oldest first, each with the answer that it had. */
  readonly earlier: readonly (Earlier<T> & { readonly answer: Answer | null })[];
}

export const requests = (facts: TaskFacts): Said<'DeadlineExtensionRequested'>[] =>
  saidAndAnswered(facts, 'DeadlineExtensionRequested', ['DeadlineExtensionApproved', 'DeadlineExtensionRefused']);

export const reports = (facts: TaskFacts): Said<'StatusReported'>[] =>
  saidAndAnswered(facts, 'StatusReported', ['ReportReturned']);

export const claimsMade = (facts: TaskFacts): Said<'CompletionClaimed'>[] =>
  saidAndAnswered(facts, 'CompletionClaimed', ['CompletionAccepted', 'CompletionReturned']);

const saidAndAnswered = <T extends Asking>(facts: TaskFacts, type: T, by: readonly Answering[]): Said<T>[] => {
  const answers = answersByName(facts, by);
  return facts.ofType(type).map(({ fact, source, data }) => ({
    source,
    data,
    answer: answers.get(source.event) ?? null,
    earlier: facts
      .earlier<T>(fact)
      .map((version) => ({ ...version, answer: answers.get(version.source.event) ?? null })),
  }));
};

/** The last that stands counts. */
const answersByName = (facts: TaskFacts, types: readonly Answering[]): Map<EventId, Answer> =>
  new Map(
    facts
      .ofType(...types)
      .map(({ source, data }) => [
        'request' in data ? data.request : 'report' in data ? data.report : data.claim,
        { type: source.type as Answering, source, words: 'reason' in data ? data.reason : data.note },
      ]),
  );
