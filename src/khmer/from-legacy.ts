import { clusterFault, clusters } from './clusters.js';
import { type LegacyFamily, type LegacyGlyph, type LegacyLayout, legacyLayout } from './legacy-layouts.js';
import { normalizeKhmer } from './normalize.js';

/**
 * `text`: in Unicode, in canonical order. Or where, in UTF-16 units, stands what cannot be read: a glyph that the layout does not have (`glyph`), or
 * glyphs that make no Khmer cluster (`cluster`).
 */
export type LegacyReading =
  | { readonly text: string }
  | { readonly fault: 'glyph' | 'cluster'; readonly start: number; readonly end: number };

/** Where one cluster ends and the next begins: `typed` in what was written, `text` in what it says; both in UTF-16 units, ascending. */
export type LegacyBreak = { readonly typed: number; readonly text: number };

/**
 * {@link fromLegacy}, with the places at which the reading may be cut in two: a glyph that is drawn before its base belongs to what follows it.
 * There is none where putting the whole in order has moved anything.
 */
export function readLegacy(
  written: string,
  family: LegacyFamily,
): { readonly text: string; readonly breaks: readonly LegacyBreak[] } | Exclude<LegacyReading, { readonly text: string }> {
  const read = readGlyphs(written, family);
  if ('fault' in read) return read;
  const { text } = normalizeKhmer(read.text);
  return { text, breaks: text === read.text ? read.breaks : [] };
}

/**
 * Text that was typed for a font of `family` → Unicode. What is drawn before its base (U+17C1, U+17C2, U+17C3, coeng RO) comes behind it, vowels
 * typed in two parts become one, U+17BB under another vowel a register shifter, PO with AA over a small coeng NYO.
 * Laws: every Khmer cluster of the result is well formed; no glyph is skipped: what is not understood is a fault, never a guess. Khmer letters, white
 * space and typographic signs that no layout has a place for stay as they are. The time is linear in the length.
 */
export function fromLegacy(written: string, family: LegacyFamily): LegacyReading {
  const read = readGlyphs(written, family);
  return 'fault' in read ? read : { text: normalizeKhmer(read.text).text };
}

type Glyphs = { readonly text: string; readonly breaks: readonly LegacyBreak[] };

function readGlyphs(written: string, family: LegacyFamily): Glyphs | Exclude<LegacyReading, { readonly text: string }> {
  const typed = asWindows1252(written);
  const layout = legacyLayout(family);
  const breaks: LegacyBreak[] = [];
  let text = '';
  let cluster = emptyCluster(0);
  for (let at = 0; at <= typed.length; ) {
    const key = at < typed.length ? longestKey(typed, at, layout) : '';
    const glyph = layout.get(key);
    if (at < typed.length && !glyph && !STAYS.test(typed.charAt(at))) return { fault: 'glyph', start: at, end: at + 1 };
    if (glyph && addGlyph(cluster, glyph)) {
      at += key.length;
      continue;
    }
    // The glyph begins something new: what stood before is complete.
    const done = cluster.isEmpty ? '' : clusterText(cluster, typed.slice(at, at + 2));
    if (done === null) return { fault: 'cluster', start: cluster.start, end: at };
    text += done;
    breaks.push({ typed: at, text: text.length });
    cluster = emptyCluster(at);
    if (glyph && addGlyph(cluster, glyph)) at += key.length;
    else if (glyph && glyph.kind !== 'whole' && !isColon(key, typed, at)) return { fault: 'cluster', start: at, end: at + 1 };
    else {
      text += isColon(key, typed, at) ? '៖' : (glyph?.text ?? typed.charAt(at));
      at += Math.max(1, key.length);
      breaks.push({ typed: at, text: text.length });
      cluster = emptyCluster(at);
    }
  }
  return { text, breaks };
}

/** In Limon, one glyph is the sign within words and, behind a space, the colon. */
function isColon(key: string, typed: string, at: number): boolean {
  return key === '³' && /^\s?$/.test(typed.slice(at - 1, at));
}

// Khmer and joiners, white space, digits are in every layout; signs of running text that stand in no layout, and are no letters anywhere.
const STAYS = /[\u1780-\u17FF\u200B-\u200D\s?"~\u2010-\u2015\u201C\u201D\u2022\u2026]/;

const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * The same text, unit for unit, as Windows-1252 shows it: Word keeps the glyphs of symbol fonts at U+F020 to U+F0FF, other programs leave bytes at
 * U+0080 to U+009F, and PDF readers give U+03BC for U+00B5.
 */
export function asWindows1252(text: string): string {
  return text.replace(/[\uF020-\uF0FF\u0080-\u009F\u03BC]/g, (written) => {
    if (written === '\u03BC') return '\u00B5';
    const byte = written.charCodeAt(0) & 0xff;
    return byte >= 0x80 && byte <= 0x9f ? C1.charAt(byte - 0x80) : String.fromCharCode(byte);
  });
}

function longestKey(typed: string, at: number, layout: LegacyLayout): string {
  const two = typed.slice(at, at + 2);
  return layout.has(two) ? two : typed.charAt(at);
}

/** The glyphs of one cluster as they come; `aas` counts the glyph of U+17B6, which is a part of two letters. */
type Cluster = {
  readonly start: number;
  isEmpty: boolean;
  left: string;
  ro: string;
  base: string;
  robat: string;
  shifter: string;
  coengs: string[];
  aas: number;
  isLow: boolean;
  vowel: string;
  isHalf: boolean;
  signs: string;
  final: string;
};

function emptyCluster(start: number): Cluster {
  const none = { left: '', ro: '', base: '', robat: '', shifter: '', vowel: '', signs: '', final: '' };
  return { start, isEmpty: true, ...none, coengs: [], aas: 0, isLow: false, isHalf: false };
}

/** False where the glyph has no place in the cluster. */
function addGlyph(cluster: Cluster, { kind, text }: LegacyGlyph): boolean {
  const isAdded = kind === 'base' || kind === 'left' || kind === 'ro' ? addHead(cluster, kind, text) : addMark(cluster, kind, text);
  if (isAdded) cluster.isEmpty = false;
  return isAdded;
}

function addHead(cluster: Cluster, kind: 'base' | 'left' | 'ro', text: string): boolean {
  if (cluster.base !== '' || cluster[kind] !== '') return false;
  cluster[kind] = text;
  return true;
}

const MOST_COENGS = 2;
const MOST_SIGNS = 3;

function addMark(cluster: Cluster, kind: LegacyGlyph['kind'], text: string): boolean {
  if (kind === 'whole' || cluster.base === '' || cluster.final !== '') return false;
  if (kind === 'coeng') return cluster.coengs.length < MOST_COENGS && cluster.coengs.push(text) > 0;
  if (kind === 'vowel' || kind === 'half') return addVowel(cluster, kind === 'half', text);
  if (kind === 'sign') {
    if (cluster.signs.length >= MOST_SIGNS || cluster.signs.includes(text)) return false;
    cluster.signs += text;
    return true;
  }
  if (kind !== 'robat' && kind !== 'shifter' && kind !== 'final') return false;
  if (cluster[kind] !== '') return false;
  cluster[kind] = text;
  return true;
}

const [AA, U] = ['\u17B6', '\u17BB'];
const [PO, NYO] = ['ព', 'ញ'];

function addVowel(cluster: Cluster, isHalf: boolean, text: string): boolean {
  if (text === AA) {
    if (cluster.aas >= (cluster.base === PO ? 2 : 1)) return false;
    cluster.aas++;
    return true;
  }
  if (text === U) {
    if (cluster.isLow) return false;
    cluster.isLow = true;
    return true;
  }
  if (cluster.vowel !== '') return false;
  cluster.vowel = text;
  cluster.isHalf = isHalf;
  return true;
}

/** The coengs that Khmer has under NYO: its upper part is drawn as PO with AA there. The others in `UNDER_PO` belong to PO (KhmerConverter, unicodeReorder). */
const UNDER_NYO = /^\u17D2[ចឆជឈញហ]/;
const UNDER_PO = /^\u17D2[តទធនភយរលវ]/;

/** Null where the glyphs make no well-formed cluster. `next`: what is typed behind it. */
function clusterText(cluster: Cluster, next: string): string | null {
  const [coeng] = cluster.coengs;
  let { base, aas } = cluster;
  if (base === PO && aas > 0 && coeng !== undefined && !UNDER_PO.test(coeng)) {
    if (!UNDER_NYO.test(coeng)) return null;
    base = NYO;
    aas--;
  }
  if (base === '' || aas > 1) return null;
  // The rare letter of the word "ឰដ៏" is typed as PO with coeng THO.
  if (base === PO && coeng === '\u17D2ធ' && next === 'd¾' && cluster.coengs.length === 1) base = 'ឰ';
  const coengs = base === 'ឰ' ? '' : cluster.coengs.join('');
  const vowel = vowelOf(cluster, aas === 1);
  if (vowel === null) return null;
  const { robat, ro, shifter, signs, final } = cluster;
  const { text } = normalizeKhmer(base + robat + coengs + ro + shifter + vowel + signs + final);
  return clusters(text).every((piece) => clusterFault(piece) === null) ? text : null;
}

/** What U+17C1 makes together with what is typed behind its base. */
const WITH_E: Readonly<Record<string, string>> = {
  '': '\u17C1',
  [AA]: '\u17C4',
  '\u17B8': '\u17BE',
  '\u17BF': '\u17BF',
  '\u17C0': '\u17C0',
  '\u17C5': '\u17C5',
};

/** The vowel of a cluster, before it a U+17BB that stands for a register shifter; null where there is no such vowel. */
function vowelOf({ left, vowel, isHalf, isLow, signs }: Cluster, hasAa: boolean): string | null {
  if (hasAa && vowel !== '') return null;
  const right = hasAa ? AA : vowel;
  if (left === '\u17C1') {
    const whole = WITH_E[right];
    // U+17BB with a vowel that has nothing above the base stands for nothing.
    if (whole === undefined || (isLow && whole !== '\u17BE')) return null;
    return (isLow ? U : '') + whole;
  }
  if (isHalf || (left !== '' && (right !== '' || isLow))) return null;
  if (left !== '') return left;
  if (!isLow) return right;
  const isAbove = right === '' || /^[\u17B7-\u17BA]$/.test(right) || (right === AA && signs.includes('\u17C6'));
  return isAbove ? U + right : null;
}
