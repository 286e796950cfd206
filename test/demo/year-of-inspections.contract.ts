import type { ServedDemo } from '../support/served-demo.js';
import {
  drawIdOf,
  PLANNED,
  STILL_SEALED,
  SURPRISE,
  WARDS_AGAIN,
  WARDS_AT_FIRST,
} from '#api/demo/inspections/demo-draws';
import { verifyBundle } from '#sampling/verify-bundle';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies of every route
type Body = any;

/** What the demo's inspection team did in 2024, as each account reads it. */
export function yearOfInspections(demo: ServedDemo): void {
  const tokens = new Map<string, string>();
  const read = async (signInName: string, path: string): Promise<{ status: number; body: Body }> => {
    if (!tokens.has(signInName)) {
      const answer = await fetch(`${demo.address}/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ signInName, password: demo.password }),
      });
      tokens.set(signInName, ((await answer.json()) as { token: string }).token);
    }
    const headers = { authorization: `Bearer ${tokens.get(signInName)}` };
    const answer = await fetch(demo.address + path, { headers });
    return { status: answer.status, body: await answer.json() };
  };
  const bundle = async (draw: Parameters<typeof drawIdOf>[0]) =>
    verifyBundle(JSON.stringify((await read('kiemtoan', `/draws/${drawIdOf(draw)}/bundle`)).body));

  it('covers more and more of the year’s 40, 20 and 10 per cent', async () => {
    const visited = async (day: string) => {
      const { rows } = (await read('kiemtoan', `/coverage?year=2024&asOf=${day}`)).body;
      return rows.map((row: Body) => [row.purpose, row.stratum, row.quota.percent, row.visited, row.missing]);
    };
    expect(await visited('2024-06-30')).toEqual([
      ['planned', 'so-nganh', 40, 3, 6],
      ['planned', 'quan-huyen', 40, 2, 7],
      ['planned', 'phuong-xa', 20, 16, 47],
    ]);
    expect(await visited('2024-12-31')).toEqual([
      ['planned', 'so-nganh', 40, 8, 1],
      ['planned', 'quan-huyen', 40, 6, 3],
      ['planned', 'phuong-xa', 20, 60, 3],
      ['surprise', 'so-nganh', 10, 3, 0],
      ['surprise', 'phuong-xa', 10, 32, 0],
      ['surprise', 'quan-huyen', 10, 0, 3],
    ]);
  });

  it('has inspections and findings in every stage', async () => {
    const { inspections } = (await read('kiemtoan', '/inspections?limit=500&asOf=2024-12-31')).body;
    const stages = (of: Body[]) => [...new Set(of.map(({ stage }) => stage as string))].sort();
    expect(stages(inspections)).toEqual(['cancelled', 'notified', 'planned', 'suspended', 'visited', 'visiting']);
    const findings = inspections.flatMap((one: Body) => one.findings);
    expect(stages(findings)).toEqual(['closed', 'open', 'partly', 'reported']);
    expect(findings.some(({ overdue }: Body) => overdue)).toBe(true);
    const { rows } = (await read('kiemtoan', '/trail?type=FindingRechecked')).body;
    expect(rows.map(({ data }: Body) => data.holds).sort()).toEqual([false, true]);
    for (const type of ['FindingReopened', 'RemedyReturned', 'ConflictWaived', 'InspectorAssigned', 'DrawExtended'])
      expect((await read('kiemtoan', `/trail?type=${type}`)).body.total).toBe(1);
  });

  it('shows beside what a visit saw what the department had reported before it', async () => {
    const { rows } = (await read('kiemtoan', '/trail?type=FindingRecorded')).body;
    const said = rows.flatMap(({ data }: Body) => (data.task === null ? [] : [data.said?.percent]));
    expect(said).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('visits the successor of a department that was merged after it was drawn', async () => {
    const of = async (day: string) => {
      const { inspections } = (await read('kiemtoan', `/inspections?limit=500&asOf=${day}`)).body;
      const codes = ['so-khdt-hcm', 'so-tc-hcm'];
      return inspections
        .filter(({ unit, kind }: Body) => kind === 'planned' && codes.includes(unit.code))
        .map(({ unit, stage }: Body) => [unit.code, stage]);
    };
    expect(await of('2024-12-31')).toEqual([['so-khdt-hcm', 'suspended']]);
    expect(await of('2025-03-01')).toEqual([['so-tc-hcm', 'visited']]);
  });

  it('answers the checklist that was in use when each inspection was planned', async () => {
    const { versions } = (await read('kiemtoan', '/checklists/nam-ro?asOf=2024-12-31')).body;
    expect(versions).toMatchObject([
      { version: 1, questions: 9, standing: 'older' },
      { version: 2, questions: 10, from: '2024-09-30', standing: 'in-use' },
    ]);
    const { inspections } = (await read('kiemtoan', '/inspections?limit=500&asOf=2024-12-31')).body;
    const used = (code: string) =>
      inspections.find(({ unit, kind }: Body) => kind === 'planned' && unit.code === code).visits[0].checklist.version;
    expect(['so-xd-hcm', 'so-gddt-hcm', 'so-ldtbxh-hcm'].map(used)).toEqual([1, 1, 2]);
    const { rows } = (await read('kiemtoan', '/trail?type=ChecklistSubmitted&limit=500')).body;
    const answered = rows.map(({ data }: Body) => [data.version, data.answers.length]);
    expect(answered).toContainEqual([2, 4]);
    expect(answered.filter(([version]: number[]) => version === 1).every(([, count]: number[]) => count === 3)).toBe(
      true,
    );
  });

  it('visits a ward that two drawn ones became once', async () => {
    const of = async (day: string, codes: readonly string[]) => {
      const { inspections } = (await read('kiemtoan', `/inspections?limit=500&asOf=${day}`)).body;
      return inspections
        .filter(({ unit, kind }: Body) => kind === 'planned' && codes.includes(unit.code))
        .map(({ unit, stage }: Body) => [unit.code, stage]);
    };
    expect(await of('2024-12-31', ['ubnd-27145', 'ubnd-27142'])).toEqual([['ubnd-27145', 'suspended']]);
    expect(await of('2025-01-31', ['ubnd-27145', 'ubnd-27142'])).toEqual([['ubnd-27142', 'visited']]);
    const [kept, once] = [
      ['ubnd-27202', 'visited'],
      ['ubnd-27196', 'cancelled'],
    ];
    expect((await of('2025-01-31', ['ubnd-27196', 'ubnd-27202'])).sort()).toEqual([once, kept]);
  });

  it('tells both draws of the wards of each other, what was left out of the first, and who is picked by name', async () => {
    const [first, again] = [await bundle(WARDS_AT_FIRST), await bundle(WARDS_AGAIN)];
    expect(first).toMatchObject({
      findings: [],
      bundle: { redrawnBy: { draw: drawIdOf(WARDS_AGAIN), reason: WARDS_AGAIN.follows!.reason } },
    });
    expect(again).toMatchObject({ findings: [], bundle: { redrawOf: WARDS_AGAIN.follows } });
    const [left, none] = [first, again].map(({ bundle: published }) => published!.frame.strata[0]!.excluded);
    expect([left!.length, none!.length]).toEqual([34, 0]);
    for (const { reason, decidedBy } of left!)
      expect([reason, decidedBy]).toEqual([expect.any(String), expect.any(String)]);
    const named = again.bundle!.picks!.filter(({ how }) => how === 'certainty').map(({ id }) => id);
    expect(named).toEqual(['ubnd-27496', 'ubnd-27676']);
    expect(again.bundle!.picks).toHaveLength(2 + 63);
    const { rows } = (await read('kiemtoan', '/coverage?year=2024&asOf=2024-12-31')).body;
    const wards = rows.find(({ purpose, stratum }: Body) => purpose === 'planned' && stratum === 'phuong-xa');
    expect(wards.draws).toMatchObject([
      { excluded: 34, follows: null },
      { excluded: 0, follows: WARDS_AGAIN.follows },
    ]);
    expect(wards.power).toMatchObject({ size: 312, drawn: 60, chances: { length: 4 } });
  });

  it('refuses somebody in conflict, until a second person has waived it', async () => {
    const story = ['CommandRefused', 'ConflictWaived', 'InspectorAssigned'].map(async (type) => {
      const { rows } = (await read('kiemtoan', `/trail?type=${type}`)).body;
      return rows.find(({ data }: Body) => data.code === undefined || data.code === 'conflict-of-interest');
    });
    const [refused, waived, assigned] = await Promise.all(story);
    expect(refused.data).toMatchObject({ command: 'AssignInspector' });
    expect(refused.recordedAt < waived.recordedAt && waived.recordedAt < assigned.recordedAt).toBe(true);
    expect(waived.actor).not.toEqual(assigned.actor);
  });

  it('publishes its draws: open dice with their extension, a secret told, a secret kept', async () => {
    const [open, told, kept] = [await bundle(PLANNED), await bundle(SURPRISE), await bundle(STILL_SEALED)];
    expect(open).toMatchObject({ findings: [], stage: 'drawn', bundle: { seed: PLANNED.dice } });
    expect(open.bundle!.picks).toHaveLength(9 + 9 + 1);
    expect(told).toMatchObject({
      findings: [],
      stage: 'drawn',
      bundle: { secret: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(told.bundle!.picks).toHaveLength(3 + 32);
    expect(kept).toMatchObject({ findings: [], stage: 'sealed', bundle: { picks: null } });
  });

  it('tells nobody outside the team of what is still sealed', async () => {
    const draw = drawIdOf(STILL_SEALED);
    expect(STILL_SEALED.sealed!.revealOn > new Date().toISOString()).toBe(true);
    const { body: own } = await read('thanhtra', `/draws/${draw}`);
    const mine = (await read('thanhtra', '/inspections?limit=500')).body.inspections;
    const secret = mine.find((one: Body) => one.draw?.draw === draw);
    expect(own.picks).toHaveLength(3);
    expect(secret.unit.code).toBe(own.picks[0].id);
    for (const who of ['kiemtoan', 'quantri', 'ubnd-hcm.baocao', `${secret.unit.code}.baocao`]) {
      expect((await read(who, `/draws/${draw}`)).body.picks).toBeNull();
      expect((await read(who, `/inspections/${secret.id}`)).status).toBe(404);
      for (const path of ['/inspections', '/trail?type=InspectionPlanned&limit=500'])
        expect(JSON.stringify((await read(who, path)).body)).not.toContain(secret.id);
    }
  });
}
