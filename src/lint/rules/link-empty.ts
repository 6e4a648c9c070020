import type { LinkUse } from '../../model/article.js';
import { type ArticleRule, finding } from '../article-rule.js';
import type { Copy } from '../copy.js';

/** A link that leads nowhere, or that nobody sees. */
export const linkEmpty: ArticleRule = {
  code: 'link-empty',
  isGate: false,
  *check(copy) {
    for (const link of copy.outline.links) {
      const empty = emptyPart(copy, link);
      if (empty) yield finding(copy, 'link-empty', link.span, { empty, url: link.url });
    }
  },
  examples: [
    { bad: 'សូមអាន [ឯកសារ]()។', fixed: null },
    { bad: 'សូមអាន [ឯកសារ](#)។', fixed: null },
    { bad: 'សូមអាន [](https://www.example.gov.kh/)។', fixed: null },
  ],
};

function emptyPart({ text }: Copy, { span, url }: LinkUse): 'address' | 'text' | null {
  if (url === '' || url === '#') return 'address';
  return /^\[[\s\u200B]*\][([]/.test(text.slice(span.start, span.end)) ? 'text' : null;
}
