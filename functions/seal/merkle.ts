// Merkle tree as in RFC 6962 §2.1: leaves and nodes are hashed with different first bytes, so that neither passes for the other.

import { createHash } from 'node:crypto';
import type { PathStep } from '../../shared/proof/election-proof.ts';

function hash(prefix: number, ...parts: Buffer[]): Buffer {
  const digest = createHash('sha256').update(Buffer.from([prefix]));
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/** Root over the leaves in order, hex. The root of no leaves is the hash of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return createHash('sha256').digest('hex');
  return subtree(leaves.map((leaf) => hash(0, Buffer.from(leaf, 'utf8')))).toString('hex');
}

function subtree(hashes: Buffer[]): Buffer {
  const [first] = hashes;
  if (first !== undefined && hashes.length === 1) return first;
  const split = 2 ** Math.floor(Math.log2(hashes.length - 1));
  return hash(1, subtree(hashes.slice(0, split)), subtree(hashes.slice(split)));
}

/** For each of many leaves, the hashes beside its way to the root (RFC 6962 §2.1.1), from one pass over the tree. */
export function merklePaths(leaves: readonly string[]): (index: number) => PathStep[] {
  const levels: Buffer[][] = [leaves.map((leaf) => hash(0, Buffer.from(leaf, 'utf8')))];
  for (let level = levels[0] ?? []; level.length > 1; levels.push(level)) level = pairUp(level);
  return (leaf) => {
    let index = leaf;
    return levels.slice(0, -1).flatMap((level): PathStep[] => {
      const beside = level[index % 2 === 0 ? index + 1 : index - 1];
      const side = index % 2 === 0 ? 'right' : 'left';
      index = Math.floor(index / 2);
      return beside === undefined ? [] : [{ side, hash: beside.toString('hex') }];
    });
  };
}

/** The last one of an odd number goes up alone: the same tree as splitting at powers of two. */
function pairUp(level: readonly Buffer[]): Buffer[] {
  return Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) => {
    const [left, right] = level.slice(pair * 2, pair * 2 + 2);
    return right === undefined ? (left ?? Buffer.alloc(0)) : hash(1, left ?? Buffer.alloc(0), right);
  });
}
