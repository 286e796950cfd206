import { createHash } from 'node:crypto';
import { commitmentTo, publicSeed, sealedSeed } from './seed.js';
import { DICE, SECRET } from './testing/city.js';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('a seed', () => {
  it('of public dice is their digits, leading zeros kept', () => {
    expect(publicSeed('00000000000000000001')).toBe('00000000000000000001');
  });

  it.each([
    '',
    '0123456789012345678',
    '0123456789012345678x',
    ' 01234567890123456789',
    '0'.repeat(201),
    '٠'.repeat(20),
  ])('is not made of “%s”', (dice) => {
    expect(() => publicSeed(dice)).toThrow(expect.objectContaining({ code: 'dice-too-few' }));
    expect(() => sealedSeed(SECRET, dice)).toThrow(expect.objectContaining({ code: 'dice-too-few' }));
  });

  it('of a sealed draw is the hash of secret and dice', () => {
    expect(sealedSeed(SECRET, DICE)).toBe(sha256(`${SECRET},${DICE}`));
    expect(commitmentTo(SECRET)).not.toBe(sha256(SECRET));
    // printf %s 00…00 | xxd -r -p | sha256sum
    expect(commitmentTo('00'.repeat(32))).toBe('66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925');
  });

  it.each(['5F'.repeat(32), '5f'.repeat(31), 'zz'.repeat(32), ''])('is not sealed with “%s”', (secret) => {
    expect(() => commitmentTo(secret)).toThrow(expect.objectContaining({ code: 'secret-not-256-bits' }));
    expect(() => sealedSeed(secret, DICE)).toThrow(expect.objectContaining({ code: 'secret-not-256-bits' }));
  });
});
