import { khmerDigits, latinDigits } from '../../khmer/digits.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn, type PassageMatch } from '../passage.js';

/** A whole number or a decimal, with or without marks between its thousands, in digits of one kind. */
const NUMBER = /[0-9]+(?:[.,][0-9]+)*|[\u17E0-\u17E9]+(?:[.,][\u17E0-\u17E9]+)*/g;
/** What is longer, in UTF-16 units, counts nothing: telephone numbers, and numbers in three parts that are no thousands, such as versions. */
const LONGEST = 20;
const OTHER = /^[0\u17E0].{7}|[.,](?:.{1,2}|.{4,})[.,]/;
/** Nothing that would make more of the number, such as a Latin name, a second number, a time or a price; on one side at least a Khmer word. */
const EDGE_BEFORE = /(?:^|[\u1780-\u17DA«(“][\s\u200B]?)$/;
const EDGE_AFTER = /^(?:[\s\u200B]?(?:[\u1780-\u17DB»)”%]|$)|,\s)/;
const WORD_BEFORE = /[\u1780-\u17D3][\s\u200B]?$/;
const WORD_AFTER = /^[\s\u200B]?[\u1780-\u17B3]/;
/** How many times as often the usual digits must stand, that the others are certainly no wish of the author's. */
const CERTAIN = 3;

/** Numbers in Khmer and in Latin digits in one article: the rarer ones are pointed out, and the Latin ones where both are as frequent. */
export const mixedDigits: ArticleRule = {
  code: 'mixed-digits',
  isGate: false,
  *check(copy) {
    const titled = copy.fields.filter(({ key }) => key === 'title' || key === 'summary').map(({ passage }) => passage);
    const uses = [...matchesIn([...titled, ...copy.passages], NUMBER)].filter(isPlainNumber);
    const latin = uses.filter(({ written }) => /[0-9]/.test(written));
    const khmer = uses.length - latin.length;
    if (latin.length === 0 || khmer === 0) return;
    const isKhmer = khmer >= latin.length;
    const [usual, other] = isKhmer ? [khmer, latin.length] : [latin.length, khmer];
    for (const { written, span } of uses) {
      const right = isKhmer ? khmerDigits(written) : latinDigits(written);
      if (right === written) continue;
      const isWhole = copy.text.slice(span.start, span.end) === written;
      yield finding(copy, 'mixed-digits', span, { written, right, isKhmer }, isWhole && usual >= CERTAIN * other ? right : null);
    }
  },
  examples: [
    { bad: 'សិស្ស ២០ នាក់ និងគ្រូ 5 នាក់។', fixed: null },
    { bad: 'សិស្ស២០នាក់ គ្រូ៥នាក់ សាលា៣ និងកុំព្យូទ័រ 1,200 គ្រឿង។', fixed: 'សិស្ស២០នាក់ គ្រូ៥នាក់ សាលា៣ និងកុំព្យូទ័រ ១,២០០ គ្រឿង។' },
    { bad: 'សិស្ស20នាក់ គ្រូ5នាក់ សាលា3 និងកុំព្យូទ័រ ១,២០០ គ្រឿង។', fixed: 'សិស្ស20នាក់ គ្រូ5នាក់ សាលា3 និងកុំព្យូទ័រ 1,200 គ្រឿង។' },
  ],
};

function isPlainNumber({ passage: { text }, match: { index }, written }: PassageMatch): boolean {
  const before = text.slice(Math.max(0, index - 2), index);
  const after = text.slice(index + written.length, index + written.length + 2);
  if (written.length > LONGEST || OTHER.test(written) || !EDGE_BEFORE.test(before) || !EDGE_AFTER.test(after)) return false;
  return WORD_BEFORE.test(before) || WORD_AFTER.test(after);
}
