import { announcedCount } from '../../khmer/press-phrases.js';
import { type ArticleRule, finding } from '../article-rule.js';

/** `ចំនួន៤ ដូចជា៖` before a list that has not four items. */
export const countMismatch: ArticleRule = {
  code: 'count-mismatch',
  isGate: false,
  *check(copy) {
    for (const { span, items } of copy.outline.lists) {
      const passage = copy.passages.findLast((other) => other.span.end <= span.start);
      if (!passage || copy.text.slice(passage.span.end, span.start).trim() !== '') continue;
      const words = passage.text.trimEnd();
      const announced = words.endsWith('៖') || words.endsWith(':') ? announcedCount(words) : null;
      if (announced === null || announced.count === items) continue;
      const { start, end } = announced.span;
      yield finding(copy, 'count-mismatch', passage.place(start, end), { stated: announced.count, found: items });
    }
  },
  examples: [{ bad: 'គម្រោងមានចំនួន៣ ដូចជា៖\n\n- ទីមួយ\n- ទីពីរ\n', fixed: null }],
};
