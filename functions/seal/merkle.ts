// Merkle tree as in RFC 6962 §2.1: leaves and nodes are hashed with different first bytes, so that neither passes for the other.

import { createHash } from 'node:crypto';

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
