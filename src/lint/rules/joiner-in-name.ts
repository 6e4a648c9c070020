import { codePointName } from '../../model/code-point.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { canDelete } from '../can-delete.js';
import { isName } from '../field.js';
import { strayJoiners } from '../joiners.js';

// Soft hyphen, ZWSP, word joiner, byte order mark: they say where a line may break, which a name has no use for.
const BREAKER = /[\u00AD\u200B\u2060\uFEFF]/;

/** An invisible character in the title or a tag: two tags that look alike are two, and a search does not find the title. */
export const joinerInName: ArticleRule = {
  code: 'joiner-in-name',
  isGate: false,
  *check(copy) {
    for (const { key, passage } of copy.fields.filter((field) => isName(field.key))) {
      // A name of nothing else would be gone.
      const isMeant = /[\p{L}\p{N}]/u.test(passage.text);
      const stray = new Set([...strayJoiners(passage, copy.text)].map(({ span }) => span.start));
      for (const [index, character] of passage.text.split('').entries()) {
        const span = passage.place(index, index + 1);
        if (!BREAKER.test(character) && !stray.has(span.start)) continue;
        yield finding(
          copy,
          'joiner-in-name',
          span,
          { codePoint: codePointName(character), key },
          isMeant && canDelete(copy.text, span) ? '' : null,
        );
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
