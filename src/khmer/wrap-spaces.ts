import type { Span } from '../model/source.js';
import { clusters } from './clusters.js';
import { normalizeKhmer } from './normalize.js';

/** Letters, vowels, signs and the invisible characters among them. */
const RUN = /[\u1780-\u17B3\u17B6-\u17D3\u17DD\u200B-\u200D]+/g;
const RUN_BEFORE = /[\u1780-\u17B3\u17B6-\u17D3\u17DD\u200B-\u200D]+$/;
const RUN_AFTER = /^[\u1780-\u17B3][\u17B6-\u17D3\u17DD\u1780-\u17B3\u200B-\u200D]*/;

/**
 * How many clusters must stand unspaced elsewhere just as they stand around the space, and how many of them at least on either side.
 * Eight is a set phrase (បច្ចេ‧ក‧វិ‧ទ្យា‧ឌី‧ជី‧ថ‧ល has eight); with seven, a noun and a preposition would do
 * (ជីថល‧សម្រាប់), before which a space is right; with two on one side, a verb and និង.
 */
const STRETCH = 8;
const LEAST = 3;
const LEFTS = [3, 4, 5] as const;

/** A space between Khmer letters: `span` stands in `text`. */
export type KhmerSpace = { readonly text: string; readonly span: Span };

/**
 * The evidence that spaces were left by the wrapping of lines, in the order given: how often the eight clusters around the space also stand
 * unspaced in `texts`, if that is at least as often as with the space, else 0. Both are compared in canonical order, without ZWSP. The time is
 * linear in the length.
 */
export function wrapEvidence(texts: readonly string[], spaces: readonly KhmerSpace[]): number[] {
  const around = spaces.map(({ text, span }) => phrasesAround(text, span));
  const unspaced = countUnspaced(texts, new Set(around.flatMap((phrases) => phrases.map(({ phrase }) => phrase))));
  const spaced = new Map<string, number>();
  for (const { key } of around.flat()) spaced.set(key, (spaced.get(key) ?? 0) + 1);
  return around.map((phrases) => {
    const counts = phrases.map(({ phrase, key }) => ({ times: unspaced.get(phrase) ?? 0, against: spaced.get(key) ?? 0 }));
    return Math.max(0, ...counts.filter(({ times, against }) => times >= against).map(({ times }) => times));
  });
}

/** A stretch of eight clusters across a space, in canonical order; `key` says too where in it the space stands. */
type Phrase = { readonly phrase: string; readonly key: string };

/** So many code units hold the clusters that are compared; runs are cut there, so that a run costs the same however long it is. */
const REACH = 120;

function phrasesAround(text: string, { start, end }: Span): readonly Phrase[] {
  const before = RUN_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = RUN_AFTER.exec(text.slice(end, end + REACH))?.[0] ?? '';
  const left = canonicalClusters(before).slice(-Math.max(...LEFTS));
  const right = canonicalClusters(after).slice(0, STRETCH - LEAST);
  return LEFTS.filter((count) => left.length >= count && right.length >= STRETCH - count).map((count) => {
    const phrase = [...left.slice(-count), ...right.slice(0, STRETCH - count)].join('');
    return { phrase, key: `${count} ${phrase}` };
  });
}

/** So many phrases are looked for in one go before a run is parted into clusters; most texts have fewer, and most runs none of them. */
const FEW = 300;

function countUnspaced(texts: readonly string[], wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  if (wanted.size === 0) return counts;
  const any = wanted.size > FEW ? /^/ : new RegExp([...wanted].sort().join('|'));
  for (const [run] of texts.flatMap((text) => [...text.matchAll(RUN)])) {
    const canonical = run.length < STRETCH ? '' : canonicalRun(run);
    if (!any.test(canonical)) continue;
    const pieces = clusters(canonical);
    for (let at = 0; at + STRETCH <= pieces.length; at++) {
      const phrase = pieces.slice(at, at + STRETCH).join('');
      if (wanted.has(phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  return counts;
}

function canonicalRun(run: string): string {
  return normalizeKhmer(run.replaceAll('\u200B', '')).text;
}

function canonicalClusters(run: string): string[] {
  return clusters(canonicalRun(run));
}

/** The words beside a space, with the signs that stand between it and them. */
const SIDE_BEFORE = /[\u1780-\u17D3\u17DD\u200B-\u200D]*[\u17D4-\u17DC]*$/;
const SIDE_AFTER = /^[\u17D4-\u17DC]*[\u1780-\u17D3\u17DD\u200B-\u200D]*/;
/** What is shown of either side, in clusters: about a word. */
const SHOWN = 6;

/** What stands on either side of a space, to be shown: up to six clusters each. */
export function besideSpace({ text, span: { start, end } }: KhmerSpace): { readonly left: string; readonly right: string } {
  const before = SIDE_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = SIDE_AFTER.exec(text.slice(end, end + REACH))?.[0] ?? '';
  return { left: clusters(before).slice(-SHOWN).join(''), right: clusters(after).slice(0, SHOWN).join('') };
}
