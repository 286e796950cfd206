import { SignJWT } from 'jose';
import { issueSessionToken, readSessionToken } from './session-token.js';

const KEY = new Uint8Array(32).fill(7);
const NOW = Date.parse('2024-05-02T01:00:00.000Z');
const MINUTE = 60_000;
const CLAIMS = {
  id: '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0001',
  account: '6a0e4a1c-0b60-4d6e-9a39-4b4f7f0e0002',
  mustChangePassword: true,
};

describe('a session token', () => {
  it('says whose session it is, until it expires', async () => {
    const token = await issueSessionToken(KEY, CLAIMS, NOW, NOW + MINUTE);
    expect(await readSessionToken(KEY, token, NOW + MINUTE - 1)).toEqual({ ...CLAIMS, expiresAt: NOW + MINUTE });
    expect(await readSessionToken(KEY, token, NOW + MINUTE)).toBeNull();
  });

  it('is worth nothing under another key, changed, or made by hand', async () => {
    const token = await issueSessionToken(KEY, CLAIMS, NOW, NOW + MINUTE);
    const [header, payload, signature] = token.split('.') as [string, string, string];
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: CLAIMS.id }),
    ).toString('base64url');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    const noEnd = await new SignJWT({ sid: CLAIMS.id })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('minhchung')
      .setAudience('minhchung')
      .setSubject(CLAIMS.account)
      .sign(KEY);
    const tried = [`${header}.${forged}.${signature}`, none, noEnd, 'not a token', ''];
    expect(await readSessionToken(new Uint8Array(32), token, NOW)).toBeNull();
    expect(await Promise.all(tried.map((one) => readSessionToken(KEY, one, NOW)))).toEqual(tried.map(() => null));
  });
});
