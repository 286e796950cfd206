import { EMPTY_ROOT, HASH_BYTES, hashNode, type Hash } from './rfc6962.js';

const ONE_HASH = new RegExp(`.{${2 * HASH_BYTES}}`, 'g');

/**
 * The Merkle tree hash of RFC 6962, section 2.1, leaf by leaf, without keeping the leaves: the roots of the perfect
 * subtrees from left to right, one for each 1 in the binary form of the size (what Tessera calls a compact range from
 * 0). An append costs one node hash on average, a root at most log2(size). Leaves cannot be taken back.
 */
export class Frontier {
  #size: number;
  readonly #subtrees: Hash[];

  /** Of no leaves, or restored from what `toBytes` gave for that size. @throws RangeError where they do not fit. */
  constructor(size = 0, bytes: Uint8Array = new Uint8Array(0)) {
    if (!Number.isSafeInteger(size) || size < 0 || bytes.length !== onesIn(size) * HASH_BYTES)
      throw new RangeError(`${bytes.length} bytes are not the frontier of ${size} leaves`);
    this.#size = size;
    this.#subtrees = Buffer.from(bytes).toString('hex').match(ONE_HASH) ?? [];
  }

  /** Number of leaves. */
  get size(): number {
    return this.#size;
  }

  append(leafHash: Hash): void {
    this.appendPerfect(leafHash, 1);
  }

  /** The root of a perfect subtree of so many leaves, a power of two that divides the size. @throws RangeError. */
  appendPerfect(root: Hash, leaves: number): void {
    if (!Number.isInteger(Math.log2(leaves)) || this.#size % leaves !== 0)
      throw new RangeError(`a subtree of ${leaves} leaves cannot follow ${this.#size}`);
    let subtree = root;
    for (let left = this.#size / leaves; left % 2 === 1; left = (left - 1) / 2)
      subtree = hashNode(this.#subtrees.pop()!, subtree);
    this.#subtrees.push(subtree);
    this.#size += leaves;
  }

  root(): Hash {
    const right = this.#subtrees.at(-1) ?? EMPTY_ROOT;
    return this.#subtrees.slice(0, -1).reduceRight((root, subtree) => hashNode(subtree, root), right);
  }

  /** 32 bytes for each perfect subtree, largest first. The size is not in it. */
  toBytes(): Buffer {
    return Buffer.from(this.#subtrees.join(''), 'hex');
  }
}

function onesIn(size: number): number {
  return size.toString(2).replaceAll('0', '').length;
}
