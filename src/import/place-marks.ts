/**
 * Where bold and italic begin and end, while Markdown is being written: only in the whole text is it known what stands beside them.
 * Noncharacters of Unicode (§23.7), which no text may hold; `beforeBracket` stands where a link or a note begins.
 */
export const MARKS = {
  strong: { open: '\uFDD0', close: '\uFDD1', stars: '**' },
  em: { open: '\uFDD2', close: '\uFDD3', stars: '*' },
  beforeBracket: '\uFDD4',
} as const;

const ANY = /[\uFDD0-\uFDD3]/g;
const KHMER = /[\u1780-\u17FF\u19E0-\u19FF]/;
const SPACE = /\s/;
// What every reader takes for a space; U+2028 and U+FEFF only some.
const SURE_SPACE = /[\t\n\f\r\p{Zs}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
// Of a character outside the BMP each reader looks at another half.
const HALF = /[\uD800-\uDFFF]/;
// A word boundary or joiner belongs to the Khmer it stands beside (`markdown/khmer-emphasis.ts`).
const KHMER_BEFORE = /([\u1780-\u17FF\u19E0-\u19FF])[\u200B-\u200D]{0,2}$/;
const KHMER_AFTER = /^[\u200B-\u200D]{0,2}([\u1780-\u17FF\u19E0-\u19FF])/;

/** Text without the characters that {@link MARKS} uses. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0-\uFDD4]/g, '');
}

type Pair = { readonly name: 'strong' | 'em'; readonly open: number; readonly close: number };

/**
 * Each mark as asterisks where they surely open and close (CommonMark 0.31 §6.2, and beside Khmer letters `markdown/khmer-emphasis.ts`);
 * as a tag everywhere else. Marks that touch could be read in several ways: there the inner or the later one is a tag.
 */
export function placeMarks(text: string): string {
  const pairs = pairsIn(text);
  const written = new Map<number, string>();
  const closes = new Map(pairs.map((pair) => [pair.open, pair]));
  for (const pair of pairs) {
    if (written.has(pair.open)) continue;
    const inner = closes.get(pair.open + 1);
    // Bold that is italic from end to end is one run of three.
    const isOne = inner !== undefined && inner.close === pair.close - 1;
    const isPlain = canStand(text, pair, isOne ? inner : pair);
    for (const { name, open, close } of isOne ? [pair, inner] : [pair]) {
      written.set(open, isPlain ? MARKS[name].stars : `<${name}>`);
      written.set(close, isPlain ? MARKS[name].stars : `</${name}>`);
    }
  }
  const marked = text.replace(ANY, (_, at: number) => written.get(at) ?? '');
  // `![` would be an image, and `^[` a note.
  return marked.replace(/([!^]?)\uFDD4/g, (_, sign: string) => (sign === '' ? '' : `\\${sign}`));
}

/** In the order of their beginnings. */
function pairsIn(text: string): Pair[] {
  const pairs: Pair[] = [];
  const open: { readonly at: number; readonly index: number }[] = [];
  let count = 0;
  for (const { index: at, 0: mark } of text.matchAll(ANY)) {
    const name = mark === MARKS.strong.open || mark === MARKS.strong.close ? 'strong' : 'em';
    if (mark === MARKS[name].open) open.push({ at, index: count++ });
    else {
      const begun = open.pop();
      if (begun) pairs[begun.index] = { name, open: begun.at, close: at };
    }
  }
  return pairs.filter((pair) => pair !== undefined);
}

function canStand(text: string, outer: Pair, inner: Pair): boolean {
  const before = text.slice(Math.max(0, outer.open - 3), outer.open);
  const first = text.slice(inner.open + 1, inner.open + 4);
  const last = text.slice(Math.max(0, inner.close - 3), inner.close);
  const after = text.slice(outer.close + 1, outer.close + 4);
  // Beside a mark that begins before it, this one is the tag.
  if (/[\uFDD0-\uFDD3*]$/.test(before) || /^[\uFDD1\uFDD3*]/.test(after) || text.slice(inner.open, inner.close).includes('\n\n'))
    return false;
  return canFlank(nearAfter(first), nearBefore(before)) && canFlank(nearBefore(last), nearAfter(after));
}

function nearBefore(text: string): string {
  return shown(KHMER_BEFORE.exec(text)?.[1] ?? text.charAt(text.length - 1));
}

function nearAfter(text: string): string {
  return shown(KHMER_AFTER.exec(text)?.[1] ?? text.charAt(0));
}

/** A mark beside another one is a tag, and a link begins with a bracket: punctuation, all of them. */
function shown(character: string): string {
  return /[\uFDD0-\uFDD4]/.test(character) ? '<' : character;
}

/** True where every reader lets asterisks open (or close) between `outside` and `inside`. */
function canFlank(inside: string, outside: string): boolean {
  if (inside === '' || inside === '*' || SPACE.test(inside)) return false;
  if (KHMER.test(inside) || !(PUNCTUATION.test(inside) || HALF.test(inside))) return true;
  return outside === '' || SURE_SPACE.test(outside) || PUNCTUATION.test(outside) || KHMER.test(outside);
}
