import { changedSince } from './changed-since.js';
import { publicBundle, SECRET, sealedBundle } from './testing/city.js';

const fields = (...bundles: Parameters<typeof changedSince>) =>
  changedSince(...bundles).map(({ details }) => details['field']);

describe('a bundle beside one that was published earlier', () => {
  it('may tell the secret, say more events, extend, and name another draw', () => {
    const event = { id: 'e9', type: 'SecretRevealed', recordedAt: '2024-12-31T02:00:00.000Z' };
    const later = sealedBundle(SECRET, {
      events: [...sealedBundle().events, event],
      extensions: [{ stratum: 'phuong-xa', count: 1, reason: 'sáp nhập' }],
      redrawnBy: { draw: 'd2', reason: 'thêm đợt' },
    });
    expect(fields(sealedBundle(), later)).toEqual([]);
    expect(fields(publicBundle(), publicBundle({ extensions: later.extensions }))).toEqual([]);
  });

  it('cannot have another frame, plan, commitment, dice or picks, nor fewer events', () => {
    const before = sealedBundle(SECRET);
    expect(fields(before, { ...before, frame: { ...before.frame, asOf: '2024-03-02' } })).toEqual(['frame']);
    expect(fields(before, { ...before, commitment: '0'.repeat(64) })).toEqual(['commitment']);
    expect(fields(before, { ...before, dice: null })).toEqual(['dice']);
    expect(fields(before, { ...before, picks: before.picks!.slice(1) })).toEqual(['picks']);
    expect(fields(before, { ...before, events: [] })).toEqual(['events']);
    expect(fields(before, { ...before, plan: { ...before.plan, seedKind: 'public' } })).toEqual(['plan']);
  });
});
