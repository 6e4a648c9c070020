import type { LinkUse } from '../../model/article.js';
import type { TextEdit } from '../../model/source.js';
import { lacksScheme } from '../../model/url.js';
import { type ArticleRule, finding } from '../article-rule.js';
import type { Copy } from '../copy.js';

/** A host without `https://`: browsers look for it below the article's own address, where nothing is. */
export const linkRelative: ArticleRule = {
  code: 'link-relative',
  isGate: true,
  *check(copy) {
    for (const use of [...copy.outline.links, ...copy.outline.images]) {
      if (!lacksScheme(use.url)) continue;
      const fix = schemeBefore(copy, use);
      yield { ...finding(copy, 'link-relative', use.span, { url: use.url }), ...(fix && { fix: [fix] }) };
    }
  },
  examples: [
    { bad: 'សូមអាន [ឯកសារ](www.example.gov.kh/a)។', fixed: 'សូមអាន [ឯកសារ](https://www.example.gov.kh/a)។' },
    { bad: 'សូមអាន [ឯកសារ](<www.example.gov.kh> "ក")។', fixed: 'សូមអាន [ឯកសារ](<https://www.example.gov.kh> "ក")។' },
    { bad: 'សូមអាន [ឯកសារ](example.gov.kh/a)។', fixed: null },
  ],
};

/** UTF-16 units: a link of which only its block is known may be longer. */
const LONGEST = 2000;

/** Only of www. it is certain that a host was meant. An address that stands elsewhere, behind `[1]:`, is the author's to mend. */
function schemeBefore({ text }: Copy, { span }: LinkUse): TextEdit | null {
  const [before, host] = /^[^\n]*\]\([ \t]*<?(www\.)/i.exec(text.slice(span.start, Math.min(span.end, span.start + LONGEST))) ?? [];
  if (before === undefined || host === undefined) return null;
  const at = span.start + before.length - host.length;
  return { span: { start: at, end: at }, text: 'https://' };
}
