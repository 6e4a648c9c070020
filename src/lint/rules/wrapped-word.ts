import { besideSpace, leftByWrapping } from '../../khmer/wrap-spaces.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

/** Spaces between Khmer letters. A line end may be an author's, and no page shows more than a space for it. */
const SPACE = /(?<=[\u1780-\u17D3\u17DD])[ \t]+(?=[\u1780-\u17B3])/g;

/** A space inside a word or set phrase that stands unspaced elsewhere in the article: what is left where a line was wrapped. */
export const wrappedWord: ArticleRule = {
  code: 'wrapped-word',
  isGate: false,
  *check(copy) {
    const gaps = [...matchesIn(copy.passages, SPACE)].map(({ passage, match: { index }, written, span }) => ({
      space: { text: passage.text, span: { start: index, end: index + written.length } },
      span,
      // Marks such as ** between the spaces are not the rule's to take.
      isPlain: span.end - span.start === written.length,
    }));
    const isLeft = leftByWrapping(
      copy.passages.map(({ text }) => text),
      gaps.map(({ space }) => space),
    );
    for (const [index, { space, span, isPlain }] of gaps.entries()) {
      if (isLeft[index]) yield finding(copy, 'wrapped-word', span, besideSpace(space), isPlain ? '' : null);
    }
  },
  examples: [
    {
      bad: 'មជ្ឈមណ្ឌលបច្ចេកវិទ្យា ឌីជីថលបានរៀបចំ។ បច្ចេកវិទ្យាឌីជីថលជួយប្រជាជន។',
      fixed: 'មជ្ឈមណ្ឌលបច្ចេកវិទ្យាឌីជីថលបានរៀបចំ។ បច្ចេកវិទ្យាឌីជីថលជួយប្រជាជន។',
    },
  ],
};
