import { type Answer, type Headers, ServedApplication } from './served-application.js';

export const deadline = (due: string, printed: string | null = null) => ({
  printed,
  kind: 'day',
  milestones: [{ id: 'm1', due }],
});

const ITEMS = 60;

/**
 * A small programme over HTTP: the Prime Minister's 04/CT-TTg of 11/02/2024 with items B.1, B.2 …, each led by the
 * Ministry of Science (bkhcn) with the Ministry of Public Security (bca) coordinating, due 30/06/2024; and the people
 * who act on it. Every test takes an item of its own.
 */
export class Programme {
  readonly served: ServedApplication;
  directive = '';
  /** Headers by sign-in name. */
  readonly people = new Map<string, Headers>();
  #next = 1;

  constructor(
    environment: Readonly<Record<string, string>> = {},
    logger?: ConstructorParameters<typeof ServedApplication>[1],
  ) {
    this.served = new ServedApplication(environment, logger);
  }

  async start(): Promise<this> {
    await this.served.start();
    for (const [code, name, parent, rank] of UNITS) {
      const unit = { code, name, kind: 'ministry', parent, rank, ageUnknown: true };
      succeeded(await this.served.post('/units', unit));
    }
    const issued = succeeded(await this.served.post('/directives', DIRECTIVE));
    this.directive = (issued.body.stream as string).slice('directive-'.length);
    await this.caughtUp();
    for (const [signIn, role, unit] of PEOPLE) this.people.set(signIn, await this.served.account(signIn, role, unit));
    return this;
  }

  /** Headers of one of the people. */
  who(signIn: string): Headers {
    const headers = this.people.get(signIn);
    if (headers === undefined) throw new Error(`nobody is called ${signIn}`);
    return headers;
  }

  post(signIn: string, url: string, body: object = {}, headers: Headers = {}): Promise<Answer> {
    return this.served.post(url, body, { ...this.who(signIn), ...headers });
  }

  get(signIn: string, url: string): Promise<Answer> {
    return this.served.get(url, this.who(signIn));
  }

  /** The address of an item that no test has used. */
  item(): string {
    if (this.#next > ITEMS) throw new Error('the directive has no more items');
    return `B.${this.#next++}`;
  }

  /** A fresh item as a task: its id. */
  async task(more: object = {}): Promise<string> {
    const body = { directive: this.directive, item: this.item(), ...more };
    return taskIn(succeeded(await this.post('giao', '/tasks', body)));
  }

  caughtUp(): Promise<void> {
    return this.served.caughtUp();
  }

  /** Every event recorded of a stream. */
  async stream(name: string) {
    return (await this.served.events()).filter(({ stream }) => stream === name);
  }

  /** What was refused to somebody, on record. */
  async refusals(signIn: string) {
    const events = await this.stream(`account-${this.served.accountId(signIn)}`);
    return events.filter(({ type }) => type === 'CommandRefused').map(({ data }) => data);
  }

  stop(): Promise<void> {
    return this.served.stop();
  }
}

/** The task that a receipt is about. */
export const taskIn = ({ body }: Answer): string => (body.stream as string).slice('task-'.length);

/** The event recorded. */
export const eventIn = ({ body }: Answer): string => body.events[0].id as string;

export function succeeded(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

const UNITS: readonly (readonly [code: string, name: string, parent: string | null, rank: number])[] = [
  ['ttg', 'Thủ tướng Chính phủ', null, 1],
  ['vpcp', 'Văn phòng Chính phủ', 'ttg', 2],
  ['bca', 'Bộ Công an', 'ttg', 2],
  ['bkhcn', 'Bộ Khoa học và Công nghệ', 'ttg', 2],
  ['bkhcn-cntt', 'Trung tâm Công nghệ thông tin', 'bkhcn', 3],
  ['tct', 'Tổ công tác', null, 2],
];

const PEOPLE: readonly (readonly [signIn: string, role: string, unit: string | null])[] = [
  ['giao', 'assigner', 'ttg'],
  ['la', 'assigner', 'vpcp'],
  ['an', 'reporter', 'bkhcn'],
  ['binh', 'unit-leader', 'bkhcn'],
  ['cuc', 'reporter', 'bca'],
  ['kiem', 'auditor', null],
  ['theodoi', 'assigner', 'tct'],
];

const DIRECTIVE = {
  number: '04/CT-TTg',
  alias: 'CT-04-2024',
  kind: 'chi-thi',
  issuer: 'ttg',
  issuedOn: '2024-02-11',
  monitors: ['tct'],
  title: 'Tiếp tục đẩy mạnh Đề án 06',
  items: Array.from({ length: ITEMS }, (_, n) => ({
    section: 'B',
    no: String(n + 1),
    title: `Nhiệm vụ ${n + 1}`,
    leadPrinted: 'Bộ Khoa học và Công nghệ',
    reading: { lead: ['bkhcn'], coordinating: ['bca'], deadline: deadline('2024-06-30', 'Trước ngày 30/6/2024') },
  })),
};
