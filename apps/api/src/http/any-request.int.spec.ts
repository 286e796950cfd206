import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { START } from '#event-store/port';
import { describedRoutes, type DescribedRoute } from '../testing/described-routes.js';
import { eventIn, Programme, succeeded } from '../testing/programme.js';
import type { Answer, Headers } from '../testing/served-application.js';

const REPORT = { period: '2024-03', percent: 40, result: 'Đã trình dự thảo' };

/**
 * How long the search for a request that is answered wrongly goes on, and from where: so many requests, the same ones,
 * with every run of the tests, `npm run test:fuzz` for so many minutes.
 */
const MINUTES = process.env['FUZZ_MINUTES'];
const REQUESTS = MINUTES === undefined ? 600 : 10_000_000;
const SEARCH_MS = MINUTES === undefined ? 240_000 : Number(MINUTES) * 60_000;
const SEED = Number(process.env['FUZZ_SEED'] ?? 6);
/** Requests between two looks at the memory. */
const LOOK_EVERY = Math.min(2_000, REQUESTS / 3);
/** Of what is kept to answer quickly, all bounded, the bounds are reached early in a long search. */
const MOST_GROWTH_MB = 100;

describe('a request', () => {
  let programme: Programme;
  let task: string;
  beforeAll(async () => {
    programme = await new Programme({ READ_WAIT_MS: '1' }).start();
    task = await programme.task();
    await programme.caughtUp();
  });
  afterAll(() => programme.stop());

  it(
    'of whatever kind, on whatever route, is answered with a problem and never as a fault of ours',
    async () => {
      await passedOver(programme);
      const described = describedRoutes((await programme.served.get('/docs-json')).body);
      // It would sign out whom the others need.
      const routes = described.filter(({ path }) => path !== '/sessions/current');
      expect(routes.length).toBeGreaterThan(60);
      const reported = eventIn(succeeded(await programme.post('an', `/tasks/${task}/reports`, REPORT)));
      const known: Readonly<Record<string, string>> = {
        taskId: task,
        directive: programme.directive,
        address: 'B.1',
        unit: 'bca',
        report: reported,
        claim: reported,
        request: reported,
        accountId: programme.served.accountId('la'),
      };
      const everything = await programme.served.account('moi-vai', 'admin', null);
      const grants = `/accounts/${programme.served.accountId('moi-vai')}/roles`;
      for (const [role, unit] of Object.entries({ assigner: 'ttg', reporter: 'bkhcn', operator: null }))
        succeeded(await programme.served.post(grants, { role, unit }));
      const people: readonly Headers[] = [
        everything,
        everything,
        everything,
        everything,
        everything,
        programme.who('cuc'),
      ];
      const good = { ...GOOD, directive: programme.directive, event: reported, by: programme.directive, task };
      const request = fc.record({
        route: fc.nat(),
        who: fc.nat(),
        lucky: fc.integer({ min: 0, max: 9 }),
        left: fc.nat({ max: 2 ** 30 }),
        wrong: fc.array(fc.record({ where: fc.nat(), what: NASTY }), { maxLength: 2 }),
        asked: fc.array(fc.record({ where: fc.nat(), what: NASTY_TEXT }), { maxLength: 2 }),
        inPath: NASTY_TEXT,
      });
      await passedOver(programme);
      const end = performance.now() + SEARCH_MS;
      const memory: number[] = [];
      let requests = 0;
      await fc.assert(
        fc.asyncProperty(request, async ({ route: at, who, lucky, left, wrong, asked, inPath }) => {
          if (performance.now() > end) return;
          const route = routes[at % routes.length]!;
          const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
            encodeURIComponent(lucky === 0 ? inPath.toWellFormed() : (known[name] ?? reported)),
          );
          const query = new URLSearchParams(
            asked.map(({ where, what }): [string, string] => [
              route.query[where % Math.max(1, route.query.length)] ?? 'x',
              what.toWellFormed(),
            ]),
          );
          const answer = await programme.served.call(
            route.method,
            `${path}?${route.method === 'GET' ? query.toString() : ''}`,
            {
              ...people[who % people.length]!,
              ...(route.body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            route.body === undefined
              ? undefined
              : JSON.stringify(wrong.reduce<unknown>(spoiled, bodyOf(route, good, left))),
          );
          isProperAnswer(answer);
          if (answer.status >= 400) await leftNothingBehind(programme);
          else await passedOver(programme);
          if (++requests % LOOK_EVERY === 0) memory.push(megabytesInUse());
        }),
        { numRuns: REQUESTS, interruptAfterTimeLimit: SEARCH_MS, markInterruptAsFailure: false, seed: SEED },
      );
      const settled = memory.slice(Math.floor(memory.length / 3));
      told(`${requests} requests, seed ${SEED}; memory every ${LOOK_EVERY} requests, MB: ${memory.join(' ')}`);
      expect(Math.max(0, ...settled) - (settled[0] ?? 0)).toBeLessThan(MOST_GROWTH_MB);
    },
    60_000 + SEARCH_MS,
  );
});

/** Facts about the attempt itself. */
const OF_REFUSALS = ['CommandRefused', 'AccountLocked'];

/** Of the heap and beside it, after everything that nobody holds any more was collected. */
function megabytesInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / 1_048_576);
}

/** The place in the log up to which everything has been looked at. */
let looked = START;

/** A request that was refused has changed nothing; what an inspector would want to see of it is in the actor's own stream. */
async function leftNothingBehind({ served: { installation } }: Programme): Promise<void> {
  for await (const { position, type, metadata } of installation.store.readAll({ after: looked })) {
    looked = position;
    if (!OF_REFUSALS.includes(type) && metadata['channel'] !== 'process')
      throw new Error(`${type} is left of a refusal`);
  }
}

async function passedOver({ served: { installation } }: Programme): Promise<void> {
  looked = (await installation.store.head()).position;
}

const told = (text: string): void => {
  if (process.env['FUZZ_MINUTES'] !== undefined) process.stderr.write(`${text}\n`);
};

/** What fits the programme better than the examples do. */
const GOOD: Readonly<Record<string, unknown>> = {
  effectiveOn: '2024-05-01',
  issuedOn: '2024-04-30',
  finishedOn: '2024-05-01',
  basis: { kind: 'document', number: '12/QĐ-TTg', issuedOn: '2024-04-30' },
  item: 'B.7',
  lead: ['bkhcn'],
  coordinating: ['bca'],
  primary: 'bkhcn',
  unit: 'bca',
  issuer: 'ttg',
  parent: 'ttg',
  members: ['bca', 'bkhcn'],
  monitors: ['vpcp'],
  signer: null,
  collective: null,
  evidence: [],
  corrects: undefined,
};

/** A body that fits, `left` saying which of its optional members are left out. Nobody’s password is really changed. */
function bodyOf(
  { path, body, optional }: DescribedRoute,
  good: Readonly<Record<string, unknown>>,
  left: number,
): unknown {
  if (path === '/accounts/me/password') return { wrong: true };
  const fitted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fitted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, member], n) =>
        optional.has(name) && (left >> n) % 2 === 1 ? [] : [[name, name in good ? good[name] : fitted(member)]],
      ),
    );
  };
  return fitted(body);
}

function isProperAnswer({ status, headers, body }: Answer): void {
  if (status < 400) return;
  if (status >= 500 && !(status === 503 && body.code === 'not-yet-readable')) throw new Error(JSON.stringify(body));
  if (headers['content-type'] !== 'application/problem+json; charset=utf-8') throw new Error('not a problem');
  const { code, detail, correlationId, errors = [] } = body;
  const sentences = [detail, ...errors].flatMap(({ vi, en }) => [vi, en] as unknown[]);
  if (
    ![code, correlationId, ...sentences].every(
      (text) =>
        typeof text === 'string' &&
        text !== '' &&
        !/undefined|\[object|regular expression|giá trị không hợp lệ/.test(text),
    )
  )
    throw new Error(`not told well: ${JSON.stringify(body)}`);
}

const NASTY_TEXT = fc.oneof(
  fc.string({ maxLength: 20, unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '%',
    '../..',
    "'; DROP TABLE log; --",
    '\u0000',
    '\ud800',
    '2024-02-31',
    '0000-00-00',
    '9999-12-31',
    '0000-01',
    '2024-Q5',
    'B.1',
  ),
  fc.constantFrom(
    'size:1',
    'size:99999',
    'process-6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0999',
    'true',
    '1',
    '-1',
    '1e9',
    'group:',
    'group:x',
    'nested[a]',
  ),
  fc.uuid(),
);

const NASTY = fc.oneof(
  NASTY_TEXT,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 0.1, 101, 3000, [], {}, [[]], [null], [{}], { a: { b: {} } }),
  fc.constantFrom<unknown>(
    'x'.repeat(30_000),
    Array(1_000).fill('bca'),
    { constructor: {} },
    { length: 3 },
    { then: 1 },
  ),
);

/** The body with one of its values, anywhere in it, replaced; or with one member more. */
function spoiled(body: unknown, { where, what: given }: { readonly where: number; readonly what: unknown }): unknown {
  const what = structuredClone(given);
  const places: (() => void)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const holder = value as Record<string, unknown>;
    places.push(() => (holder['thua'] = what));
    for (const key of Object.keys(holder)) {
      places.push(
        () => (holder[key] = what),
        () => void Reflect.deleteProperty(holder, key),
      );
      visit(holder[key]);
    }
  };
  visit(body);
  places[where % places.length]?.();
  return body;
}
