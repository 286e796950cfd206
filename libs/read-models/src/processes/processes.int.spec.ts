import type { ProcessEvent } from '#domain/process/process.events';
import { followed, idOf, MadeLog } from '../engine/testing/made-log.js';
import { countOpenProcesses } from './processes.query.js';

describe('processes under way', () => {
  it('are those that have started and not completed', async () => {
    const log = new MadeLog();
    const say = (deciding: string, event: ProcessEvent) => log.append(`process-${idOf(deciding)}`, '2024-03-01', event);
    const start = (deciding: string) =>
      say(deciding, { type: 'ProcessStarted', data: { event: idOf(deciding), kind: 'assign-items', steps: 2 } });
    const complete = (deciding: string) =>
      say(deciding, { type: 'ProcessCompleted', data: { taken: 2, skipped: 0, refused: 0 } });
    const open = async () => countOpenProcesses(await followed(log));

    expect(await open()).toBe(0);
    await start('one');
    await start('other');
    expect(await open()).toBe(2);
    await say('one', { type: 'StepsTaken', data: { upTo: 1 } });
    expect(await open()).toBe(2);
    await complete('one');
    expect(await open()).toBe(1);
    await complete('other');
    expect(await open()).toBe(0);
  });
});
