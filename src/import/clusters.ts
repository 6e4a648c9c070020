import { clustersAndCharacters } from '../khmer/clusters.js';

/** What no reader takes for a cluster of more characters is cut off, so that looking around costs the same everywhere. */
const LONGEST = 12;

/** The last `count` clusters before `at`, and no further back than `from`. */
export function clustersBefore(text: string, at: number, count: number, from = 0): string {
  return clustersAndCharacters(text.slice(Math.max(from, at - count * LONGEST), at))
    .slice(-count)
    .join('');
}
