import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

/** Words that end in ៈ (yuukaleapintu) and go on in a compound: the colon stands before a letter. */
const SHORT = ['គណ', 'ធុរ', 'សិល្ប', 'សម្ភារ', 'លក្ខណ', 'អាជីវ', 'ឥស្សរ', 'វិជ្ជាជីវ'] as const;
/** Words that end in ះ (reahmuk); without it they are no words. */
const LONG = ['នេ', 'ព្រ', 'ឈ្មោ', 'ទាំងនេ', 'ទាំងនោ', 'ដូច្នេ', 'ដូច្នោ', 'ផ្ទ', 'ជម្រ', 'ប៉ុណ្ណេ', 'ប៉ុណ្ណោ'] as const;

const EDGE = '(?<![\\u1780-\\u17D3])';
const PATTERN = new RegExp(`(?<=(?:${SHORT.join('|')})):(?=[\\u1780-\\u17B3])|(?<=${EDGE}(?:${LONG.join('|')})):`, 'g');

/** A colon in the place of ៈ or ះ: it looks alike on the screen, and cuts the word in two for search and for readers' machines. */
export const colonForSign: ArticleRule = {
  code: 'colon-for-sign',
  isGate: false,
  *check(copy) {
    for (const { passage, match, span } of matchesIn(copy.prose, PATTERN)) {
      const before = passage.text.slice(0, match.index);
      const right = LONG.some((word) => before.endsWith(word)) ? '\u17C7' : '\u17C8';
      const [word = ''] = /[\u1780-\u17D3]+$/.exec(before) ?? [];
      yield finding(copy, 'colon-for-sign', span, { written: `${word}:`, right: `${word}${right}` }, right);
    }
  },
  examples: [
    { bad: 'គណ:កម្មការជាតិរៀបចំការបោះឆ្នោត។', fixed: 'គណៈកម្មការជាតិរៀបចំការបោះឆ្នោត។' },
    { bad: 'ក្នុងឱកាស នេ: រដ្ឋមន្ត្រីបានថ្លែង។', fixed: 'ក្នុងឱកាស នេះ រដ្ឋមន្ត្រីបានថ្លែង។' },
  ],
};
