import { type ArticleRule, finding } from '../article-rule.js';
import { endingOf, openParagraphs } from '../paragraphs.js';

/** A text whose last paragraph no ។ or ៕ closes, though the others are closed: something may have been cut off on the way. */
export const textOpen: ArticleRule = {
  code: 'text-open',
  isGate: false,
  *check(copy) {
    const last = copy.passages.at(-1);
    if (!last || openParagraphs(copy).at(-1) !== last) return;
    const { ending, span } = endingOf(last);
    yield finding(copy, 'text-open', span, { ending });
  },
  examples: [
    {
      bad: `${'ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍បានរៀបចំបាឋកថាស្តីពីការអភិវឌ្ឍហេដ្ឋារចនាសម្ព័ន្ធឌីជីថល និងការប្រើប្រាស់ទិន្នន័យនៅទូទាំងប្រទេស។\n\n'.repeat(3)}បាឋកថានេះមានការចូលរួមពីមន្ត្រីរាជការនៃក្រសួង និងស្ថាប័នជាច្រើន ដែលបានពិភាក្សាអំពីគម្រោងនៃការតភ្ជាប់បណ្តាញនៅ`,
      fixed: null,
    },
  ],
};
