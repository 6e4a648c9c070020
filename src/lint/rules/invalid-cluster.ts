import { type ClusterFault, clusterFault, clusters } from '../../khmer/clusters.js';
import { normalizeKhmer } from '../../khmer/normalize.js';
import { codePointName } from '../../model/code-point.js';
import type { DiagnosticArgs } from '../../model/diagnostic.js';
import { type ArticleRule, finding } from '../article-rule.js';
import type { Passage } from '../passage.js';

type Kind = DiagnosticArgs['invalid-cluster']['kind'];

/** What stays of the faults of a cluster once it is in canonical order; of the others, other rules speak. */
const KINDS: Readonly<Partial<Record<ClusterFault, Kind>>> = {
  'orphan-coeng': 'orphan-coeng',
  'vowel-without-base': 'no-base',
  'sign-without-base': 'no-base',
  'sign-before-coeng': 'mark-order',
  'coeng-ro-first': 'mark-order',
  'three-coengs': 'three-coengs',
  'doubled-mark': 'doubled-mark',
  'two-vowels': 'two-vowels',
  'mark-order': 'mark-order',
};

/** Where the mark that a sentence names stands in the cluster. */
const WRONG: Readonly<Record<Kind, RegExp>> = {
  'orphan-coeng': /\u17D2/,
  'no-base': /[\u17B6-\u17D3\u17DD]/,
  colon: /\u17C8/,
  'three-coengs': /\u17D2/,
  'doubled-mark': /([\u17B6-\u17D1\u17DD])(?=.*\1)/,
  'two-vowels': /[\u17B6-\u17C5]/,
  'mark-order': /[\u17B6-\u17D1\u17DD]/,
};

/**
 * What each ill-formed cluster has somewhere: a mark with no Khmer before it, a coeng with no letter behind it, a third coeng, or a mark behind
 * those that a letter can bear in their order (robat, shifter, vowel, sign, final). Most passages have none, and need not be parted into clusters.
 */
const DOUBTFUL = new RegExp(
  [
    '(?<![\\u1780-\\u17B3\\u17B6-\\u17D3\\u17DD])[\\u17B6-\\u17D3\\u17DD]',
    '\\u17D2(?![\\u1780-\\u17B3])',
    '(?:\\u17D2[\\u1780-\\u17B3]){3}',
    '[\\u17C9\\u17CA][\\u17C9\\u17CA\\u17CC\\u17D2]',
    '\\u17D2\\u179A\\u17D2',
    '\\u17D2[\\u1780-\\u17B3]\\u17CC',
    '[\\u17B6-\\u17C5][\\u17B6-\\u17C5\\u17C9\\u17CA\\u17CC\\u17D2]',
    '[\\u17C6-\\u17C8\\u17CB\\u17CD-\\u17D1\\u17DD][\\u17B6-\\u17C6\\u17C9-\\u17D2\\u17DD]',
    '[\\u17C7\\u17C8]{2}',
    '\\u17BB[\\u17D0\\u17DD]',
  ].join('|'),
);
const DISCOURAGED = /[\u17A3\u17A4\u17B4\u17B5\u17D3]/;
const DOUBLED = /([\u17B6-\u17D1\u17DD])\1/;
const MARK = '[\\u17B4-\\u17D3\\u17DD]';
const INVISIBLE = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]';
/** A letter of another script holds the mark, or an invisible character parts it from its own: `mixed-script` and `stray-joiner` say so. */
const HELD_BEFORE = new RegExp(`(?:(?![\\u1780-\\u17FF])[\\p{L}\\p{M}]|[\\u1780-\\u17FF]${INVISIBLE}{1,9})$`, 'u');
const HELD_BEHIND = new RegExp(`^${INVISIBLE}{1,9}[\\u1780-\\u17D3]`);
// A mark that is spoken of, as in (ា), -ា and a list of vowels: a dotted circle or a no-break space stands for its letter (Unicode §2.11).
const SHOWN_ALONE = /[\u25CC\u00A0]$/;
const SHOWN_BEFORE = new RegExp(`[([«"“'‘/+×–—-]$|(?<![\\u1780-\\u17D3])${MARK}[ ,/;]{1,3}$`);
const STARTS_WITH_MARK = new RegExp(`^${MARK}`);
const SHOWN_BEHIND = new RegExp(`^[ ,/;]{1,3}${MARK}`);
/** UTF-16 units that the patterns above may look at. */
const NEAR = 12;

/** A cluster that no order of its parts makes right (UTN #61 §3): fonts draw a dotted circle for it, or letters on top of each other. */
export const invalidCluster: ArticleRule = {
  code: 'invalid-cluster',
  isGate: false,
  *check(copy) {
    for (const passage of copy.prose) {
      if (!DOUBTFUL.test(passage.text)) continue;
      let start = 0;
      let last: Kind | null = null;
      for (const cluster of clusters(passage.text)) {
        const end = start + cluster.length;
        const kind = kindOf(cluster);
        const place = kind && passage.place(start, end);
        // A coeng without a letter and the vowel behind it are one slip.
        if (kind && place && last !== 'orphan-coeng' && !isExcused(kind, passage, { start, end }) && isWhole(kind, copy.text, place)) {
          const isColon = cluster === '\u17C8' && passage.text.charAt(start - 1) === ' ';
          const mark = WRONG[kind].exec(cluster)?.[0][0] ?? cluster;
          yield finding(copy, 'invalid-cluster', place, {
            kind: isColon ? 'colon' : kind,
            written: cluster,
            codePoint: codePointName(mark),
          });
        }
        last = kind;
        start = end;
      }
    }
  },
  examples: [
    { bad: 'ការអភិវឌ្ឍ្ និងវឌ្ឍនភាព។', fixed: null },
    { bad: 'នៅឆ្នាំ េ នោះ។', fixed: null },
    { bad: 'ទស្សនវិជ្ជា ៈ ជាវិជ្ជាមួយ។', fixed: null },
    { bad: 'ដាក់គល់ឈើេនេះ។', fixed: null },
  ],
};

/** A newsroom has a few thousand clusters, and millions of uses of them. */
const kinds = new Map<string, Kind | null>();
const MOST = 10_000;

function kindOf(cluster: string): Kind | null {
  let kind = kinds.get(cluster);
  if (kind === undefined) {
    kind = findKind(cluster);
    if (kinds.size >= MOST) kinds.clear();
    kinds.set(cluster, kind);
  }
  return kind;
}

function findKind(cluster: string): Kind | null {
  if (cluster.length < 2 && !STARTS_WITH_MARK.test(cluster)) return null;
  if (clusterFault(cluster) === null || DISCOURAGED.test(cluster)) return null;
  // Joiners and marks of other scripts are told by rules of their own.
  const own = cluster.replace(/[^\u1780-\u17FF]/g, '');
  const fault = clusters(normalizeKhmer(own).text).map(clusterFault).find(Boolean);
  if (!fault || (fault === 'doubled-mark' && DOUBLED.test(cluster))) return null;
  return cluster.startsWith('\u17D2') ? 'no-base' : (KINDS[fault] ?? null);
}

function isExcused(kind: Kind, { text }: Passage, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const behind = text.slice(end, end + NEAR);
  if (kind === 'orphan-coeng' && HELD_BEHIND.test(behind)) return true;
  if (!STARTS_WITH_MARK.test(text.charAt(start))) return false;
  if (HELD_BEFORE.test(before) || SHOWN_ALONE.test(before)) return true;
  return !/^[\u1780-\u17B3]/.test(behind) && (SHOWN_BEFORE.test(before) || SHOWN_BEHIND.test(behind));
}

/** False where code or an HTML tag may part a cluster. */
function isWhole(kind: Kind, source: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const [before, behind] = [source.charAt(start - 1), source.charAt(end)];
  if (kind === 'orphan-coeng' && /[<`*_~[\]&]/.test(behind)) return false;
  return !STARTS_WITH_MARK.test(source.charAt(start)) || !/[>`*_~[\])&;]/.test(before);
}
