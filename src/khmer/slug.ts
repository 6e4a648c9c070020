import { isReservedName } from '../model/reserved-name.js';
import { utf8Length } from '../model/utf8.js';
import { normalizeKhmer } from './normalize.js';
import { romaniseWord } from './romanise.js';
import { CLUSTER } from './romanise-syllables.js';
import { NAME_WORDS, NAMES } from './romanise-words.js';
import { words } from './words.js';

/** How a slug is made. */
export type SlugOptions = {
  /** Most bytes of the slug; 80 unless told. */
  readonly maxBytes?: number;
  /** `dictionary` (the default) finds Khmer words by ICU's dictionary; `spaces` breaks only where the author did, on every machine alike. */
  readonly wordBreaks?: 'dictionary' | 'spaces';
};

/**
 * A Latin slug for a text: lower case, words joined by `-`, only `a`–`z`, `0`–`9` and `-`, at most `maxBytes` bytes, cut between words;
 * a first word that is longer is cut between clusters. Khmer is romanised (see `romanise`), other scripts are as any-ascii has them.
 * White space, punctuation and U+200B part words. Empty where nothing in the text can be romanised.
 * With a dictionary a slug may differ between versions of Node: it is written into the front matter once and never computed again.
 * A name that Windows keeps for a device gets a number: `con-1`.
 * Laws: a slug is a slug of itself; a text and its canonical form have one slug; with `spaces`, nothing but this module decides.
 */
export function latinSlug(text: string, { maxBytes = 80, wordBreaks = 'dictionary' }: SlugOptions = {}): string {
  return usable(latinOf(text, maxBytes, wordBreaks), maxBytes);
}

function latinOf(text: string, maxBytes: number, wordBreaks: SlugOptions['wordBreaks']): string {
  let slug = '';
  for (const pieces of latinWords(phrasesOf(text), wordBreaks === 'spaces' ? (phrase) => [phrase] : dictionaryWords)) {
    const latin = pieces.map(plainLatin);
    const word = latin.join('');
    if (word === '') continue;
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > maxBytes) return slug === '' ? cutPieces(latin, maxBytes, asciiBytes) || word.slice(0, maxBytes) : slug;
    slug = longer;
  }
  return slug;
}

/**
 * A slug in the text's own script: letters, marks and digits are kept, in canonical order, Latin in lower case; white space and punctuation
 * become `-`; U+200B and joiners are left out. At most `maxBytes` bytes of UTF-8, cut at a `-`; a first word that is longer is cut
 * between clusters, never inside one. Empty where the text has no letter or digit, or the first cluster does not fit.
 * Laws: a slug is a slug of itself; a text and its canonical form have one slug; `isSlug` of the front matter holds.
 */
export function khmerSlug(text: string, { maxBytes = 80 }: { readonly maxBytes?: number } = {}): string {
  return usable(ownScript(text, maxBytes), maxBytes);
}

/** A slug becomes a folder: one that is a device's name on Windows (`con`, `nul`) gets a number. */
function usable(slug: string, maxBytes: number): string {
  if (!isReservedName(slug)) return slug;
  return slug.length + 2 <= maxBytes ? `${slug}-1` : '';
}

function ownScript(text: string, maxBytes: number): string {
  const lower = canonical(text)
    .replace(/\u200B/g, '')
    .replace(APOSTROPHES, '')
    .toLowerCase();
  // NFC would break Khmer (UTN #61); other scripts need it, for macOS writes é as two characters.
  const composed = lower.replace(/[^\u1780-\u17FF]+/g, (run) => run.normalize('NFC'));
  // Marks that hang on nothing fall away here, and what they held out of order falls into place.
  const found = composed.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const ordered = normalizeKhmer(found.join(' ')).text;
  // A code unit is three bytes at most: most headings are short enough.
  if (ordered.length * 3 <= maxBytes) return ordered.replaceAll(' ', '-');
  let slug = '';
  let room = maxBytes;
  for (const word of ordered.split(' ')) {
    const part = slug === '' ? word : `-${word}`;
    room -= utf8Length(part);
    if (room < 0) return slug === '' ? cutPieces(word.match(WHOLE) ?? [], maxBytes, utf8Length) : slug;
    slug += part;
  }
  return slug;
}

// Soft hyphen, word joiner, zero-width no-break space, joiners, variation selectors: seen by nobody, and no part of a word.
const INVISIBLE = /\u00AD|\u200C|\u200D|\u2060|\uFEFF|[\uFE00-\uFE0F]/g;
const REPEAT = '\u17D7';
const APOSTROPHES = /(?<=\p{L})['\u2019\u02BC](?=\p{L})/gu;
/** A Khmer cluster, or any other letter with its marks. */
const WHOLE = new RegExp(`(?:${CLUSTER.source}|.)(?:\\u17D2[\\u1780-\\u17B3]|\\p{M})*`, 'gsu');

/** In canonical order before and after what nobody sees is left out, so that the order alone decides. */
function canonical(text: string): string {
  const ordered = normalizeKhmer(text).text;
  const visible = ordered.replace(INVISIBLE, '');
  return visible === ordered ? ordered : normalizeKhmer(visible).text;
}

/** The pieces between white space, punctuation and U+200B; ៗ is a piece of its own, and ៛ a word. */
function phrasesOf(text: string): string[] {
  const plain = canonical(text).replace(APOSTROPHES, '').replaceAll('\u17DB', ' riel ');
  return plain.match(/\u17D7|[^\s\p{P}\u200B\u17D7]+/gu) ?? [];
}

/** Words in Latin pieces; words that are a name together give the words of that name. ៗ repeats the word before it, once. */
function* latinWords(phrases: readonly string[], wordsOf: (phrase: string) => readonly string[]): Generator<readonly string[]> {
  let last: readonly string[] = [];
  for (const phrase of phrases) {
    if (phrase === REPEAT) {
      yield last;
      last = [];
      continue;
    }
    const parts = wordsOf(phrase);
    for (let index = 0; index < parts.length; ) {
      const length = nameLength(parts, index) || 1;
      for (const part of latinParts(parts.slice(index, index + length).join(''))) {
        last = part;
        yield part;
      }
      index += length;
    }
  }
}

function latinParts(word: string): readonly (readonly string[])[] {
  return (
    NAMES.get(word)
      ?.split(' ')
      .map((part) => [part]) ?? [romaniseWord(word)]
  );
}

function nameLength(parts: readonly string[], index: number): number {
  for (let length = Math.min(NAME_WORDS, parts.length - index); length > 0; length--) {
    if (NAMES.has(parts.slice(index, index + length).join(''))) return length;
  }
  return 0;
}

/** Between a Khmer letter or mark and a digit, either way: ទី|២, ២១|B stay words of their own. */
const DIGIT_EDGE = /(?<=[\u1780-\u17DD])(?=[0-9\u17E0-\u17E9])|(?<=[0-9\u17E0-\u17E9])(?=[\u1780-\u17B3])/;
/** What the dictionary does not know it leaves in pieces; a consonant alone is the end of the piece before it. */
const LONE_CONSONANT = /^[\u1780-\u17A2][\u17CB\u17CD]?$/;

function dictionaryWords(phrase: string): string[] {
  const found: string[] = [];
  for (const stretch of phrase.split(DIGIT_EDGE)) {
    let end = -1;
    for (const { text, span } of words(stretch)) {
      if (span.start === end && LONE_CONSONANT.test(text)) found[found.length - 1] += text;
      else found.push(text);
      end = span.end;
    }
  }
  return found;
}

function plainLatin(piece: string): string {
  return piece.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/** As many whole pieces as fit. */
function cutPieces(pieces: readonly string[], maxBytes: number, bytesOf: (text: string) => number): string {
  let cut = '';
  let bytes = 0;
  for (const piece of pieces) {
    bytes += bytesOf(piece);
    if (bytes > maxBytes) break;
    cut += piece;
  }
  return cut;
}

function asciiBytes(text: string): number {
  return text.length;
}
