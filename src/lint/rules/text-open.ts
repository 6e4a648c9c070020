import { clusters } from '../../khmer/clusters.js';
import { isContactHeading } from '../../khmer/press-phrases.js';
import { startsIn } from '../../model/source.js';
import { type ArticleRule, finding } from '../article-rule.js';

/** UTF-16 units: what is shorter may be a signature or a place and date, which no sign closes. */
const LEAST = 60;
/** What is shown of the open end, in clusters. */
const SHOWN = 12;

/** A text whose last paragraph no ។ or ៕ closes: something may have been cut off on the way. */
export const textOpen: ArticleRule = {
  code: 'text-open',
  isGate: false,
  *check(copy) {
    const last = copy.passages.at(-1);
    const words = last?.text.trimEnd() ?? '';
    if (!last || words.length < LEAST || !/[\u1780-\u17D3]$/.test(words) || isContactHeading(words)) return;
    if ([...copy.outline.headings, ...copy.outline.lists].some(({ span }) => startsIn(last.span, span))) return;
    const ending = [...clusters(words)].slice(-SHOWN).join('');
    yield finding(copy, 'text-open', last.place(words.length - ending.length, words.length), { ending });
  },
  examples: [
    {
      bad: 'ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍បានរៀបចំបាឋកថាស្តីពីការអភិវឌ្ឍហេដ្ឋារចនាសម្ព័ន្ធឌីជីថល និងការប្រើប្រាស់ទិន្នន័យ',
      fixed: null,
    },
  ],
};
