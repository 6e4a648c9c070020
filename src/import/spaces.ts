import { clustersAndCharacters } from '../khmer/clusters.js';
import { normalizeKhmer } from '../khmer/normalize.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Span, TextEdit } from '../model/source.js';
import { type Block, passagesOf } from './blocks.js';
import { clustersAfter, clustersBefore } from './clusters.js';
import type { ForeignText } from './lines.js';

/**
 * A space, or a line end with its indent, between two characters of the Khmer block that are no digits: letters, signs and ។ ៖ ៗ.
 * Under this definition the press release of 21 January 2022 has 61.
 */
const GAP = /(?<=[\u1780-\u17DD])(?:[ \t]*(?:\r\n|\n|\r)[ \t]*|[ \t]+)(?=[\u1780-\u17DD])/g;
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
/** What is shown of either side: about a word. */
const SHOWN = 6;

type DecidedSpaces = { readonly joins: readonly TextEdit[]; readonly diagnostics: readonly Diagnostic[] };

/**
 * Which of the spaces between Khmer letters were left by the wrapping of lines. A space is taken out only where the eight clusters around it
 * also stand unspaced in the same text, and at least as often as with the space; both are compared in canonical order, without ZWSP.
 * Every other space is listed and left: it may be the author's, and it is the only punctuation inside a Khmer sentence.
 * Outside passages (in a headline or dateline) and between them no space is taken out.
 */
export function decideSpaces(source: ForeignText, blocks: readonly Block[]): DecidedSpaces {
  const gaps = findGaps(source.text, blocks);
  const unspaced = countUnspaced(source.text, new Set(gaps.flatMap((gap) => gap.phrases.map(({ phrase }) => phrase))));
  const spaced = new Map<string, number>();
  for (const { key } of gaps.flatMap((gap) => gap.phrases)) spaced.set(key, (spaced.get(key) ?? 0) + 1);

  const joins: TextEdit[] = [];
  const diagnostics = gaps.map(({ span, phrases }) => {
    const at = { file: source.file, span };
    const sides = sidesOf(source.text, span);
    if (!phrases.some(({ phrase, key }) => (unspaced.get(phrase) ?? 0) >= (spaced.get(key) ?? 0)))
      return diagnostic('import-space-kept', at, sides);
    const join = { span, text: '' };
    joins.push(join);
    return diagnostic('import-space-joined', at, sides, [join]);
  });
  return { joins, diagnostics };
}

/** `phrases` are the stretches of eight clusters across the gap, in canonical order; `key` says too where in the phrase the gap stands. */
type Gap = { readonly span: Span; readonly phrases: readonly { readonly phrase: string; readonly key: string }[] };

function findGaps(text: string, blocks: readonly Block[]): Gap[] {
  const passages = passagesOf(blocks).map((lines) => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }));
  const gaps: Gap[] = [];
  let index = 0;
  for (const match of text.matchAll(GAP)) {
    const span = { start: match.index, end: match.index + match[0].length };
    while ((passages[index]?.end ?? text.length) < span.end) index++;
    const inside = (passages[index]?.start ?? text.length) < span.start;
    if (inside) gaps.push({ span, phrases: phrasesAround(text, span) });
    else if (!/[\r\n]/.test(match[0])) gaps.push({ span, phrases: [] });
  }
  return gaps;
}

/** So many code units hold the clusters that are compared; runs are cut there, so that a run costs the same however long it is. */
const REACH = 120;

function phrasesAround(text: string, { start, end }: Span): Gap['phrases'] {
  const before = RUN_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = RUN_AFTER.exec(text.slice(end, end + REACH))?.[0] ?? '';
  const left = canonicalClusters(before).slice(-Math.max(...LEFTS));
  const right = canonicalClusters(after).slice(0, STRETCH - LEAST);
  return LEFTS.filter((count) => left.length >= count && right.length >= STRETCH - count).map((count) => {
    const phrase = [...left.slice(-count), ...right.slice(0, STRETCH - count)].join('');
    return { phrase, key: `${count} ${phrase}` };
  });
}

function countUnspaced(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  if (wanted.size === 0) return counts;
  for (const [run] of text.matchAll(RUN)) {
    const clusters = canonicalClusters(run);
    for (let at = 0; at + STRETCH <= clusters.length; at++) {
      const phrase = clusters.slice(at, at + STRETCH).join('');
      if (wanted.has(phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  return counts;
}

function canonicalClusters(run: string): string[] {
  return clustersAndCharacters(normalizeKhmer(run.replaceAll('\u200B', '')).text);
}

/** The words beside a gap, with the signs that stand between it and them. */
const SIDE_BEFORE = /[\u1780-\u17D3\u17DD\u200B-\u200D]*[\u17D4-\u17DC]*$/;
const SIDE_AFTER = /^[\u17D4-\u17DC]*[\u1780-\u17D3\u17DD\u200B-\u200D]*/;

function sidesOf(text: string, { start, end }: Span): { readonly left: string; readonly right: string } {
  const before = SIDE_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = SIDE_AFTER.exec(text.slice(end, end + REACH))?.[0] ?? '';
  return { left: clustersBefore(before, before.length, SHOWN), right: clustersAfter(after, 0, SHOWN) };
}
