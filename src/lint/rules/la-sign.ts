import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

const RIGHT = '\u17D4\u179B\u17D4';

/**
 * Slips for ។ល។ («and so on»): with spaces, with full stops, twice, without its end, or with ៕ for its end. ល with anything that hangs on it is a
 * word of the next sentence (។ លោក), and ល between full stops without a space before them may be part of an abbreviation (គ.ល.ក).
 */
const SLIPS = [
  '\\u17D4(?: ?\\u179B ?\\u17D4){2,5}',
  '\\u17D4 \\u179B ?\\u17D4|\\u17D4\\u179B \\u17D4',
  '\\u17D4 ?\\u179B ?[.\\u17D5]',
  '\\u17D4\\u179B(?=$|[\\s,)»”])',
  '\\.(?<=[\\s,]\\.) ?\\u179B ?\\.',
];
const PATTERN = new RegExp(`(?:${SLIPS.join('|')})(?![\\u1780-\\u17D3\\u17DD.])`, 'gm');

/** ។ល។ written otherwise. */
export const laSign: ArticleRule = {
  code: 'la-sign',
  isGate: false,
  *check(copy) {
    for (const { written, span } of matchesIn(copy.prose, PATTERN)) {
      const isPlain = span.end - span.start === written.length;
      // ៕ closes the text: whether the sign or the end was meant to stand there, the author knows.
      const isSure = isPlain && !written.includes('\u17D5');
      yield finding(copy, 'la-sign', span, { written, right: RIGHT }, isSure ? RIGHT : null);
    }
  },
  examples: [
    { bad: 'ម៉ាស៊ីន ឧបករណ៍ ។ល ដែលត្រូវការ។', fixed: 'ម៉ាស៊ីន ឧបករណ៍ ។ល។ ដែលត្រូវការ។' },
    { bad: 'ម៉ាស៊ីន ឧបករណ៍ ។ ល ។', fixed: 'ម៉ាស៊ីន ឧបករណ៍ ។ល។' },
    { bad: 'ម៉ាស៊ីន ឧបករណ៍ ។ល។ល។', fixed: 'ម៉ាស៊ីន ឧបករណ៍ ។ល។' },
    { bad: 'ម៉ាស៊ីន ឧបករណ៍ .ល.', fixed: 'ម៉ាស៊ីន ឧបករណ៍ ។ល។' },
  ],
};
