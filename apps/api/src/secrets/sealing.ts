import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** What one person's texts are sealed with, derived from the person's key (rules.md, section 5). */
export interface SealingKeys {
  readonly cipher: KeyObject;
  readonly nonce: KeyObject;
}

/** A sealed text that does not belong to this key and field, or whose bytes were changed. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

/** HKDF-SHA-256 (RFC 5869), no salt. */
export function sealingKeysOf(personKey: Buffer): SealingKeys {
  return { cipher: derive(personKey, 'minhchung seal cipher'), nonce: derive(personKey, 'minhchung seal nonce') };
}

/**
 * AES-256-GCM with the field as associated data; base64url of nonce, cipher text and tag. The nonce derives from
 * command, field and text, so that a command sent again has the same bytes and two texts never share a nonce.
 */
export function sealText(keys: SealingKeys, commandKey: string, field: string, text: string): string {
  const nonce = createHmac('sha256', keys.nonce)
    .update(`${commandKey}|${field}|${text}`, 'utf8')
    .digest()
    .subarray(0, NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keys.cipher, nonce);
  cipher.setAAD(Buffer.from(field, 'utf8'));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** @throws SealBroken */
export function openText(keys: SealingKeys, field: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken(`${field}: too short to be a sealed text`);
  const decipher = createDecipheriv(ALGORITHM, keys.cipher, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(field, 'utf8'));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const opened = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    throw new SealBroken(`${field}: not sealed with this key for this field`);
  }
}

/** As a key object: bytes would be made into one again with every use. */
const derive = (key: Buffer, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), Buffer.from(purpose, 'utf8'), 32)));
