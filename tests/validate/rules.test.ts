import { describe, expect, it } from 'vitest';
import type { DiagnosticCode } from '../../src/model/diagnostic.js';
import { findingsIn, GOOD } from './good-site.js';

const BASE = 'https://news.example/%E1%9E%96';
const GUID = '<guid isPermaLink="false">tag:news.example,2022-01-21:a</guid>';
const DATE = 'Fri, 21 Jan 2022 00:00:00 +0700';

/** A fault that is planted: in which file, what is replaced by what, and the text that the finding points to. */
type Fault = readonly [code: DiagnosticCode, file: string, from: string, to: string, at: string];

const PAGES: readonly Fault[] = [
  ['dead-link', 'index.html', 'href="/%E1%9E%96/a/"', 'href="/%E1%9E%96/b/"', '/%E1%9E%96/b/'],
  ['dead-link', 'index.html', 'href="/%E1%9E%96/a/"', 'href="/a/"', '/a/'],
  ['dead-link', 'index.html', 'href="/%E1%9E%96/a/"', 'href="https://news.example/%E1%9E%96/%E1"', 'https://news.example/%E1%9E%96/%E1'],
  ['dead-link', 'index.html', 'href="a"', 'href="seal.jpg"', 'seal.jpg'],
  ['dead-link', 'index.html', '/%E1%9E%96/seal.png 2x', 'seal@2.png 2x', 'seal@2.png'],
  ['dead-link', 'index.html', 'poster="seal.png"', 'poster="poster.png"', 'poster.png'],
  ['dead-link', 'index.html', 'form action="/%E1%9E%96/a/"', 'form action="/%E1%9E%96/find"', '/%E1%9E%96/find'],
  ['dead-link', 'index.html', `og:url" content="${BASE}/"`, `og:url" content="${BASE}/none/"`, `${BASE}/none/`],
  [
    'dead-link',
    'gone/index.html',
    '<meta name="robots"',
    '<meta http-equiv="refresh" content="0; url=/x/"><meta name="robots"',
    '0; url=/x/',
  ],
  ['dead-link', 'style.css', 'url(seal.png)', 'url(moul.woff2)', 'moul.woff2'],
  ['dead-link', 'robots.txt', 'sitemap.xml', 'map.xml', `${BASE}/map.xml`],
  ['dead-anchor', 'index.html', 'href="#top-menu"', 'href="#menu"', '#menu'],
  ['dead-anchor', 'index.html', 'a/#%E1%9E%80', 'a/#%E1%9E%81', 'a/#%E1%9E%81'],
  ['double-id', 'a/index.html', '<p>', '<p id="ក">', 'ក'],
  ['not-absolute', 'index.html', `canonical" href="${BASE}/"`, 'canonical" href="/%E1%9E%96/"', '/%E1%9E%96/'],
  ['not-absolute', 'index.html', `og:url" content="${BASE}/"`, 'og:url" content="/%E1%9E%96/"', '/%E1%9E%96/'],
  [
    'element-twice',
    'index.html',
    '<link rel="canonical"',
    `<link rel="canonical" href="${BASE}/"><link rel="canonical"`,
    `<link rel="canonical" href="${BASE}/">`,
  ],
  ['page-without', 'index.html', '<html lang="km">', '<html>', '<html>'],
  ['page-without', 'index.html', '<title>ព័ត៌មាន</title>', '<title> </title>', '<title>'],
  ['page-without', 'index.html', '<meta charset="utf-8">', '', '<head>'],
  ['page-without', 'index.html', '<meta name="viewport" content="width=device-width">', '', '<head>'],
  ['page-headings', 'gone/index.html', '<p>', '<h1>ខ</h1><p>', '<h1>'],
  ['page-headings', 'gone/index.html', '<h1>ព័ត៌មាន</h1>', '', '<body>'],
  [
    'picture-without-alt',
    'index.html',
    ' alt=""',
    '',
    '<img src="seal.png" width="8" height="8" srcset="seal.png 1x, /%E1%9E%96/seal.png 2x">',
  ],
  [
    'picture-without-size',
    'index.html',
    ' height="8"',
    '',
    '<img src="seal.png" alt="" width="8" srcset="seal.png 1x, /%E1%9E%96/seal.png 2x">',
  ],
  ['inline-script', 'a/index.html', '<p>', '<script>go()</script><p>', '<script>'],
  ['inline-script', 'a/index.html', '<p>', '<p onclick="go()">', 'go()'],
  ['inline-script', 'a/index.html', '<p>', '<a href=" java\tscript:go()">ក</a><p>', ' java\tscript:go()'],
  ['json-ld-broken', 'index.html', '"headline": "ក"', '"headline" "ក"', '"'],
  ['element-missing', 'index.html', '"headline": "ក"', '"name": "ក"', '{'],
  ['element-missing', 'index.html', '"@type": "NewsArticle", ', '', '{'],
];

const FEEDS: readonly Fault[] = [
  ['not-well-formed', 'feed.xml', '<title>ក</title>', '<title>ក<b></title>', '>'],
  ['not-well-formed', 'feed.xml', '<title>ក</title>', '<title>ក\u000Bខ</title>', '\u000B'],
  ['not-well-formed', 'shard.json', '"ក"]', '"ក",]', ']'],
  ['element-missing', 'feed.xml', '<language>km</language>', '', '<channel>'],
  ['element-twice', 'feed.xml', '<language>km</language>', '<language>km</language><language>km</language>', '<language>'],
  ['element-missing', 'feed.xml', `<atom:link rel="self" href="${BASE}/feed.xml"/>`, '', '<channel>'],
  ['element-missing', 'feed.xml', GUID, '', '<item>'],
  ['element-twice', 'feed.xml', '<dc:creator>ខ</dc:creator>', '<author>a@b.example (ខ)</author><dc:creator>ខ</dc:creator>', '<dc:creator>'],
  [
    'element-twice',
    'feed.xml',
    '<enclosure',
    `<enclosure url="${BASE}/seal.png" type="image/png" length="8"/><enclosure`,
    `<enclosure url="${BASE}/seal.png" type="image/png" length="8"/>`,
  ],
  ['element-order', 'feed.xml', '</item>', '</item><copyright>ខ</copyright>', '<copyright>'],
  ['value-wrong', 'feed.xml', '<dc:creator>ខ</dc:creator>', '<author>ខ</author>', 'ខ'],
  ['value-wrong', 'feed.xml', '<language>km</language>', '<language>khmer</language>', 'khmer'],
  ['value-wrong', 'feed.xml', 'length="8"', 'length="9"', '9'],
  ['value-wrong', 'feed.xml', 'length="8"', 'length="big"', 'big'],
  ['value-wrong', 'feed.xml', 'type="image/png"', 'type="image/jpeg"', 'image/jpeg'],
  ['feed-self', 'feed.xml', `self" href="${BASE}/feed.xml"`, `self" href="${BASE}/atom.xml"`, `${BASE}/atom.xml`],
  ['published-date', 'feed.xml', `<pubDate>${DATE}`, '<pubDate>Sat, 21 Jan 2022 00:00:00 +0700', 'Sat, 21 Jan 2022 00:00:00 +0700'],
  ['published-date', 'feed.xml', `<pubDate>${DATE}`, '<pubDate>Fri, 21 Jan 22 00:00:00 +0700', 'Fri, 21 Jan 22 00:00:00 +0700'],
  ['published-date', 'feed.xml', `<pubDate>${DATE}`, '<pubDate>30 Feb 2022 00:00:00 +0700', '30 Feb 2022 00:00:00 +0700'],
  ['published-date', 'feed.xml', `<pubDate>${DATE}`, '<pubDate>Tue, 01 Feb 2022 00:00:00 +0700', 'Tue, 01 Feb 2022 00:00:00 +0700'],
  [
    'published-date',
    'atom.xml',
    '<updated>2022-01-21T00:00:00+07:00</updated>\n<link href',
    '<updated>2022-01-21</updated>\n<link href',
    '2022-01-21',
  ],
  ['not-absolute', 'feed.xml', `<link>${BASE}/a/</link>`, '<link>/%E1%9E%96/a/</link>', '/%E1%9E%96/a/'],
  ['feed-id', 'feed.xml', ' isPermaLink="false"', '', 'tag:news.example,2022-01-21:a'],
  ['feed-id', 'feed.xml', 'tag:news.example,2022-01-21:a', '17', '17'],
  ['feed-id', 'atom.xml', '<id>tag:news.example,2022-01-21:a</id>', '<id>a</id>', 'a'],
  ['feed-id-moved', 'atom.xml', `<link href="${BASE}/a/"/>`, `<link href="${BASE}/"/>`, 'tag:news.example,2022-01-21:a'],
  ['feed-content', 'feed.xml', `&lt;a href="${BASE}/a/">`, '&lt;a href="../b.pdf">', '../b.pdf'],
  ['feed-content', 'atom.xml', '&lt;p>', '&lt;iframe>&lt;/iframe>&lt;p>', 'iframe'],
  ['feed-content', 'feed.json', '<p>ក</p>', "<p style='position:fixed'>ក</p>", 'style'],
  ['dead-link', 'feed.xml', `&lt;a href="${BASE}/a/">`, `&lt;a href="${BASE}/b/">`, `${BASE}/b/`],
  ['element-missing', 'atom.xml', '<author><name>ខ</name></author>', '', '<entry>'],
  ['element-missing', 'atom.xml', '<updated>2022-01-21T00:00:00+07:00</updated>\n<link href', '<link href', '<entry>'],
  ['value-wrong', 'feed.json', 'version/1.1', 'version/1', '"https://jsonfeed.org/version/1"'],
  ['value-wrong', 'feed.json', '"id": "tag:news.example,2022-01-21:a"', '"id": 17', '17'],
  ['value-wrong', 'feed.json', '"size_in_bytes": 8', '"size_in_bytes": 80', '80'],
  ['element-missing', 'feed.json', '"content_html"', '"content"', '{'],
  ['element-missing', 'feed.json', '"mime_type"', '"type"', '{'],
];

const SITEMAPS: readonly Fault[] = [
  ['sitemap-noindex', 'sitemap.xml', `<loc>${BASE}/</loc>`, `<loc>${BASE}/gone/</loc>`, `${BASE}/gone/`],
  ['dead-link', 'sitemap.xml', `<loc>${BASE}/</loc>`, `<loc>${BASE}/none/</loc>`, `${BASE}/none/`],
  ['element-missing', 'sitemap.xml', `<loc>${BASE}/</loc>`, '', '<url>'],
  ['element-twice', 'sitemap.xml', '</urlset>', `<url><loc>${BASE}/</loc></url></urlset>`, `${BASE}/`],
  ['published-date', 'sitemap.xml', '<lastmod>2022-01-21</lastmod>', '<lastmod>2022-01-21T00:00:00</lastmod>', '2022-01-21T00:00:00'],
  ['raw-address', 'sitemap.xml', `<loc>${BASE}/</loc>`, '<loc>https://news.example/ព/</loc>', 'https://news.example/ព/'],
  ['one-way-translation', 'sitemap.xml', `<xhtml:link rel="alternate" hreflang="km" href="${BASE}/a/"/>`, '', `${BASE}/en/a/`],
  ['one-way-translation', 'en/a/index.html', `<link rel="alternate" hreflang="km" href="${BASE}/a/">`, '', `${BASE}/en/a/`],
  ['element-missing', 'news-sitemap.xml', '<news:title>ក</news:title>', '', '<news:news>'],
  ['value-wrong', 'news-sitemap.xml', '<news:language>km', '<news:language>xqx', 'xqx'],
  ['news-too-old', 'news-sitemap.xml', '2022-01-21T00', '2022-01-19T00', '2022-01-19T00:00:00+07:00'],
  ['dead-link', 'opml.xml', 'feed.xml"', 'rss.xml"', `${BASE}/rss.xml`],
  ['element-missing', 'opml.xml', ` xmlUrl="${BASE}/feed.xml"`, '', `<outline type="rss" text="ក" htmlUrl="${BASE}/"/>`],
];

describe('a good site', () => {
  it('has no finding', () => {
    expect(findingsIn(GOOD)).toEqual([]);
  });
  it('has none either where nobody knows its origin', () => {
    expect(findingsIn({ 'a.html': '<p><a href="/b.html">ក</a></p>', 'b.html': '' }, { origin: null, basePath: '' })).toEqual([]);
  });
});

describe('a planted fault', () => {
  for (const [code, file, from, to, at] of [...PAGES, ...FEEDS, ...SITEMAPS]) {
    it(`is found as ${code}: ${file}, ${to || `without ${from}`}`, () => {
      const good = GOOD[file] ?? '';
      expect(good).toContain(from);
      const bad = good.replace(from, () => to);
      const found = findingsIn({ ...GOOD, [file]: bad });
      expect([...new Set(found.map((finding) => finding.code))]).toEqual([code]);
      // Who is named one-sidedly is told at the page that names.
      const [{ span, file: where }] = found as [(typeof found)[0]];
      const text = where === file ? bad : (GOOD[where] ?? '');
      expect(text.slice(span.start, span.end)).toBe(at);
    });
  }

  it('is told once: two entries with one id', () => {
    const feed = GOOD['feed.xml'] ?? '';
    const item = /<item>[\s\S]*<\/item>/.exec(feed)?.[0] ?? '';
    const found = findingsIn({ ...GOOD, 'feed.xml': feed.replace('</channel>', () => `${item}</channel>`) });
    expect(found.map(({ code, file }) => [code, file])).toEqual([['feed-id-twice', 'feed.xml']]);
  });

  it('is told where it stands: a summary behind the full text', () => {
    const feed = (GOOD['feed.xml'] ?? '')
      .replace('<description>ក</description>\n', '')
      .replace('<enclosure', '<description>ក</description>\n<enclosure');
    const [finding, ...others] = findingsIn({ ...GOOD, 'feed.xml': feed });
    expect([finding?.code, others]).toEqual(['element-order', []]);
    expect(feed.slice(finding?.span.start)).toMatch(/^<description>ក<\/description>\n<enclosure/);
  });

  it('hides nothing: two faults are two findings', () => {
    const found = findingsIn({
      ...GOOD,
      'a/index.html': (GOOD['a/index.html'] ?? '').replace('<p>', '<p onclick="a"><a href="/none">ក</a>'),
    });
    expect(found.map(({ code }) => code).sort()).toEqual(['dead-link', 'inline-script']);
  });

  it('is found in a sitemap that is too large', () => {
    const urls = Array.from({ length: 50_001 }, (_, index) => `<url><loc>https://other.example/${index}</loc></url>`).join('');
    const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
    expect(findingsIn({ 'sitemap.xml': sitemap }).map(({ code }) => code)).toEqual(['sitemap-too-large']);
  });
});
