import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Ground } from '../../src/validate/ground.js';
import { Validator } from '../../src/validate/validator.js';

// A small site, written by hand, with one of everything and no fault. Its origin is https://news.example, its path /ព.

export const NOW = Date.UTC(2022, 0, 22, 12);
const BASE = 'https://news.example/%E1%9E%96';

export function page(body: string, head = '', lang = 'km'): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ព័ត៌មាន</title>
${head}
</head>
<body>
<h1>ព័ត៌មាន</h1>
${body}
</body>
</html>
`;
}

const translations = `<link rel="alternate" hreflang="km" href="${BASE}/a/"><link rel="alternate" hreflang="en" href="${BASE}/en/a/">`;

export const GOOD: Readonly<Record<string, string>> = {
  'index.html': page(
    `<nav id="top-menu"><a href="#top-menu">ក</a> <a href="/%E1%9E%96/a/">ខ</a> <a href="a/#%E1%9E%80">គ</a> <a href="a">ឃ</a> <a href="#top">ង</a></nav>
<img src="seal.png" alt="" width="8" height="8" srcset="seal.png 1x, /%E1%9E%96/seal.png 2x">
<video src="seal.png" poster="seal.png"></video><form action="/%E1%9E%96/a/"></form>
<a href="https://other.example/x">ច</a> <a href="mailto:a@b.example">ឆ</a> <a href="https://news.example/another-site/">ជ</a>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "ក"}</script>
<script src="go.js"></script>`,
    `<link rel="canonical" href="${BASE}/"><meta property="og:url" content="${BASE}/"><link rel="stylesheet" href="style.css">`,
  ),
  'a/index.html': page('<h2 id="ក">ក</h2><a name="old">១</a><p><a href="../#top-menu">ដើម</a></p>', translations),
  'en/a/index.html': page('<p>a</p>', translations, 'en'),
  'gone/index.html': page('<p>ក</p>', '<meta name="robots" content="noindex">'),
  'google123.html': 'google-site-verification: google123.html',
  'style.css': '/* url(none.png) */ body { background: url("seal.png") } @font-face { src: url(seal.png) }',
  'go.js': 'go();',
  'seal.png': '12345678',
  'robots.txt': `User-agent: *\nSitemap: ${BASE}/sitemap.xml\n`,
  'shard.json': '{"a": [1, "ក"]}',
  'feed.xml': `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>ព័ត៌មាន</title>
<link>${BASE}/</link>
<description>ព័ត៌មាន</description>
<language>km</language>
<lastBuildDate>Fri, 21 Jan 2022 00:00:00 +0700</lastBuildDate>
<atom:link rel="self" href="${BASE}/feed.xml"/>
<item>
<title>ក</title>
<link>${BASE}/a/</link>
<guid isPermaLink="false">tag:news.example,2022-01-21:a</guid>
<pubDate>Fri, 21 Jan 2022 00:00:00 +0700</pubDate>
<dc:creator>ខ</dc:creator>
<description>ក</description>
<content:encoded>&lt;p>&lt;a href="${BASE}/a/">ក&lt;/a>&lt;/p></content:encoded>
<enclosure url="${BASE}/seal.png" type="image/png" length="8"/>
</item>
</channel>
</rss>
`,
  'atom.xml': `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="km">
<id>tag:news.example,2022:feed</id>
<title>ព័ត៌មាន</title>
<updated>2022-01-21T00:00:00+07:00</updated>
<link rel="self" href="${BASE}/atom.xml"/>
<author><name>ខ</name></author>
<entry>
<id>tag:news.example,2022-01-21:a</id>
<title>ក</title>
<updated>2022-01-21T00:00:00+07:00</updated>
<link href="${BASE}/a/"/>
<content type="html">&lt;p>ក&lt;/p></content>
</entry>
</feed>
`,
  'feed.json': JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'ព័ត៌មាន',
      home_page_url: `${BASE}/`,
      feed_url: `${BASE}/feed.json`,
      language: 'km',
      items: [
        {
          id: 'tag:news.example,2022-01-21:a',
          url: `${BASE}/a/`,
          content_html: '<p>ក</p>',
          date_published: '2022-01-21T00:00:00+07:00',
          attachments: [{ url: `${BASE}/seal.png`, mime_type: 'image/png', size_in_bytes: 8 }],
        },
      ],
    },
    null,
    1,
  ),
  'sitemap.xml': `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>${BASE}/</loc><lastmod>2022-01-21T00:00:00+07:00</lastmod></url>
<url><loc>${BASE}/a/</loc><lastmod>2022-01-21</lastmod><xhtml:link rel="alternate" hreflang="en" href="${BASE}/en/a/"/></url>
<url><loc>${BASE}/en/a/</loc><xhtml:link rel="alternate" hreflang="km" href="${BASE}/a/"/></url>
</urlset>
`,
  'news-sitemap.xml': `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>${BASE}/a/</loc><news:news><news:publication><news:name>ព</news:name><news:language>km</news:language></news:publication>
<news:publication_date>2022-01-21T00:00:00+07:00</news:publication_date><news:title>ក</news:title></news:news></url>
</urlset>
`,
  'opml.xml': `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>ព</title></head><body>
<outline text="ព"><outline type="rss" text="ក" xmlUrl="${BASE}/feed.xml" htmlUrl="${BASE}/"/></outline>
</body></opml>
`,
};

/** What is found in these files, by file and place. */
export function findingsIn(files: Readonly<Record<string, string>>, ground: Partial<Ground> = {}): Diagnostic[] {
  const sizes = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.byteLength(text)]));
  const validator = new Validator({ sizes, origin: 'https://news.example', basePath: '/ព', now: NOW, ...ground });
  const looked = Object.entries(files).flatMap(([path, text]) => [...validator.look({ path, text })]);
  return [...looked, ...validator.end()];
}
