import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedEvent } from '#event-store/port';
import { eventIn, Programme, succeeded } from '../testing/programme.js';

const CORRECTIONS = 600;

describe('a task whose report was corrected hundreds of times', () => {
  let programme: Programme;
  let task: string;
  let stream: string;
  let report: string;
  beforeAll(async () => {
    programme = await new Programme().start();
    task = await programme.task();
    stream = `task-${task}`;
    report = eventIn(succeeded(await programme.post('an', `/tasks/${task}/reports`, said(1))));
    const [assigned, first] = await programme.stream(stream);
    report = await corrected(first!);
    expect(assigned).toMatchObject({ type: 'TaskAssigned' });
  });
  afterAll(() => programme.stop());

  const said = (percent: number) => ({ period: '2024-04', percent, result: 'Đang lấy ý kiến' });

  /** Written past the rules, for speed; every one as the rules would have it. */
  const corrected = async ({ type, schemaVersion, data, metadata }: RecordedEvent): Promise<string> => {
    let last = report;
    const events = Array.from({ length: CORRECTIONS }, (_, i) => {
      const own = { ...metadata, key: randomUUID(), request: randomUUID(), corrects: last, reason: 'nhập nhầm' };
      last = randomUUID();
      return { id: last, type, schemaVersion, data: { ...data, percent: i % 50 }, metadata: own };
    });
    await programme.served.installation.store.append(stream, 1, events);
    return last;
  };

  const correct = async (percent: number) => {
    const body = { ...said(percent), corrects: report, correctionReason: 'Đối chiếu lại' };
    const answer = succeeded(await programme.post('an', `/tasks/${task}/reports`, body));
    report = eventIn(answer);
    return answer;
  };
  const seen = async () => {
    await programme.caughtUp();
    return (await programme.get('an', `/tasks/${task}`)).body;
  };

  it('is corrected once more by its snapshot, also after a restart and after the file is deleted', async () => {
    const { snapshots } = programme.served.installation;
    expect(snapshots.has(stream)).toBe(false);
    expect(await correct(60)).toMatchObject({ headers: { etag: `"${CORRECTIONS + 2}"` } });
    expect(snapshots.has(stream)).toBe(true);
    await programme.served.restart();
    expect(programme.served.installation.snapshots.has(stream)).toBe(true);
    await correct(61);
    rmSync(join(programme.served.folder, 'snapshots.db'));
    await correct(62);
    await programme.served.restart();
    expect(programme.served.installation.snapshots.has(stream)).toBe(false);
    await correct(63);
    expect(await seen()).toMatchObject({ revision: CORRECTIONS + 5 });
  });

  it('says of an older version what it says of a short one: that it is not the last', async () => {
    const all = await programme.stream(stream);
    const body = { ...said(70), corrects: all[300]!.id, correctionReason: 'Đối chiếu lại' };
    expect(await programme.post('an', `/tasks/${task}/reports`, body)).toMatchObject({
      body: { code: 'correction-not-of-last-version' },
    });
  });
});
