import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KilledServer } from '../support/killed-server.js';

const COMMANDS = 40;
const CALLS = 'trace=pwrite64,fdatasync,fsync,write,writev';

const isThere = spawnSync('strace', ['-V']).status === 0;
if (!isThere)
  process.stderr.write('flushed-first: strace is not installed; the order of flush and answer is not looked at\n');

/** What the operating system was asked for, in order; killing a process cannot show a flush that is missing. */
(isThere ? describe : describe.skip)('an acknowledgement', () => {
  const server = new KilledServer();
  beforeAll(async () => {
    await server.start();
    await server.signInFirst();
  });
  afterAll(() => server.remove());

  it('is sent only after the log has been flushed since the last one, with nothing written to it meanwhile', async () => {
    const trace = join(server.folder, 'trace.txt');
    const strace = spawn('strace', ['-f', '-y', '-s', '16', '-e', CALLS, '-o', trace, '-p', String(server.pid)]);
    await once(strace.stderr, 'data');
    for (let n = 0; n < COMMANDS; n++) {
      const unit = { code: `dv-${n}`, name: 'x', kind: 'ministry', parent: null, rank: 2, ageUnknown: true };
      expect(await server.post('/units', unit)).toMatchObject({ status: 201 });
    }
    const ended = once(strace, 'exit');
    strace.kill('SIGINT');
    await ended;
    expect(await server.stop()).toBe(0);
    expect(sentTooEarly(readFileSync(trace, 'utf8'))).toEqual({ answers: COMMANDS, tooEarly: [] });
  });
});

/** The calls of all threads in the order in which they returned; one that was interrupted by another shows as `resumed`. */
function sentTooEarly(trace: string): { answers: number; tooEarly: string[] } {
  const tooEarly: string[] = [];
  let answers = 0;
  let written = false;
  let flushed = false;
  for (const line of trace.split('\n')) {
    if (line.includes('log.db-wal>')) {
      if (line.includes('pwrite64(')) written = true;
      else if (/f(data)?sync\(/.test(line) && line.endsWith('= 0')) [written, flushed] = [false, true];
    }
    if (!line.includes('HTTP/1.1 201')) continue;
    answers += 1;
    if (written || !flushed) tooEarly.push(line);
    flushed = false;
  }
  return { answers, tooEarly };
}
