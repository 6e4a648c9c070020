import { clusters } from '../khmer/clusters.js';

/** The orthographic clusters of `text`, and every other character on its own. Law: joined, they give `text` back. */
export function clustersOf(text: string): string[] {
  return clusters(text).flatMap((piece) => (/^[\u1780-\u17FF]/.test(piece) ? piece : [...piece]));
}

/** What no reader takes for a cluster of more characters is cut off, so that looking around costs the same everywhere. */
const LONGEST = 12;

/** The last `count` clusters before `at`, and no further back than `from`. */
export function clustersBefore(text: string, at: number, count: number, from = 0): string {
  return clustersOf(text.slice(Math.max(from, at - count * LONGEST), at))
    .slice(-count)
    .join('');
}
