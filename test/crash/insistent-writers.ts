import { randomUUID } from 'node:crypto';
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { uuid5 } from '#event-store/uuid5';
import type { Answer, KilledServer } from '../support/killed-server.js';

/** A command as somebody insists on it: under one key until it is answered. */
interface Insisted {
  readonly url: string;
  readonly body: object;
  readonly key: string;
  readonly as: string;
}

/** What the server has answered for: it promised that this is kept. */
export interface Acknowledged {
  readonly stream: string;
  readonly revision: number;
  readonly ids: readonly string[];
  readonly process: string | null;
}

const ITEMS = 3;
const SECTION = 'B';
/** So few that writers meet on one. */
const TASKS_AT_ONCE = 12;

/**
 * So many people at work on one server that dies under them: each sends one command after another, and one that was not
 * answered again and again under its key, also after the server has come back.
 */
export class InsistentWriters {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that are neither an acknowledgement nor a promise of one. */
  readonly refusals: Answer[] = [];
  readonly #open: (Insisted | undefined)[];
  readonly #directives: string[] = [];
  /** Directives whose items are being assigned, and the process that does it. */
  readonly #assigning: { readonly directive: string; readonly process: string }[] = [];
  readonly #tasks: string[] = [];
  #made = 0;

  constructor(
    private readonly server: KilledServer,
    writers: number,
    private readonly unit: string,
    private readonly as: { readonly administrator: string; readonly assigner: string },
  ) {
    this.#open = Array.from({ length: writers });
  }

  /** Everybody works until the signal; what is unanswered then stays open. */
  async work(signal: AbortSignal): Promise<void> {
    await Promise.all(
      this.#open.map(async (_, who) => {
        while (!signal.aborted) await this.#once(who, signal);
      }),
    );
  }

  /** Until so many more commands are answered: now, where it is none. */
  async answered(more: number): Promise<void> {
    for (const enough = this.acknowledged.length + more; this.acknowledged.length < enough;) await turn();
  }

  /** What is still open is sent until it is answered; the server has to stay. */
  async settle(): Promise<void> {
    const { signal } = new AbortController();
    await Promise.all(
      this.#open.map(async (_, who) => {
        while (this.#open[who] !== undefined) await this.#once(who, signal);
      }),
    );
  }

  /** Waits for every process that was acknowledged: there are tasks to act on. */
  async completed(): Promise<void> {
    for (const { directive, process } of this.#assigning.splice(0)) {
      await this.server.complete(process);
      for (let no = 1; no <= ITEMS; no++) this.#tasks.push(uuid5(directive, `${SECTION}.${no}`, '-'));
    }
  }

  async #once(who: number, signal: AbortSignal): Promise<void> {
    const insisted = (this.#open[who] ??= this.#next());
    try {
      this.#heard(await this.server.post(insisted.url, insisted.body, insisted.as, insisted.key), who);
    } catch {
      if (!signal.aborted) await delay(5);
    }
  }

  #heard(answer: Answer, who: number): void {
    const { status, body } = answer;
    if (status === 503) return;
    this.#open[who] = undefined;
    if (status !== 201) return void this.refusals.push(answer);
    const { stream, revision, events, process = null } = body;
    this.acknowledged.push({ stream, revision, ids: events.map(({ id }: { id: string }) => id), process });
    const directive = DIRECTIVE.exec(stream)?.[1];
    if (directive === undefined) return;
    if (process === null) this.#directives.push(directive);
    else this.#assigning.push({ directive, process });
  }

  /**
   * Now and then a directive of several items, in one append; its assignment, which is a process; a unit. Mostly what
   * several say on one task at the same time.
   */
  #next(): Insisted {
    const n = (this.#made += 1);
    const from = { key: randomUUID(), as: this.as.administrator };
    const directive = n % 7 === 3 ? this.#directives.shift() : undefined;
    if (directive !== undefined) return { url: `/directives/${directive}/assign`, body: {}, ...from };
    if (n % 7 === 0) return { url: '/directives', body: directiveOf(`VB-${n}`, this.unit), ...from };
    const task = this.#tasks.at(-1 - (Math.floor(n / 4) % TASKS_AT_ONCE));
    if (task !== undefined && n % 20 !== 1)
      return { url: `/tasks/${task}/urging`, body: { message: `lần ${n}` }, ...from, as: this.as.assigner };
    const body = { code: `dv-${n}`, name: `Đơn vị ${n}`, kind: 'ministry', parent: null, rank: 3, ageUnknown: true };
    return { url: '/units', body, ...from };
  }
}

const DIRECTIVE = /^directive-(.*)$/;

const directiveOf = (alias: string, unit: string): object => ({
  number: null,
  alias,
  kind: 'chi-thi',
  issuer: unit,
  issuedOn: '2024-02-11',
  title: alias,
  items: Array.from({ length: ITEMS }, (_, i) => ({
    section: SECTION,
    no: String(i + 1),
    title: `Nhiệm vụ ${i + 1}`,
    reading: { lead: [unit], coordinating: [], deadline: { printed: null, kind: 'none', milestones: [] } },
  })),
});

/** Events of one directive as it was sent: itself and its items. */
export const EVENTS_OF_DIRECTIVE = 1 + ITEMS;
