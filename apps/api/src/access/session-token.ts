import { errors, jwtVerify, SignJWT } from 'jose';
import { isUuid } from '#event-store/uuid5';
import type { CurrentSession } from './access.js';

/** What a session token says. `mustChangePassword` is for the client; the guard looks at the account itself. */
export interface SessionClaims extends CurrentSession {
  readonly mustChangePassword: boolean;
}

/** A token that was checked; good before `expiresAt` (milliseconds). */
export interface CheckedToken extends SessionClaims {
  readonly expiresAt: number;
}

const ISSUER = 'minhchung';
const ALGORITHM = 'HS256';

/** A JSON Web Token (RFC 7519, HS256). Times are milliseconds; `expiresAt` is cut to whole seconds. */
export function issueSessionToken(
  key: Uint8Array,
  { id, account, mustChangePassword }: SessionClaims,
  now: number,
  expiresAt: number,
): Promise<string> {
  return new SignJWT({ sid: id, mustChangePassword })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(ISSUER)
    .setAudience(ISSUER)
    .setSubject(account)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(key);
}

/** Null for a token that is not ours, was changed, or has expired at `now`. */
export async function readSessionToken(key: Uint8Array, token: string, now: number): Promise<CheckedToken | null> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: ISSUER,
      requiredClaims: ['exp', 'sub', 'sid'],
      currentDate: new Date(now),
    });
    const { sub, sid, exp = 0, mustChangePassword } = payload;
    return typeof sub === 'string' && typeof sid === 'string' && isUuid(sub) && isUuid(sid)
      ? { id: sid, account: sub, mustChangePassword: mustChangePassword === true, expiresAt: exp * 1000 }
      : null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
