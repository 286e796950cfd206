import { randomUUID } from 'node:crypto';
import { createLogger } from '#api/logging/logger';
import { ServedApplication, type Answer, type Headers } from '#api/testing/served-application';
import type { RecordedEvent } from '#event-store/port';

export const DICE = '01382438112797316654';
/** Ten wards of each kind, so that every trick has units of its own. */
const WARDS = 10;

const PEOPLE = [
  ['lan', 'inspector'],
  ['minh', 'inspector'],
  ['kiem', 'auditor'],
] as const;

/** A city with its wards; Lan, who draws; Minh, an inspector outside her team; an auditor; and the application's log. */
export class DrawingParty {
  /** Everything that the application has logged, at its most talkative. */
  readonly logged: string[] = [];
  readonly served = new ServedApplication(
    {},
    createLogger('trace', { write: (line: string) => void this.logged.push(line) }),
  );
  readonly #people = new Map<string, Headers>([['admin', {}]]);

  async start(kinds: readonly string[]): Promise<this> {
    await this.served.start();
    const unit = async (code: string, kind: string, parent: string | null) =>
      done(await this.served.post('/units', { code, name: `Đơn vị ${code}`, kind, parent, rank: 4, ageUnknown: true }));
    await unit('tp', 'province', null);
    for (const kind of kinds) for (let n = 1; n <= WARDS; n++) await unit(`${kind}-${n}`, kind, 'tp');
    for (const [name, role] of PEOPLE) await this.joins(name, role, null);
    return this;
  }

  async joins(name: string, role: string, unit: string | null): Promise<void> {
    this.#people.set(name, await this.served.account(name, role, unit));
  }

  /** From now on it is this moment; who took part signs in again. */
  async at(instant: string): Promise<void> {
    await this.served.at(instant);
    for (const [name] of PEOPLE) this.#people.set(name, await this.served.as(name));
  }

  post(who: string, url: string, body: object = {}, key: string = randomUUID()): Promise<Answer> {
    return this.served.post(url, body, { ...this.#people.get(who), 'idempotency-key': key });
  }

  /** Includes everything recorded so far. */
  async read(who: string, url: string): Promise<Answer> {
    const { position } = await this.served.installation.store.head();
    return this.served.get(`${url}${url.includes('?') ? '&' : '?'}after=${position}`, this.#people.get(who));
  }

  async freeze(kind: string, more: object = {}, key?: string): Promise<string> {
    const { body } = done(await this.post('lan', '/draws', frameOf(kind, more), key));
    return (body.stream as string).slice('inspection-'.length);
  }

  /** Frozen, a fifth planned, thrown, drawn. */
  async drawn(kind: string, more: object = {}): Promise<string> {
    const draw = await this.freeze(kind, more);
    done(await this.post('lan', `/draws/${draw}/plan`, A_FIFTH));
    done(await this.post('lan', `/draws/${draw}/seed`, { dice: DICE }));
    done(await this.post('lan', `/draws/${draw}/run`));
    return draw;
  }

  /** What is published, byte for byte. */
  async bundleOf(draw: string): Promise<string> {
    return JSON.stringify(done(await this.read('kiem', `/draws/${draw}/bundle`)).body);
  }

  /** The events of a draw, in the order of recording. */
  async eventsOf(draw: string): Promise<RecordedEvent[]> {
    return (await this.served.events()).filter(({ stream }) => stream === `inspection-${draw}`);
  }

  /** The refusals on record of somebody who tried something on a draw: codes, in order. */
  async refusalsOf(who: string, draw: string): Promise<unknown[]> {
    return (await this.served.events())
      .filter(({ type, stream }) => type === 'CommandRefused' && stream === `account-${this.served.accountId(who)}`)
      .filter(({ data }) => data['stream'] === `inspection-${draw}`)
      .map(({ data }) => data['code']);
  }
}

export const frameOf = (kind: string, more: object = {}) => ({
  ...{ title: `Đợt ${kind}`, year: 2024, purpose: 'planned', seed: 'public' },
  strata: [{ stratum: 'phuong', kinds: [kind], under: 'tp' }],
  ...more,
});
export const SEALED = { purpose: 'surprise', seed: 'sealed', revealOn: '2024-12-31' };
export const A_FIFTH = { strata: [{ stratum: 'phuong', percent: 20 }] };

export function done(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
