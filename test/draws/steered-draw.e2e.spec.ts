import { randomUUID } from 'node:crypto';
import type { Answer } from '#api/testing/served-application';
import { verifyBundle } from '#sampling/verify-bundle';
import { A_FIFTH, DICE, done, DrawingParty, frameOf, SEALED } from './drawing-party.js';

/** One trick a test: it is refused, or everybody can see it; the event that shows it is named. */
describe('whoever wants other units than chance gave', () => {
  const party = new DrawingParty();
  beforeAll(() => party.start(['a', 'b', 'c', 'd', 'e', 'f']));
  afterAll(() => party.served.stop());
  const refused = async (answer: Promise<Answer>, code: string): Promise<void> => {
    const { status, body } = await answer;
    expect({ code: body.code, refused: status >= 400 }).toEqual({ code, refused: true });
  };
  const dice = (digit: string) => ({ dice: digit.repeat(20) });

  it('cannot freeze a frame for dice that are thrown: CommandRefused names each attempt', async () => {
    await refused(party.post('lan', `/draws/${randomUUID()}/seed`, { dice: DICE }), 'not-found');
    const draw = await party.freeze('a');
    await refused(party.post('lan', `/draws/${draw}/seed`, { dice: DICE }), 'plan-not-fixed');
    done(await party.post('lan', `/draws/${draw}/plan`, A_FIFTH));
    done(await party.post('lan', `/draws/${draw}/seed`, { dice: DICE }));
    await refused(
      party.post('lan', `/draws/${draw}/plan`, { strata: [{ stratum: 'phuong', percent: 50 }] }),
      'plan-fixed-already',
    );
    await refused(party.post('lan', `/draws/${draw}/seed`, dice('7')), 'dice-thrown-already');
    expect(await party.refusalsOf('lan', draw)).toEqual([
      'plan-not-fixed',
      'plan-fixed-already',
      'dice-thrown-already',
    ]);
    const order = (await party.eventsOf(draw)).map(({ type }) => type);
    expect(order).toEqual(['FrameFrozen', 'PlanFixed', 'DiceThrown']);
    await refused(party.post('lan', '/draws', frameOf('a')), 'second-draw-in-silence');
  });

  it('cannot draw again in silence, by whatever name, or by drawing only once more: FrameFrozen says why', async () => {
    const first = await party.drawn('b');
    expect((await party.post('lan', `/draws/${first}/run`)).body.outcome).toBe('nothing');
    const renamed = frameOf('b', { title: 'Đợt khác', strata: [{ stratum: 'khac', kinds: ['b', 'x'] }] });
    const key = randomUUID();
    await refused(party.post('lan', '/draws', renamed, key), 'second-draw-in-silence');
    await refused(party.post('minh', '/draws', renamed), 'second-draw-in-silence');
    await refused(
      party.post('lan', '/draws', { ...renamed, follows: { draw: first, reason: ' ' } }),
      'another-draw-without-reason',
    );
    const silent = (await party.served.events()).filter(
      ({ type, data }) => type === 'CommandRefused' && data['code'] === 'second-draw-in-silence',
    );
    expect(silent.map(({ metadata }) => metadata['actor'])).toEqual(
      expect.arrayContaining([party.served.accountId('lan'), party.served.accountId('minh')]),
    );

    const follows = { draw: first, reason: 'đợt đầu thiếu hai phường mới' };
    const second = await party.drawn('b', { follows });
    expect((await party.eventsOf(second))[0]).toMatchObject({ type: 'FrameFrozen', data: { follows } });
    const why = { reason: follows.reason };
    expect(JSON.parse(await party.bundleOf(first))).toMatchObject({ redrawnBy: { ...why, draw: second } });
    expect(JSON.parse(await party.bundleOf(second))).toMatchObject({ redrawOf: { ...why, draw: first } });
    const { rows } = (await party.read('kiem', '/trail?type=FrameFrozen&limit=500')).body;
    expect(rows).toContainEqual(expect.objectContaining({ data: expect.objectContaining({ follows }) }));
    const covered = (await party.read('kiem', '/coverage?year=2024')).body.rows;
    const draws = covered.flatMap((row: { draws: object[] }) => row.draws);
    expect(draws).toContainEqual(expect.objectContaining({ draw: second, follows }));
  });

  it('cannot edit the frame: the hash in FrameFrozen holds, and a bundle that was altered says where', async () => {
    const draw = await party.drawn('c');
    const before = await party.bundleOf(draw);
    const { units } = (await party.read('kiem', '/units?kind=c')).body;
    const idOf = (code: string) => units.find((unit: { code: string }) => unit.code === code).id;
    done(await party.post('admin', `/units/${idOf('c-1')}/rename`, { name: 'Tên sau khi chốt', aliases: [] }));
    const late = { code: 'c-11', name: 'Phường mới', kind: 'c', parent: 'tp', rank: 4, ageUnknown: true };
    done(await party.post('admin', '/units', late));
    expect(await party.bundleOf(draw)).toBe(before);
    const [frozen] = await party.eventsOf(draw);
    expect(frozen).toMatchObject({ type: 'FrameFrozen', data: { sha256: verifyBundle(before).bundle!.frameSha256 } });

    type Frame = { strata: { units: { id: string; name: string }[] }[] };
    const altered = (edit: (units: { id: string; name: string }[]) => void): readonly string[] => {
      const bundle = JSON.parse(before) as { frame: Frame };
      edit(bundle.frame.strata[0]!.units);
      return verifyBundle(JSON.stringify(bundle)).findings.map(({ code }) => code);
    };
    expect(altered(() => undefined)).toEqual([]);
    expect(altered((list) => list.pop())).toContain('frame-differs');
    expect(altered((list) => list.push({ ...list[0]!, id: 'c-99' }))).toContain('frame-differs');
    expect(altered((list) => (list[0]!.name = 'Tên khác'))).toContain('frame-differs');
  });

  it('cannot pick by leaving others out without being seen: FrameFrozen holds each, who decided and why', async () => {
    const left = Array.from({ length: 8 }, (_, n) => ({ unit: `d-${n + 1}`, reason: `lý do thứ ${n + 1}` }));
    await refused(
      party.post('lan', '/draws', frameOf('d', { exclusions: [{ unit: 'd-1', reason: ' ' }] })),
      'exclusion-without-reason',
    );
    const draw = await party.drawn('d', { exclusions: left });
    const [frozen] = await party.eventsOf(draw);
    expect(frozen!.type).toBe('FrameFrozen');
    expect(frozen!.data['exclusions']).toHaveLength(8);
    expect(frozen!.data['exclusions']).toContainEqual(
      expect.objectContaining({ reason: 'lý do thứ 1', decidedBy: party.served.accountId('lan') }),
    );
    const published = verifyBundle(await party.bundleOf(draw));
    expect(published.findings).toEqual([]);
    // A fifth of ten, not of the two that were left.
    expect(published.bundle!.picks).toHaveLength(2);
    const [stratum] = published.bundle!.frame.strata;
    expect([stratum!.units.length, stratum!.excluded.length]).toEqual([2, 8]);
    expect((await party.read('kiem', `/draws/${draw}`)).body.strata).toMatchObject([
      { stratum: 'phuong', size: 10, excluded: 8, power: { size: 2, drawn: 2 } },
    ]);
    const covered = (await party.read('kiem', '/coverage?year=2024')).body.rows;
    const row = covered.find((one: { draws: { draw: string }[] }) => one.draws.some((of) => of.draw === draw));
    expect(row).toMatchObject({ units: 10, wanted: 2, draws: [{ excluded: 8 }] });

    const named = await party.freeze('e');
    const certainty = [{ id: 'e-1', reason: 'có đơn thư' }];
    done(await party.post('lan', `/draws/${named}/plan`, { strata: [{ stratum: 'phuong', percent: 20, certainty }] }));
    const fixed = (await party.eventsOf(named)).find(({ type }) => type === 'PlanFixed');
    expect(fixed!.data).toMatchObject({ strata: [{ quota: { percent: 20 }, certainty }] });
    done(await party.post('lan', `/draws/${named}/seed`, { dice: DICE }));
    done(await party.post('lan', `/draws/${named}/run`));
    const picks = (await party.read('lan', `/draws/${named}`)).body.picks.map(({ how }: { how: string }) => how);
    expect(picks).toEqual(['certainty', 'random', 'random']);
  });

  it('gets no other secret by starting the server again: one SecretCommitted, whatever is sent twice', async () => {
    const key = randomUUID();
    const draw = await party.freeze('f', SEALED, key);
    const commitmentOf = async () =>
      (await party.eventsOf(draw)).flatMap(({ type, data }) =>
        type === 'SecretCommitted' ? [data['commitment']] : [],
      );
    const [commitment, ...others] = await commitmentOf();
    expect(others).toEqual([]);
    await party.served.restart();
    expect(await party.freeze('f', SEALED, key)).toBe(draw);
    done(await party.post('lan', `/draws/${draw}/plan`, A_FIFTH));
    done(await party.post('lan', `/draws/${draw}/seed`, { dice: DICE }));
    done(await party.post('lan', `/draws/${draw}/run`));
    const picks = async () => (await party.read('lan', `/draws/${draw}`)).body.picks;
    const drawn = await picks();
    await party.served.restart();
    expect(await picks()).toEqual(drawn);
    expect((await party.post('lan', `/draws/${draw}/run`)).body.outcome).toBe('nothing');
    await refused(party.post('lan', `/draws/${draw}/seed`, dice('3')), 'dice-thrown-already');
    await refused(party.post('lan', '/draws', frameOf('f', SEALED)), 'second-draw-in-silence');
    expect(await commitmentOf()).toEqual([commitment]);
    expect(await party.refusalsOf('lan', draw)).toEqual(['dice-thrown-already']);
  });
});
