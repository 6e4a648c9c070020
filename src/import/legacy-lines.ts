import { findLegacyText } from '../khmer/find-legacy-text.js';
import { fromLegacy } from '../khmer/from-legacy.js';
import type { LegacyFamily } from '../khmer/legacy-layouts.js';
import type { Span } from '../model/source.js';

/**
 * What stands between white space in a line: `read` as Khmer, doubtful where it could be a word in Latin letters as well; `left` as it is, where
 * `isWord`: it is a word in Latin letters, as far as can be told; `unreadable`: typed for the font, but not understood.
 */
export type LegacyWord = { readonly span: Span } & (
  | { readonly kind: 'read'; readonly text: string; readonly isDoubtful: boolean }
  | { readonly kind: 'left'; readonly isWord: boolean }
  | { readonly kind: 'unreadable'; readonly fault: Span; readonly isGlyph: boolean }
);

/** Words that official Khmer can't do without, each with a sign that stands at different keys in Limon and in ABC, or so short that Latin words look like them. */
const KNOWN = [
  'ព្រះ នេះ នោះ សម្រាប់ របស់ គ្រប់ ច្បាប់ ដល់ បាន រដ្ឋាភិបាល ព័ត៌មាន អង្គ សង្គម បង្កើត ស្ថាប័ន ប្រទេស ក្រសួង ខេត្ត ជាតិ កម្ពុជា និង ការ ជា ដែល នៅ',
  'ក្នុង ថ្ងៃ ទី ខែ ឆ្នាំ មាន ដោយ នៃ សាសនា ព្រះមហាក្សត្រ លោក រាជធានី មិន ទាំង តាម មក ទៅ ក៏ ឬ ពី ឱ្យ ឲ្យ លើ គឺ ត្រូវ សារ ភាព ទទួល បន្ត នឹង គណៈ',
  'អនុ វិទ្យា សាលា គ្រូ រដ្ឋ ប្រជា ជន កិច្ច ផ្សាយ ការងារ បណ្តុះ បណ្តាល មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);
const KNOWN_WORDS = new RegExp(KNOWN.join('|'), 'g');

/** Limon or ABC, which share most of their keys: the one that gives more of the known words; Limon, the commoner, where neither does. */
export function guessFamily(text: string): LegacyFamily {
  const [limon = 0, abc = 0] = (['limon', 'abc'] as const).map((family) => knownIn(text, family));
  return abc > limon ? 'abc' : 'limon';
}

/** As much of a text as shows what it is. */
const ENOUGH = 20_000;

function knownIn(text: string, family: LegacyFamily): number {
  let sum = 0;
  for (const word of text.slice(0, ENOUGH).split(/\s+/)) {
    const reading = fromLegacy(word, family);
    if ('text' in reading) sum += (reading.text.match(KNOWN_WORDS) ?? []).join('').length;
  }
  return sum;
}

/** A share of a line's letters that read well, above which the line is one in the font, and below which it is none, by the whole text's word. */
const MOSTLY = 0.8;
const HARDLY = 0.5;

/** The words of a line of a text that has legacy passages, those of one kind that follow each other together; none for a line in Latin letters. */
export function readLegacyLine(text: string, line: Span, family: LegacyFamily): LegacyWord[][] {
  const all = wordsOf(text, line).map((span) => readWord(text, span, family));
  const share = readShare(text, all);
  const isSure = findLegacyText(text.slice(line.start, line.end)).length > 0;
  if (!isSure && share < HARDLY) return [];
  if (!isSure && (share < MOSTLY || !all.some((word) => word.kind === 'read' && isTelling(text, word.span, word.text))))
    return grouped(all.map(({ span }) => leftAsWord(span)));
  // Among words in Latin letters, what could be one of them is one.
  const isOfFont = ({ start, end }: Span): boolean =>
    share >= MOSTLY || OF_FONT.test(text.slice(start, end)) || isNeutral(text, { start, end });
  const words = all.map((word) => (word.kind !== 'read' || isOfFont(word.span) ? word : leftAsWord(word.span)));
  const isAlone = words.filter(({ span }) => !isNeutral(text, span)).length === 1;
  const isBeside = neighbours(text, words);
  // Digits and signs are those of their neighbours.
  return grouped(
    words.map((word, at) => {
      if (!isBeside[at]) return { span: word.span, kind: 'left', isWord: false };
      return isAlone && !isSure && word.kind === 'read' ? { ...word, isDoubtful: word.isDoubtful || couldBeName(text, word) } : word;
    }),
  );
}

/** `eGov`: by itself on a line, it can be Khmer or a name. */
function couldBeName(text: string, { span, text: reading }: { readonly span: Span; readonly text: string }): boolean {
  return /^[A-Za-z]+$/.test(text.slice(span.start, span.end)) && !isKnown(reading);
}

function leftAsWord(span: Span): LegacyWord {
  return { span, kind: 'left', isWord: true };
}

function wordsOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => {
    return { start: start + index, end: start + index + word.length };
  });
}

/** Addresses of the web and of mail, and Khmer that is Unicode already. */
const NO_LEGACY =
  /^(?:https?:|www\.|[\w.+-]+@[\w-]+\.)|^[^A-Za-z\u00A1-\u00FF]*[\u1780-\u17FF]|^[A-Za-z0-9-]+\.(?:gov|com|org|net|info|edu)(?:\.kh)?\b/;
/** The marks that begin an item of a list, or frame a line: no text of any font. */
const FRAME = /^[-–—*•·_=.…+#>|~]{2,}$|^[-–—*•·+]$/;
/** A letter of the font that no word in Latin letters has: a sign, or a letter with a mark that stands beside a capital. */
const OF_FONT = /[¢§©µμ¶½¾ÞþÐðßØøÑñæÆ]|[a-z][A-Z]|[;:<,)[\]][A-Za-z]/;

function readWord(text: string, span: Span, family: LegacyFamily): LegacyWord {
  const written = text.slice(span.start, span.end);
  if (NO_LEGACY.test(written) || FRAME.test(written)) return { span, kind: 'left', isWord: false };
  const reading = fromLegacy(written, family);
  if ('text' in reading) return { span, kind: 'read', text: reading.text, isDoubtful: isDoubtful(written, reading.text) };
  if (!OF_FONT.test(written)) return leftAsWord(span);
  const fault = { start: span.start + reading.start, end: span.start + reading.end };
  return { span, kind: 'unreadable', fault, isGlyph: reading.fault === 'glyph' };
}

/** A word that could be a name or an acronym in Latin letters, and whose reading is not made of known words; or one that ends in the glyph of sign and colon. */
function isDoubtful(written: string, reading: string): boolean {
  if (/\p{L}³\.?$/u.test(written)) return true;
  return /^(?:[A-Z][a-z]{2,}|[A-Z]{2,})[,.]?$/.test(written) && !isKnown(reading);
}

function isKnown(reading: string): boolean {
  return reading.replace(KNOWN_WORDS, '').trim() === '';
}

/** True where a word says by itself that it was typed for the font. */
function isTelling(text: string, { start, end }: Span, reading: string): boolean {
  return !isNeutral(text, { start, end }) && (OF_FONT.test(text.slice(start, end)) || isKnown(reading));
}

/** True where there is neither a letter nor a mark to be read. */
function isNeutral(text: string, { start, end }: Span): boolean {
  return !/\p{L}/u.test(text.slice(start, end));
}

/** For each word, whether it has letters, or follows one that was read as Khmer; before the first with letters, whether it leads one. */
function neighbours(text: string, words: readonly LegacyWord[]): boolean[] {
  let near = words.find(({ span }) => !isNeutral(text, span))?.kind === 'read';
  return words.map(({ span, kind }) => {
    if (isNeutral(text, span)) return near;
    near = kind === 'read';
    return true;
  });
}

function readShare(text: string, words: readonly LegacyWord[]): number {
  const letters = words.filter((word) => !isNeutral(text, word.span) && (word.kind !== 'left' || word.isWord));
  const lengthOf = (some: readonly LegacyWord[]): number => some.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const all = lengthOf(letters);
  return all === 0 ? 0 : lengthOf(letters.filter(({ kind }) => kind === 'read')) / all;
}

function grouped(words: readonly LegacyWord[]): LegacyWord[][] {
  const groups: LegacyWord[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    // What cannot be read is told one by one.
    if (group?.[0]?.kind === word.kind && word.kind !== 'unreadable') group.push(word);
    else groups.push([word]);
  }
  return groups.filter((group) => group.some((word) => word.kind !== 'left' || word.isWord));
}
