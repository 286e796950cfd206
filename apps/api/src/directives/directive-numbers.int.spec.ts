import { MemoryEventStore } from '#event-store/memory-store';
import type { DirectiveCommand } from '#domain/directive/directive.commands';
import { directiveDecider } from '#domain/directive/directive.decider';
import { uuid5 } from '#event-store/uuid5';
import { systemContext } from '../access/system-context.js';
import { Recorder } from '../record/recorder.js';
import { actOf, type RequestContext } from '../record/request-context.js';
import { DirectiveNumbers } from './directive-numbers.js';

const TODAY = '2024-05-02';
const [A, B] = ['aaaaaaaa-0000-4000-8000-000000000000', 'bbbbbbbb-0000-4000-8000-000000000000'];
const NUMBER = 'number-0f';

describe('a number left reserved by a crash', () => {
  let store: MemoryEventStore;
  let recorder: Recorder;
  let numbers: DirectiveNumbers;
  beforeEach(() => {
    store = new MemoryEventStore({ clock: () => Date.parse('2024-05-02T01:00:00.000Z') });
    recorder = new Recorder(store);
    numbers = new DirectiveNumbers(recorder);
  });

  const command = (name: string): RequestContext => systemContext('system:test', uuid5(A, name), TODAY);
  const issue = (id: string, name: string) =>
    recorder.record({
      category: 'directive',
      stream: `directive-${id}`,
      decider: directiveDecider,
      context: command(name),
      command: (): DirectiveCommand => ({
        type: 'IssueDirective',
        act: actOf(command(name), { effectiveOn: '2024-02-11' }),
        ...{ directiveId: id, number: '04/CT-TTg', alias: name, kind: 'chi-thi', issuer: 'ttg', title: 'Đề án 06' },
        ...{ issuedOn: '2024-02-11', effectiveOn: null, receivedOn: null, paraphrased: false, signer: null },
        ...{ declaredItems: null, monitors: [], reportingDuty: null, sections: [], items: [] },
      }),
    });
  const facts = async (stream: string) =>
    Array.fromAsync(store.readStream(stream), ({ type, data }) => [type, data['for'] ?? data['reservation'] ?? null]);

  it('is taken over by abandoning the directive that never came', async () => {
    await numbers.reserve(NUMBER, A, command('first'));
    await numbers.reserve(NUMBER, B, command('second'));
    expect(await facts(NUMBER)).toEqual([
      ['NumberReserved', `directive-${A}`],
      ['Released', `directive-${A}`],
      ['NumberReserved', `directive-${B}`],
    ]);
    expect(await facts(`directive-${A}`)).toEqual([['Abandoned', NUMBER]]);
    await expect(issue(A, 'first')).rejects.toMatchObject({ code: 'abandoned' });
  });

  it('is gone on with by the request that reserved it, sent again', async () => {
    await numbers.reserve(NUMBER, A, command('first'));
    await numbers.reserve(NUMBER, A, command('first'));
    await issue(A, 'first');
    expect(await facts(NUMBER)).toEqual([['NumberReserved', `directive-${A}`]]);
    await expect(numbers.reserve(NUMBER, B, command('second'))).rejects.toMatchObject({
      code: 'number-taken',
      details: { directive: A, number: '04/CT-TTg' },
    });
  });

  it('is not given to a request sent again after another directive took it over', async () => {
    await numbers.reserve(NUMBER, A, command('first'));
    await numbers.reserve(NUMBER, B, command('second'));
    await issue(B, 'second');
    await expect(numbers.reserve(NUMBER, A, command('first'))).rejects.toMatchObject({
      code: 'number-taken',
      details: { directive: B },
    });
  });
});
