import anyAscii from 'any-ascii';
import { normalizeKhmer } from './normalize.js';
import { spellSyllables } from './romanise-spelling.js';
import { CLUSTER, syllabify } from './romanise-syllables.js';
import { NAMES, READINGS } from './romanise-words.js';

/** Khmer letters and marks that are read; digits, punctuation and ៗ are not. */
const KHMER_WORD = /[\u1780-\u17D3\u17DD]+/g;

/**
 * A Khmer text in Latin letters, by the UNGEGN system of 1972 without diacritics (see `romanise-letters.ts`); other scripts as any-ascii has them.
 * Punctuation and white space stay where they are, ៗ repeats the word before it, as far as white space goes.
 * Laws: ASCII alone; a mistyped cluster is read as the right one, and coeng DA as coeng TA (`normalizeKhmer`); ASCII text is not changed.
 */
export function romanise(text: string): string {
  let word = '';
  return Array.from(normalizeKhmer(text).text.matchAll(/\u17D7|[\s\u200B]+|[^\s\u200B\u17D7]+/g), ([part]) => {
    if (part === '\u17D7') return ` ${word}`;
    if (/^[\s\u200B]/.test(part)) return part.replaceAll('\u200B', '').replace(/[^\t-\r ]/g, ' ');
    word = romaniseWord(part).join('');
    return word;
  }).join('');
}

/**
 * A word of a text in canonical order, in Latin letters: one piece for each Khmer cluster and for each character of another script.
 * Law: the pieces, joined, are the word.
 */
export function romaniseWord(word: string): string[] {
  const name = NAMES.get(word);
  if (name !== undefined) return [name];
  const pieces: string[] = [];
  let done = 0;
  for (const match of word.matchAll(KHMER_WORD)) {
    for (const character of word.slice(done, match.index)) pieces.push(inAscii(character));
    for (const piece of romaniseRun(match[0])) pieces.push(piece);
    done = match.index + match[0].length;
  }
  for (const character of word.slice(done)) pieces.push(inAscii(character));
  return pieces;
}

// any-ascii would give ASCII back, and is large: the command line does not load it before it has something to do.
function inAscii(character: string): string {
  return character < '\u0080' ? character : anyAscii(character);
}

/** Most clusters of a reading. */
const READING_CLUSTERS = 4;
const FIRST_CLUSTERS: ReadonlySet<string> = new Set(Array.from(READINGS.keys(), (word) => word.match(CLUSTER)?.[0] ?? ''));

/** Readings first; what stands between them is read by the rules. */
function romaniseRun(run: string): string[] {
  const clusters = run.match(CLUSTER) ?? [];
  const pieces: string[] = [];
  let plain = '';
  for (let index = 0; index < clusters.length; index++) {
    const found = readingAt(clusters, index);
    if (found === null) {
      plain += clusters[index] ?? '';
      continue;
    }
    for (const piece of spellSyllables(syllabify(plain))) pieces.push(piece);
    pieces.push(found.reading);
    plain = '';
    index += found.length - 1;
  }
  for (const piece of spellSyllables(syllabify(plain))) pieces.push(piece);
  return pieces;
}

function readingAt(clusters: readonly string[], start: number): { reading: string; length: number } | null {
  if (!FIRST_CLUSTERS.has(clusters[start] ?? '')) return null;
  for (let length = READING_CLUSTERS; length > 0; length--) {
    const reading = READINGS.get(clusters.slice(start, start + length).join(''));
    if (reading !== undefined) return { reading, length };
  }
  return null;
}
