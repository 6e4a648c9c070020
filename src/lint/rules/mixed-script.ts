import { clusters } from '../../khmer/clusters.js';
import { words } from '../../khmer/words.js';
import { codePointName } from '../../model/code-point.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn, type PassageMatch } from '../passage.js';

/** Signs of other scripts that look like Khmer ones and can stand for nothing else behind a Khmer letter: ring above, nikhahit, niggahita; mai yamok, ko la. */
const RIGHT: Readonly<Record<string, string>> = {
  '\u030A': '\u17C6',
  '\u0E4D': '\u17C6',
  '\u0ECD': '\u17C6',
  '\u0E46': '\u17D7',
  '\u0EC6': '\u17D7',
};

const KHMER = '[\\u1780-\\u17D1\\u17DD]';
// Thai and Lao letters and signs; of their digits, `foreign-digit` speaks, and the baht is a currency.
const THAI_LAO = '[\\u0E01-\\u0E3A\\u0E40-\\u0E4E\\u0E80-\\u0ECF\\u0EDC-\\u0EDF]';
const LONE = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]';
const FOREIGN = new RegExp(
  [
    `(?<=${KHMER})[${Object.keys(RIGHT).join('')}]`,
    // One or two letters: more are a word of that language.
    `(?<=${KHMER})${THAI_LAO}{1,2}(?!${THAI_LAO})`,
    `(?<!${THAI_LAO})${THAI_LAO}{1,2}(?=${KHMER})`,
    // Letters that a Khmer vowel, coeng or sign hangs on.
    '(?![\\u1780-\\u17FF])[\\p{L}\\p{M}](?=[\\u17B4-\\u17D3\\u17DD])',
    `(?<=${KHMER})${LONE}(?=[\\u1780-\\u17B3])`,
  ].join('|'),
  'gu',
);
const IS_LONE = new RegExp(`^${LONE}$`, 'u');
/** A letter or a mark that is not Khmer. */
const HINT = /(?![\u1780-\u17FF])[\p{L}\p{M}]/u;
/** UTF-16 units on each side that are looked at: longer words are compounds. */
const NEAR = 24;

/** A letter or sign of another script within a Khmer word. A Latin name or acronym that stands without spaces in Khmer text is none. */
export const mixedScript: ArticleRule = {
  code: 'mixed-script',
  isGate: false,
  *check(copy) {
    for (const found of matchesIn(copy.prose, FOREIGN, HINT)) {
      const { written, span } = found;
      const [before, behind] = around(found);
      if (IS_LONE.test(written) && !/^[\u17B4-\u17D3\u17DD]/.test(behind) && !isWithinWord(before, behind)) continue;
      const right = /[\u1780-\u17DD]$/.test(before) ? (RIGHT[written] ?? null) : null;
      const shown = `${clusters(khmerEnd(before)).at(-1) ?? ''}${written}${clusters(khmerStart(behind))[0] ?? ''}`;
      yield finding(copy, 'mixed-script', span, { written: shown, codePoint: codePointName(written), right }, right);
    }
  },
  examples: [
    { bad: 'ព្រះរាជ\u0E32ណាចក្រ។', fixed: null },
    { bad: 'ខេត្តក\u030Aពង់ធំ។', fixed: 'ខេត្តកំពង់ធំ។' },
    { bad: 'គ្រោងធំ\u0E46។', fixed: 'គ្រោងធំៗ។' },
    { bad: 'ប្រទេសកម្ពុ\u0430ជា។', fixed: null },
    { bad: 'ក្រសួងoេ។', fixed: null },
  ],
};

function around({ passage, match, written }: PassageMatch): readonly [string, string] {
  const end = match.index + written.length;
  return [passage.text.slice(Math.max(0, match.index - NEAR), match.index), passage.text.slice(end, end + NEAR)];
}

/** True where Khmer letters on both sides make one word without the letter between them: group A and vitamin C stand between words. */
function isWithinWord(before: string, behind: string): boolean {
  const [left, right] = [khmerEnd(before), khmerStart(behind)];
  return words(left + right).some(({ span }) => span.start < left.length && span.end > left.length);
}

function khmerEnd(text: string): string {
  return /[\u1780-\u17DD]*$/.exec(text)?.[0] ?? '';
}

function khmerStart(text: string): string {
  return /^[\u1780-\u17DD]*/.exec(text)?.[0] ?? '';
}
