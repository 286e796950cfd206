import fc from 'fast-check';
import { Frontier } from './frontier.js';
import { hashLeaf } from './rfc6962.js';
import { naiveRoot } from './testing/naive-root.js';

/** Leaves and roots of certificate-transparency-go, `merkletree_test.go` (the reference vectors of RFC 6962). */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
);

const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const frontierOf = (leaves: readonly (string | Uint8Array)[]): Frontier => {
  const frontier = new Frontier();
  for (const leaf of leaves) frontier.append(hashLeaf(leaf));
  return frontier;
};

describe('the tree', () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))('has the published root at size $size', ({ size, root }) => {
    expect(frontierOf(LEAVES.slice(0, size)).root()).toBe(root);
  });

  it('has, grown leaf by leaf, the root that RFC 6962 defines', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 200 }), (leaves) => {
        const frontier = frontierOf(leaves);
        expect(frontier.size).toBe(leaves.length);
        expect(frontier.root()).toBe(naiveRoot(leaves));
      }),
    );
  });

  it('goes on from its bytes as if it had never been put away', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(70), (before, after) => {
        const leaves = Array.from({ length: before + after }, (_, n) => `leaf ${n}`);
        const first = frontierOf(leaves.slice(0, before));
        const restored = new Frontier(before, first.toBytes());
        for (const leaf of leaves.slice(before)) restored.append(hashLeaf(leaf));
        expect(restored.root()).toBe(naiveRoot(leaves));
      }),
      { numRuns: 50 },
    );
  });

  it('has the same root where whole subtrees were hashed elsewhere', () => {
    const leaves = Array.from({ length: 29 }, (_, n) => `leaf ${n}`);
    const frontier = new Frontier();
    for (const [at, size] of [
      [0, 8],
      [8, 8],
      [16, 4],
      [20, 4],
      [24, 4],
      [28, 1],
    ] as const)
      frontier.appendPerfect(naiveRoot(leaves.slice(at, at + size)), size);
    expect(frontier.root()).toBe(naiveRoot(leaves));
    expect(frontier.toBytes()).toEqual(frontierOf(leaves).toBytes());
  });

  it.each([
    [4, 8],
    [3, 2],
    [0, 3],
    [0, 0],
  ])('takes no subtree that is not one of its own: after %i leaves, one of %i', (size, leaves) => {
    const frontier = frontierOf(Array.from({ length: size }, String));
    expect(() => frontier.appendPerfect(hashLeaf(''), leaves)).toThrow(RangeError);
  });

  it('refuses bytes that cannot be the frontier of that size', () => {
    expect(() => new Frontier(3, frontierOf(['a']).toBytes())).toThrow(RangeError);
    expect(() => new Frontier(-1)).toThrow(RangeError);
  });
});
