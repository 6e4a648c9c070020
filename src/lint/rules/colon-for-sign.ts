import { REAHMUK_WORDS, YUUKALEAPINTU_WORDS } from '../../khmer/final-signs.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

const EDGE = '(?<![\\u1780-\\u17D3])';
const PATTERN = new RegExp(
  `(?<=(?:${YUUKALEAPINTU_WORDS.join('|')})):(?=[\\u1780-\\u17B3])|(?<=${EDGE}(?:${REAHMUK_WORDS.join('|')})):`,
  'g',
);

/** A colon in the place of ៈ or ះ: it looks alike on the screen, and cuts the word in two for search and for readers' machines. */
export const colonForSign: ArticleRule = {
  code: 'colon-for-sign',
  isGate: false,
  *check(copy) {
    for (const { passage, match, span } of matchesIn(copy.prose, PATTERN, /:/)) {
      const before = passage.text.slice(0, match.index);
      const right = REAHMUK_WORDS.some((word) => before.endsWith(word)) ? '\u17C7' : '\u17C8';
      const [word = ''] = /[\u1780-\u17D3]+$/.exec(before) ?? [];
      yield finding(copy, 'colon-for-sign', span, { written: `${word}:`, right: `${word}${right}` }, right);
    }
  },
  examples: [
    { bad: 'គណ:កម្មការជាតិរៀបចំការបោះឆ្នោត។', fixed: 'គណៈកម្មការជាតិរៀបចំការបោះឆ្នោត។' },
    { bad: 'ក្នុងឱកាស នេ: រដ្ឋមន្ត្រីបានថ្លែង។', fixed: 'ក្នុងឱកាស នេះ រដ្ឋមន្ត្រីបានថ្លែង។' },
  ],
};
