import { announcedCount } from '../../khmer/press-phrases.js';
import { type ArticleRule, finding } from '../article-rule.js';

/**
 * What may stand between the number and the list: what is counted, if it is what lists are made of, and «such as», «as follows». Behind anything
 * else (ចំនួន២រូប ដែលមានលក្ខខណ្ឌដូចខាងក្រោម៖, two people) the list may be of other things.
 */
const LEADS_IN =
  /^[ \u00A0\u200B]*(?:ចំណុច|ប្រភេទ|ផ្នែក|យ៉ាង|មុខ|ក្រុម|កម្មវិធី|គោលការណ៍)?[ \u00A0\u200B]*(?:(?:ដែល)?រួមមាន|គឺ|មាន|ដូចជា|ដូច(?:ខាងក្រោម|តទៅ)(?:នេះ)?)?[ \u00A0\u200B]*[៖:]$/;

/** `ចំនួន៤ ដូចជា៖` before a list that has not four items. */
export const countMismatch: ArticleRule = {
  code: 'count-mismatch',
  isGate: false,
  *check(copy) {
    for (const { span, items } of copy.outline.lists) {
      const passage = copy.passages.findLast((other) => other.span.end <= span.start);
      if (!passage || copy.text.slice(passage.span.end, span.start).trim() !== '') continue;
      const words = passage.text.trimEnd();
      const announced = announcedCount(words);
      if (announced === null || announced.count === items) continue;
      const { start, end } = announced.span;
      if (!LEADS_IN.test(words.slice(end))) continue;
      yield finding(copy, 'count-mismatch', passage.place(start, end), { stated: announced.count, found: items });
    }
  },
  examples: [{ bad: 'គម្រោងមានចំនួន៣ ដូចជា៖\n\n- ទីមួយ\n- ទីពីរ\n', fixed: null }],
};
