import { setTimeout as delay } from 'node:timers/promises';
import { uuid5 } from '#event-store/uuid5';
import type { NewEvent, RecordedEvent } from '#event-store/port';
import { taskStream } from '#domain/streams';
import { ServedApplication, type Answer, type Headers } from '../../testing/served-application.js';
import { taskIdOf } from '../../tasks/assignment-of-item.js';

export const MERGING = { kind: 'document', number: '176/2025/QH15', issuedOn: '2024-04-20', effectiveOn: '2024-05-01' };

/** An application with ministries and directives whose items all go to `btttt`, on 02/05/2024. */
export class RecordOfTasks {
  readonly #units = new Map<string, string>();
  #assigner: Headers = {};

  constructor(readonly served = new ServedApplication()) {}

  async start(): Promise<this> {
    await this.served.start();
    for (const [code, rank] of [
      ['ttg', 1],
      ['bca', 2],
      ['btttt', 2],
      ['bkhcn', 2],
      ['bxd', 2],
    ] as const) {
      const parent = code === 'ttg' ? null : 'ttg';
      const { body } = await this.served.post('/units', {
        code,
        name: code,
        kind: 'ministry',
        parent,
        rank,
        ageUnknown: true,
      });
      this.#units.set(code, body.stream.slice('unit-'.length));
    }
    this.#assigner = await this.served.account('giao', 'assigner', 'ttg');
    return this;
  }

  unit(code: string): string {
    return this.#units.get(code)!;
  }

  /** As an assigner of the issuer. */
  assigns(url: string, body: object): Promise<Answer> {
    return this.served.post(url, body, this.#assigner);
  }

  /** Gives its id. Items are `B.1` … */
  async directive(alias: string, items: number, more: object = {}): Promise<string> {
    const { body } = await this.served.post('/directives', {
      number: null,
      alias,
      kind: 'chi-thi',
      issuer: 'ttg',
      issuedOn: '2024-02-11',
      title: alias,
      items: Array.from({ length: items }, (_, i) => item(i + 1)),
      ...more,
    });
    return body.stream.slice('directive-'.length);
  }

  /** All items, or some; waits for the end of the process. */
  async assigned(directive: string, items?: string[]): Promise<Answer['body']> {
    const { body } = await this.served.post(`/directives/${directive}/assign`, items === undefined ? {} : { items });
    await this.complete(body.process);
    return body;
  }

  /** What `GET /processes/<event>` says once the process is complete. */
  async complete(event: string): Promise<Answer['body']> {
    const { status, body } = await this.served.get(`/processes/${event}?after=process-${event}`);
    if (status !== 200 || body.state !== 'complete') throw new Error(JSON.stringify(body));
    return body.progress;
  }

  task(directive: string, no: number): string {
    return taskIdOf(directive, `B.${no}`, null);
  }

  async stream(name: string): Promise<RecordedEvent[]> {
    return Array.fromAsync(this.served.installation.store.readStream(name));
  }

  history(taskId: string): Promise<RecordedEvent[]> {
    return this.stream(taskStream(taskId));
  }

  async types(taskId: string): Promise<string[]> {
    return (await this.history(taskId)).map(({ type }) => type);
  }

  /** Codes of the units that lead today. */
  async leads(taskId: string): Promise<string[]> {
    await this.served.caughtUp();
    const { body } = await this.served.get(`/tasks/${taskId}`);
    return body.task.lead.map(({ code }: { code: string }) => code);
  }

  /** Looks until it is so: nothing in a reply names what a late arrival waits for. */
  async until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await delay(50);
  }

  /** Before each append to such a stream, by the process or by others. */
  beforeAppending(category: string, act: (n: number) => Promise<void> | void): void {
    const { store } = this.served.installation;
    const append = store.append.bind(store);
    let n = 0;
    store.append = async (stream, expected, events: readonly NewEvent[]) => {
      if (stream.startsWith(`${category}-`)) await act((n += 1));
      return append(stream, expected, events);
    };
  }
}

const item = (no: number) => ({
  section: 'B',
  no: String(no),
  title: `Nhiệm vụ ${no}`,
  reading: {
    lead: ['btttt'],
    coordinating: [],
    deadline: { printed: 'Quý III/2024', kind: 'quarter', milestones: [{ id: 'm1', due: '2024-09-30' }] },
  },
});

/** Opened once. */
export class Gate {
  #open!: () => void;
  readonly opened = new Promise<void>((resolve) => (this.#open = resolve));
  open(): void {
    this.#open();
  }
}

/** The id of the only event of a step. */
export const stepEvent = (deciding: string, step: number, taskId: string): string =>
  uuid5(uuid5(deciding, String(step)), taskStream(taskId), '0');
