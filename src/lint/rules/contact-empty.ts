import { isContactHeading } from '../../khmer/press-phrases.js';
import { type ArticleRule, finding } from '../article-rule.js';

/** A line that announces contact details, with nothing after it. */
export const contactEmpty: ArticleRule = {
  code: 'contact-empty',
  isGate: false,
  *check(copy) {
    const last = copy.passages.at(-1);
    const heading = last?.text.trim() ?? '';
    if (!last || !isContactHeading(heading) || (copy.meta && copy.meta.contacts.length > 0)) return;
    // A bare address is no prose, but a contact.
    if (/[\p{L}\p{N}]/u.test(copy.text.slice(last.span.end, copy.body.end))) return;
    yield finding(copy, 'contact-empty', last.span, { heading });
  },
  examples: [{ bad: 'អត្ថបទ។\n\nសម្រាប់ព័ត៌មានបន្ថែម៖', fixed: null }],
};
