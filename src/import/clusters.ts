/**
 * A base with the coengs, vowels and signs that hang on it (UTN #61 §3), or any other character on its own.
 * Looser than the grammar: it takes the marks in whatever order they were typed.
 */
const CLUSTER = /[\u1780-\u17B3](?:\u17D2[\u200C\u200D]*[\u1780-\u17B3]|[\u17B6-\u17D3\u17DD\u200C\u200D])*|[\s\S]/gu;

/** The orthographic clusters of `text`. Law: joined, they give `text` back. */
export function clustersOf(text: string): string[] {
  return text.match(CLUSTER) ?? [];
}

/** What no reader takes for a cluster of more characters is cut off, so that looking around costs the same everywhere. */
const LONGEST = 12;

/** The last `count` clusters before `at`, and no further back than `from`. */
export function clustersBefore(text: string, at: number, count: number, from = 0): string {
  return clustersOf(text.slice(Math.max(from, at - count * LONGEST), at))
    .slice(-count)
    .join('');
}

/** The first `count` clusters from `at` on. */
export function clustersAfter(text: string, at: number, count: number): string {
  return clustersOf(text.slice(at, at + count * LONGEST))
    .slice(0, count)
    .join('');
}
