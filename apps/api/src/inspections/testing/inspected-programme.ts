import { Programme, succeeded } from '../../testing/programme.js';
import type { Answer } from '../../testing/served-application.js';

const PEOPLE: readonly (readonly [signIn: string, role: string, unit: string | null])[] = [
  ['lan', 'inspector', null],
  ['minh', 'inspector', null],
  ['khac', 'unit-leader', 'bca'],
];

/** The programme with people who inspect it: lan leads, minh is another inspector, khac heads a ministry not inspected. */
export class InspectedProgramme extends Programme {
  override async start(): Promise<this> {
    await super.start();
    for (const [signIn, role, unit] of PEOPLE) this.people.set(signIn, await this.served.account(signIn, role, unit));
    return this;
  }

  /** Includes everything recorded so far. */
  async read(who: string, url: string): Promise<Answer> {
    const events = await this.served.events();
    return this.get(who, `${url}${url.includes('?') ? '&' : '?'}after=${events.at(-1)!.position}`);
  }

  plan(who: string, more: object = {}): Promise<Answer> {
    return this.post(who, '/inspections', { unit: 'bkhcn', kind: 'planned', year: 2024, ...more });
  }

  /** The id of an inspection led by lan. */
  async inspection(more: object = {}): Promise<string> {
    return inspectionIn(await this.plan('lan', more));
  }

  /** The id of a visit opened by lan. */
  async visit(inspection: string, more: object = {}): Promise<string> {
    return (await this.dataOf(await this.post('lan', `/inspections/${inspection}/visits`, more)))['visitId']!;
  }

  /** A visit of an inspection that was announced first: what its addresses begin with. */
  async announcedVisit(inspection: string, more: object = {}): Promise<string> {
    const notice = { visitOn: '2024-05-03', message: 'chuẩn bị' };
    succeeded(await this.post('lan', `/inspections/${inspection}/notices`, notice));
    return `/inspections/${inspection}/visits/${await this.visit(inspection, more)}`;
  }

  /** What the last event of a receipt says: the id of a new thing stands there. */
  async dataOf(answer: Answer): Promise<Record<string, string>> {
    const last = succeeded(answer).body.events.at(-1).id as string;
    return (await this.served.events()).find(({ id }) => id === last)!.data as Record<string, string>;
  }

  /** The hash of a file given by this person. */
  async uploaded(who: string, text: string): Promise<string> {
    const answer = await this.served.call(
      'POST',
      '/evidence',
      { ...this.who(who), 'content-type': 'multipart/form-data; boundary=xx' },
      `--xx\r\ncontent-disposition: form-data; name="file"; filename="anh.txt"\r\n\r\n${text}\r\n--xx--\r\n`,
    );
    return succeeded(answer).body.sha256 as string;
  }
}

/** The inspection that a receipt is about. */
export const inspectionIn = (answer: Answer): string =>
  (succeeded(answer).body.stream as string).slice('inspection-'.length);
