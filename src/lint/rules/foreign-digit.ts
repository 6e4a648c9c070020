import { khmerDigits } from '../../khmer/digits.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

// Thai ๐-๙ and Lao ໐-໙ beside Khmer; a Latin o between or behind Khmer digits, or before one, but not in what is Latin, such as H២O.
const FOREIGN =
  /(?<=[\u1780-\u17FF][ \u200B]?)[\u0E50-\u0E59\u0ED0-\u0ED9]+|[\u0E50-\u0E59\u0ED0-\u0ED9]+(?=[ \u200B]?[\u1780-\u17FF])|(?<=(?<![A-Za-z\u17E0-\u17E9])[\u17E0-\u17E9]{1,9})[oO]+(?![A-Za-z])|(?<![A-Za-z0-9])[oO]+(?=[\u17E0-\u17E9])/g;

/** Without one of these there is none. */
const HINT = /[oO\u0E50-\u0E59\u0ED0-\u0ED9]/;

/** A digit of another script, or a letter that looks like zero, in a Khmer number: readers see nothing, machines read no number. */
export const foreignDigit: ArticleRule = {
  code: 'foreign-digit',
  isGate: false,
  *check(copy) {
    for (const { written, span } of matchesIn(copy.prose, FOREIGN, HINT)) {
      const right = khmerDigits(Array.from(written, latinDigit).join(''));
      yield finding(copy, 'foreign-digit', span, { written, right }, right);
    }
  },
  examples: [
    { bad: 'ឆ្នាំ២o២២។', fixed: 'ឆ្នាំ២០២២។' },
    { bad: 'មានអ្នកចូលរួម ๓៥ នាក់។', fixed: 'មានអ្នកចូលរួម ៣៥ នាក់។' },
    { bad: 'ចំនួន ២໐ គ្រឿង។', fixed: 'ចំនួន ២០ គ្រឿង។' },
  ],
};

function latinDigit(character: string): string {
  const point = character.charCodeAt(0);
  if (point >= 0x0ed0) return String(point - 0x0ed0);
  return point >= 0x0e50 ? String(point - 0x0e50) : '0';
}
