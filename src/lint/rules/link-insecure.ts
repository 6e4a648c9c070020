import { type ArticleRule, finding } from '../article-rule.js';

/** `http:` to a host, but for those of one's own machine or house (RFC 6761, RFC 1918, RFC 4193): they have no certificates. */
const INSECURE =
  /^http:\/\/(?!(?:[^/?#@]*@)?(?:localhost|[\w.-]+\.(?:localhost|local|test|internal)|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[(?:::1|f[cd]))(?:[^a-z]|$))./i;

/** An address without encryption: browsers warn of the page, and leave out its pictures. */
export const linkInsecure: ArticleRule = {
  code: 'link-insecure',
  isGate: false,
  *check(copy) {
    for (const { span, url } of [...copy.outline.links, ...copy.outline.images]) {
      if (INSECURE.test(url)) yield finding(copy, 'link-insecure', span, { url });
    }
  },
  examples: [
    { bad: 'សូមអាន [ឯកសារ](http://www.example.gov.kh/a)។', fixed: null },
    { bad: 'សូមអាន http://www.example.gov.kh/a ។', fixed: null },
    { bad: 'អត្ថបទ។\n\n![រូបភាព](http://www.example.gov.kh/a.jpg)', fixed: null },
  ],
};
