import { EMPTY_ROOT, hashLeaf, hashNode, type Hash } from '../rfc6962.js';

/** MTH(D[n]) word for word as RFC 6962, section 2.1, defines it: the oracle of the incremental one. */
export function naiveRoot(leaves: readonly (string | Uint8Array)[]): Hash {
  const [only] = leaves;
  if (only === undefined) return EMPTY_ROOT;
  if (leaves.length === 1) return hashLeaf(only);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hashNode(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}
