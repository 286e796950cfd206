import { hash } from 'node:crypto';

/** SHA-256 as 64 hexadecimal digits in lower case. A string, because it is compared by value and is twice as quick as a Buffer. */
export type Hash = string;

export const HASH_BYTES = 32;

/** MTH({}) = SHA-256(): the root of a tree without leaves. RFC 6962, section 2.1. */
export const EMPTY_ROOT: Hash = hash('sha256', '');

const NODE_PREFIX = 0x01;

/** Written anew for every node. Safe: hashing is synchronous and keeps nothing of its input. */
const node = Buffer.alloc(1 + 2 * HASH_BYTES, NODE_PREFIX);

/** SHA-256(0x00 || leaf). RFC 6962, section 2.1. A text stands for its UTF-8 bytes, and U+0000 is one zero byte there. */
export function hashLeaf(leaf: string | Uint8Array): Hash {
  return hash('sha256', typeof leaf === 'string' ? '\0' + leaf : Buffer.concat([Buffer.of(0x00), leaf]));
}

/** The same of bytes that begin with the 0x00 already. */
export function hashPrefixedLeaf(prefixed: Uint8Array): Hash {
  return hash('sha256', prefixed);
}

/** SHA-256(0x01 || left || right). RFC 6962, section 2.1. */
export function hashNode(left: Hash, right: Hash): Hash {
  node.write(left, 1, 'hex');
  node.write(right, 1 + HASH_BYTES, 'hex');
  return hash('sha256', node);
}
