import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { FOREVER } from '#domain/dated';
import { directiveDecider } from '#domain/directive/directive.decider';
import type { DirectiveIssued } from '#domain/directive/directive.events';
import type { Actor, TaskId } from '#domain/facts';
import { fold } from '#domain/fold';
import { directiveStream, taskStream } from '#domain/streams';
import { taskDecider } from '#domain/task/task.decider';
import type { Finding } from '#intake/findings/finding';
import type { Understood } from '#intake/task';
import type { PrintedDocument } from '#intake/types';
import type { UnitsAt } from '#read-models/units/units-at';
import { Moments } from '../moments/moments.js';
import { Recorder } from '../record/recorder.js';
import { agreedHead, headQuestions, wholeHead, type AgreedHead } from './agreed/agreed-head.js';
import type { AgreedImport } from './agreed/agreed-import.js';
import { agreedRows, type AgreedRow } from './agreed/agreed-rows.js';
import { HeldRulings } from './agreed/held-rulings.js';
import { movedBy, type StandingTask } from './agreed/moved-tasks.js';
import { question, type Question } from './agreed/question.js';
import { supersessions, type Supersession } from './agreed/supersessions.js';
import { directiveIdOf, type Import } from './imports.js';
import { PrintedDocuments } from './printed-documents.js';
import { ProgrammeKnown } from './programme-known.js';
import { TrialRun } from './trial-run.js';
import { Understanding } from './understanding.js';

/** What a document would become, as it is read and as people have ruled so far. */
export interface Preview {
  readonly understood: Understood;
  readonly rulings: HeldRulings;
  readonly units: UnitsAt;
  readonly head: AgreedHead;
  readonly rows: readonly AgreedRow[];
  readonly supersessions: readonly Supersession[];
  /** Texts inside a table that are no cell of a row. */
  readonly leftovers: PrintedDocument['leftovers'];
  /** What keeps it from being committed; empty where `agreed` may be recorded as it is. */
  readonly questions: readonly Question[];
  /** Null while a question is open about what would be recorded. */
  readonly agreed: AgreedImport | null;
  /** SHA-256, hex, of `agreed`; null with it. */
  readonly digest: string | null;
}

/** Applies rulings to what the document says, and judges the outcome, each time anew: no preview is kept. */
@Injectable()
export class Previews {
  constructor(
    private readonly documents: PrintedDocuments,
    private readonly understanding: Understanding,
    private readonly programme: ProgrammeKnown,
    private readonly recorder: Recorder,
    private readonly trial: TrialRun,
    private readonly moments: Moments,
  ) {}

  /** `by`: who would commit it. @throws Refusal 422 where the file cannot be read. */
  async of(found: Import, by: Actor): Promise<Preview> {
    const { id, commits } = found;
    const { rulings, printed, known, today, own, becomes } = await this.#known(found);
    const understood = this.understanding.of(printed, known);
    const rows = agreedRows(understood, rulings, known);
    const head = agreedHead(understood, rulings, becomes ?? directiveIdOf(id, commits), await this.#before(rulings));
    const replaced = supersessions(understood, rulings, this.programme, known.on);
    const asked = [
      ...headQuestions(head, understood),
      ...wholeQuestions(understood, rows),
      ...rows.flatMap(({ questions }) => questions),
      ...unruled(understood.findings, rulings, rows),
    ];
    const agreed = asked.length > 0 ? null : await this.#agreed(head, rows, rulings, replaced, known.units);
    const refused = agreed === null || own !== null ? [] : await this.trial.of(agreed, by, today);
    return {
      ...{ understood, rulings, units: known.units, head, rows, supersessions: replaced, leftovers: printed.leftovers },
      questions: own === null ? [...asked, ...refused] : [],
      agreed,
      digest: agreed && createHash('sha256').update(canonicalize(agreed)!, 'utf8').digest('hex'),
    };
  }

  /** The units of the document's day: what names in a ruling are looked up in. @throws as `of`. */
  async unitsOf(found: Import): Promise<UnitsAt> {
    return (await this.#known(found)).known.units;
  }

  async #known({ state }: Import) {
    const rulings = new HeldRulings(state);
    const { sha256, name } = state.opened!.file;
    const printed = await this.documents.of(sha256, name, rulings.columns());
    const today = this.moments.today();
    const own = state.committed?.document.directiveId ?? null;
    const becomes = own ?? rulings.corrected()?.directive ?? null;
    return {
      rulings,
      printed,
      known: await this.programme.around(printed, rulings, today, becomes),
      today,
      own,
      becomes,
    };
  }

  async #agreed(
    agreedHead: AgreedHead,
    rows: readonly AgreedRow[],
    rulings: HeldRulings,
    replaced: readonly Supersession[],
    units: UnitsAt,
  ): Promise<AgreedImport | null> {
    const head = wholeHead(agreedHead);
    if (head === undefined) return null;
    const items = rows.flatMap(({ item }) => item ?? []);
    const becoming = rows.filter(({ fate }) => fate === 'task').flatMap(({ item }) => item ?? []);
    const named = new Set(becoming.flatMap(({ reading }) => reading.collective?.group ?? []));
    const tasks = await this.#standing(rows, rulings);
    return {
      document: { ...head, items: items.length },
      corrects: rulings.corrected()?.why ?? null,
      items,
      assigned: becoming.map(({ address }) => address),
      groups: [...named].flatMap((group) => {
        const members = units.group(group)?.members;
        return members === undefined ? [] : [{ group, members }];
      }),
      issuerRank: units.rank(head.issuer) ?? Number.MAX_SAFE_INTEGER,
      moved: rows.filter(({ fate }) => fate === 'moves').flatMap((row) => movedBy(row, rulings, tasks)),
      supersedes: replaced
        .filter(({ confirmed }) => confirmed)
        .map(({ directive, printed }) => ({ directive: directive.id, printed })),
    };
  }

  /** What is on record of a directive that the document corrects. */
  async #before(rulings: HeldRulings): Promise<DirectiveIssued['data'] | null> {
    const corrected = rulings.corrected();
    if (corrected === null) return null;
    const history = await this.recorder.history('directive', directiveStream(corrected.directive));
    return fold(directiveDecider, history, FOREVER).issued;
  }

  async #standing(rows: readonly AgreedRow[], rulings: HeldRulings): Promise<ReadonlyMap<TaskId, StandingTask>> {
    const named = rows.flatMap(({ task }) => rulings.confirmedLinks(task.address).map((link) => link.task));
    const found = await Promise.all(
      [...new Set(named)].map(async (task) => {
        const state = fold(taskDecider, await this.recorder.history('task', taskStream(task)), FOREVER);
        const directive = state.assigned?.data.directiveId;
        return directive === undefined ? [] : ([[task, { directive, coordinating: state.coordinating }]] as const);
      }),
    );
    return new Map(found.flat());
  }
}

function wholeQuestions({ directive }: Understood, rows: readonly AgreedRow[]): Question[] {
  if (directive.columns.by === 'asked' && rows.length === 0) return [question('columns-unknown', { field: 'columns' })];
  return rows.length === 0 ? [question('nothing-found', { field: 'document' })] : [];
}

/** An error that nobody has accepted, about a row that is still one. */
function unruled(findings: readonly Finding[], rulings: HeldRulings, rows: readonly AgreedRow[]): Question[] {
  const leftOut = new Set(
    rows.filter(({ fate }) => fate === 'left-out' || fate === 'item').map(({ task }) => task.address),
  );
  return findings
    .filter((finding) => finding.severity === 'error' && !rulings.isAccepted(finding))
    .filter(({ place }) => place === null || !leftOut.has(place))
    .map(({ place, field, vi, en }) => ({
      ...question('finding-not-ruled', { address: place, field, printed: vi }),
      en: `A person has to decide: ${en}`,
    }));
}
