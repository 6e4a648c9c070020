import { codePointName } from '../../model/code-point.js';
import { type ArticleRule, findingOfAll } from '../article-rule.js';
import { isName } from '../field.js';
import { inGroups, joinersInName } from '../joiners.js';

/** An invisible character in the title or a tag: two tags that look alike are two, and a search does not find the title. */
export const joinerInName: ArticleRule = {
  code: 'joiner-in-name',
  isGate: false,
  *check(copy) {
    for (const { key, passage } of copy.fields.filter((field) => isName(field.key))) {
      // A name of nothing else would be gone.
      const isMeant = /[\p{L}\p{N}]/u.test(passage.text);
      for (const { character, spans, isFixable } of inGroups(joinersInName(passage, copy.text), copy.text)) {
        const args = { codePoint: codePointName(character), key, times: spans.length };
        yield findingOfAll(copy, 'joiner-in-name', args, { spans, isFixable: isFixable && isMeant });
      }
    }
  },
  examples: [
    {
      frontMatter: 'tags: [រដ្ឋាភិបាល\u200Bឌីជីថល]',
      bad: 'អត្ថបទ។',
      fixed: 'អត្ថបទ។',
      fixedFrontMatter: 'tags: [រដ្ឋាភិបាលឌីជីថល]',
    },
  ],
};
