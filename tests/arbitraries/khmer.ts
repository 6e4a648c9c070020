import { readFileSync } from 'node:fs';
import fc from 'fast-check';

const release = readFileSync(new URL('../fixtures/press-release-2022-01-21.txt', import.meta.url), 'utf8');
/** The words of a real press release, as its officer typed them: some are not canonical. */
export const RELEASE_WORDS: readonly string[] = [...new Set(release.split(/[\s()]+/).filter((word) => /[\u1780-\u17FF]/.test(word)))];

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
const BASES = [...range(0x1780, 0x17a2), ...range(0x17a5, 0x17b3)];
const VOWELS = range(0x17b6, 0x17c5);
const SIGNS = ['\u17C6', '\u17CB', '\u17CD', '\u17CE', '\u17CF', '\u17D0', '\u17D1', '\u17DD'];
const JOINERS = ['\u200C', '\u200D'];

const oneOf = (characters: readonly string[]) => fc.constantFrom(...characters);
const maybe = (text: fc.Arbitrary<string>, weight = 2) => fc.oneof({ weight, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text });
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));

/** A cluster by the grammar of UTN #61, coeng RO last; whether its parts agree with each other is left to chance. */
export const cluster: fc.Arbitrary<string> = joined(
  oneOf(BASES),
  maybe(fc.constant('\u17CC'), 9),
  maybe(oneOf(BASES.filter((base) => base !== 'រ')).map((base) => `\u17D2${base}`)),
  maybe(
    oneOf(BASES).map((base) => `\u17D2${base}`),
    4,
  ),
  maybe(fc.constantFrom('\u17C9', '\u17CA', '\u17C9\u200C', '\u17CA\u200C'), 4),
  maybe(oneOf(VOWELS), 1),
  maybe(oneOf(SIGNS), 3),
  maybe(fc.constantFrom('\u17C7', '\u17C8'), 5),
);

/** Clusters with their marks in any order, doubled or left out. */
export const shuffledCluster: fc.Arbitrary<string> = fc
  .tuple(
    oneOf(BASES),
    fc.array(
      fc.oneof(
        oneOf([...VOWELS, ...SIGNS, '\u17C7', '\u17C8', '\u17C9', '\u17CA', '\u17CC', '\u17D3', ...JOINERS]),
        oneOf(BASES).map((base) => `\u17D2${base}`),
        fc.constantFrom('\u17D2រ', '\u17D2ដ', '\u17D2ត', '\u17D2ប', '\u17D2', '\u17BB', '\u17C1\u17B8', '\u17BE\u17B6', '\u17D2\u200D'),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([base, marks]) => base + marks.join(''));

/** Any code points of the Khmer block, assigned or not, with joiners among them. */
export const soup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0x1780, max: 0x17ff }).map((code) => String.fromCodePoint(code)) },
      { weight: 2, arbitrary: fc.constantFrom('\u17D2', '\u17D2រ', '\u17D2ដ', '\u17BB', '\u17C1', '\u17B8', '\u17B6', '\u17BE', 'ដ', 'ត') },
      { weight: 1, arbitrary: oneOf([...JOINERS, '\u200B']) },
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

/** A word of the press release with one character doubled, dropped, or in the place of its neighbour. */
export const mutatedWord: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...RELEASE_WORDS), fc.nat(), fc.constantFrom('double', 'drop', 'swap', 'split', 'keep'))
  .map(([word, seed, change]) => {
    const at = seed % word.length;
    const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    if (change === 'double') return before + here + here + after;
    if (change === 'drop') return before + after;
    if (change === 'swap') return before + after.charAt(0) + here + after.slice(1);
    return change === 'split' ? `${before}\u200B${here}${after}` : word;
  });

const EMOJI = ['🇰🇭', '😀', '👨\u200D👩\u200D👧\u200D👦', '❤️', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1️⃣', '𠮷', '𝒜'];
/** What stands between Khmer words: Latin, digits, emoji with joiners and tags, controls, spaces that cannot be seen, lone surrogates. */
export const stranger: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(' ', '  ', '\n', '\r\n', '\t', '\u00A0', '\u200B', '\u200C', '\u200D', '\uFEFF', '\u0000', '\u0008', '\u001B', '\uD83D'),
  fc.constantFrom('GovTech', 'Zoom', 'café', 'cafe\u0301', '2022', '២០២២', '。', '«', '»', '។', '៕', '៖', 'ៗ', ':', '៛', 'ລາວ', 'ไทย'),
  oneOf(EMOJI),
);

/** Khmer of every kind, with strangers in between. */
export const mixed: fc.Arbitrary<string> = fc
  .array(fc.oneof(cluster, shuffledCluster, soup, mutatedWord, stranger), { maxLength: 10 })
  .map((parts) => parts.join(''));

/** Khmer runs alone: clusters in and out of order, soup, mutated words. */
export const khmerText: fc.Arbitrary<string> = fc
  .array(fc.oneof(cluster, shuffledCluster, soup, mutatedWord), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));
