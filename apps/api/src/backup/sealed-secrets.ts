import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { weakPassphrase, wrongPassphrase } from './backup-problems.js';

/** scrypt (RFC 7914): 128 MiB, about half a second. The costs stand in the file, so that they can grow. */
const COSTS = { N: 2 ** 17, r: 8, p: 1 };
const MOST_MEMORY = 512 * 1024 * 1024;
const SHORTEST_PASSPHRASE = 12;
const MAGIC = 'minhchung-secrets-1';
const TAG_BYTES = 16;

/**
 * Bytes under a passphrase: one line that says how, then AES-256-GCM cipher text and tag, with that line as associated
 * data. Every call has a salt, and with it a key, of its own, so the fixed nonce is never used twice with one key.
 *
 * @throws BadInput for a passphrase that is too short.
 */
export function sealUnder(passphrase: string, content: Uint8Array): Buffer {
  if (passphrase.length < SHORTEST_PASSPHRASE) throw weakPassphrase(SHORTEST_PASSPHRASE);
  const salt = randomBytes(32);
  const head = Buffer.from(`${MAGIC} ${JSON.stringify({ ...COSTS, salt: salt.toString('hex') })}\n`, 'utf8');
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt, COSTS), Buffer.alloc(12));
  cipher.setAAD(head);
  return Buffer.concat([head, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** @throws BadInput where the passphrase is another one, or a byte was changed. */
export function openUnder(passphrase: string, sealed: Buffer): Buffer {
  try {
    const end = sealed.indexOf('\n') + 1;
    const head = sealed.subarray(0, end);
    const text = head.toString('utf8');
    if (!text.startsWith(`${MAGIC} `)) throw wrongPassphrase();
    const { salt, N, r, p } = JSON.parse(text.slice(MAGIC.length)) as typeof COSTS & { salt: string };
    const key = keyOf(passphrase, Buffer.from(salt, 'hex'), { N, r, p });
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12), { authTagLength: TAG_BYTES });
    decipher.setAAD(head);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(end, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw wrongPassphrase();
  }
}

/** NFKC, as it may be typed on another keyboard. */
const keyOf = (passphrase: string, salt: Buffer, costs: typeof COSTS): Buffer =>
  scryptSync(passphrase.normalize('NFKC'), salt, 32, { ...costs, maxmem: MOST_MEMORY });
