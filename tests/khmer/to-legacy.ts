import { clusters } from '../../src/khmer/clusters.js';
import { type LegacyFamily, legacyLayout } from '../../src/khmer/legacy-layouts.js';

const PARTS =
  /^(?<base>[\u1780-\u17B3])(?<robat>\u17CC?)(?<coengs>(?:\u17D2[\u1780-\u17B3])*)(?<shifter>[\u17C9\u17CA]?)\u200C?(?<vowel>[\u17B6-\u17C5]?)(?<signs>[\u17C6\u17CB\u17CD-\u17D1]*)(?<final>[\u17C7\u17C8]?)$/;

const [E, AA] = ['\u17C1', '\u17B6'];
/** The right part of a vowel whose left part is U+17C1. */
const RIGHT: Readonly<Record<string, string>> = {
  '\u17BE': '\u17B8',
  '\u17C4': AA,
  '\u17BF': '\u17BF',
  '\u17C0': '\u17C0',
  '\u17C5': '\u17C5',
};
/** NYO is drawn as PO with AA over these. */
const SMALL = /^\u17D2[ចឆជឈញហ]/;

function keys(family: LegacyFamily): Map<string, string> {
  const found = new Map<string, string>();
  for (const [typed, { text }] of legacyLayout(family)) if (!found.has(text)) found.set(text, typed);
  return found;
}

/**
 * Canonical Khmer as it was typed for a legacy font, in the order in which its typists wrote it: the tests' own way back, which shares nothing with
 * the way there but the table. Null where the font has no glyph for a part.
 */
export function toLegacy(text: string, family: LegacyFamily): string | null {
  const typed = keys(family);
  const out = clusters(text.replaceAll('\u200B', '')).map((cluster) => {
    if (!/^[\u1780-\u17B3]/.test(cluster))
      return [...cluster].map((character) => typed.get(character) ?? (/\s/.test(character) ? character : null));
    const parts = PARTS.exec(cluster)?.groups;
    return parts ? typedCluster(parts as Parts).map((part) => (part === '' ? '' : (typed.get(part) ?? null))) : [null];
  });
  const flat = out.flat();
  return flat.includes(null) ? null : flat.join('');
}

type Parts = { base: string; robat: string; coengs: string; shifter: string; vowel: string; signs: string; final: string };

function typedCluster({ base, robat, coengs, shifter, vowel, signs, final }: Parts): string[] {
  const all = coengs.match(/\u17D2./g) ?? [];
  const ro = all.filter((coeng) => coeng === '\u17D2រ');
  const below = all.filter((coeng) => coeng !== '\u17D2រ');
  const isLeft = /[\u17C1-\u17C3]/.test(vowel);
  const hasE = vowel in RIGHT;
  const letter = base === 'ញ' && SMALL.test(below[0] ?? '') ? ['ព', AA] : [base];
  const left = isLeft ? vowel : hasE ? E : '';
  const right = isLeft ? '' : (RIGHT[vowel] ?? vowel);
  return [left, ...ro, ...letter, robat, shifter, ...below, right, ...signs, final];
}
