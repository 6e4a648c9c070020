import { besideSpace, wrapEvidence } from '../../khmer/wrap-spaces.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn, type Passage } from '../passage.js';

/** Words that open a phrase or lead over to one: beside them a space is right, whatever stands elsewhere. */
const LEADING = [
  'ដែល ដើម្បី និង នឹង ក្នុង នៅ ដោយ សម្រាប់ ជា មាន បាន ត្រូវ ទៅ ដល់ ដូច នូវ គឺ ក៏ ហើយ ឬ របស់ នៃ ពី លើ',
  'ក្រោម ក្រោយ មុន តាម ឱ្យ ឲ្យ ដែរ នេះ នោះ ចំពោះ តែ ប៉ុន្តែ រួម ព្រម ទាំង អាច សូម រហូត រវាង ចាប់ មក ចូល ចេញ យ៉ាង',
  'បើ ព្រោះ ទើប គេ លោក ឯកឧត្តម ព្រះ សម្តេច កាល មួយ ពេល ថា គ្រប់ ប្រសិន បន្ទាប់ បច្ចុប្បន្ន ស្តី អំពី ចំនួន ឡើង ការ សូម្បី អ្នក',
]
  .join(' ')
  .replaceAll(' ', '|');
/**
 * Spaces between Khmer letters, but not between phrases: up to nine, so that a longer row of them takes no time to speak of. A line end may be an
 * author's, and no page shows more than a space for it.
 */
const SPACE = new RegExp(
  `[ \\t]{1,9}(?=[\\u1780-\\u17B3])(?<=[\\u1780-\\u17D3\\u17DD][ \\t]{1,9})(?!${LEADING})(?<!(?:${LEADING})[ \\t]{1,9})`,
  'g',
);
/** UTF-16 units: what has a space more often than that has them between its words, as books for children do. */
const PHRASE = 15;
/** From so many times on, there is no doubt that the words belong together. */
const CERTAIN = 2;

/** A space inside a word or set phrase that stands unspaced elsewhere in the article: what is left where a line was wrapped. */
export const wrappedWord: ArticleRule = {
  code: 'wrapped-word',
  isGate: false,
  *check(copy) {
    const gaps = [...matchesIn(copy.passages.filter(isInPhrases), SPACE)].map(({ passage: { text }, match: { index }, written, span }) => ({
      space: { text, span: { start: index, end: index + written.length } },
      // Marks such as ** between the spaces are not the rule's to take.
      isPlain: span.end - span.start === written.length,
      span,
    }));
    const evidence = wrapEvidence(
      copy.passages.map(({ text }) => text),
      gaps.map(({ space }) => space),
    );
    for (const [index, { space, span, isPlain }] of gaps.entries()) {
      const times = evidence[index] ?? 0;
      if (times > 0) yield finding(copy, 'wrapped-word', span, besideSpace(space), isPlain && times >= CERTAIN ? '' : null);
    }
  },
  examples: [
    {
      bad: 'មជ្ឈមណ្ឌលបច្ចេកវិទ្យា ឌីជីថលបានរៀបចំ។ បច្ចេកវិទ្យាឌីជីថលជួយប្រជាជន។ បច្ចេកវិទ្យាឌីជីថលរីកចម្រើន។',
      fixed: 'មជ្ឈមណ្ឌលបច្ចេកវិទ្យាឌីជីថលបានរៀបចំ។ បច្ចេកវិទ្យាឌីជីថលជួយប្រជាជន។ បច្ចេកវិទ្យាឌីជីថលរីកចម្រើន។',
    },
    { bad: 'មជ្ឈមណ្ឌលបច្ចេកវិទ្យា ឌីជីថលបានរៀបចំ។ បច្ចេកវិទ្យាឌីជីថលជួយប្រជាជន។', fixed: null },
  ],
};

function isInPhrases({ text }: Passage): boolean {
  return text.length >= PHRASE * text.split(' ').length;
}
