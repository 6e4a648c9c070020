// The same newspaper as Hugo's: a page an article, lists of twenty by tag and category, a feed of fifty, a sitemap. Handlebars, as sarika has.
import handlebars from '@11ty/eleventy-plugin-handlebars';
import { feedPlugin } from '@11ty/eleventy-plugin-rss';

const PER_PAGE = 20;
const TITLE = 'ព័ត៌មានកម្ពុជា';

const inPhnomPenh = (date) => new Date(date.getTime() + 7 * 3_600_000).toISOString();
const articles = (api) => api.getFilteredByGlob('news/**/*.md');
const newestFirst = (api) => articles(api).reverse();

/** The pages of one list; `address` gives the list's own from its number, from 1. */
function pagesOf(name, items, address) {
  const total = Math.max(1, Math.ceil(items.length / PER_PAGE));
  const url = (n) => (n < 1 || n > total ? '' : address(n));
  return Array.from({ length: total }, (_, index) => ({
    name,
    n: index + 1,
    total,
    url: url(index + 1),
    prev: url(index),
    next: url(index + 2),
    items: items.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
  }));
}

function listsBy(api, key, base) {
  const lists = new Map();
  for (const item of newestFirst(api)) {
    for (const name of [item.data[key]].flat()) {
      if (!lists.has(name)) lists.set(name, []);
      lists.get(name).push(item);
    }
  }
  return [...lists].flatMap(([name, items]) => pagesOf(name, items, (n) => `/${base}/${name}/${n > 1 ? `page/${n}/` : ''}`));
}

// biome-ignore lint/style/noDefaultExport: Eleventy asks for one
export default function configure(config) {
  config.addFilter('iso', (date) => `${inPhnomPenh(date).slice(0, 19)}+07:00`);
  config.addFilter('dmy', (date) => inPhnomPenh(date).slice(0, 10).split('-').reverse().join('-'));
  config.addCollection('articles', articles);
  config.addCollection('tagPages', (api) => listsBy(api, 'topics', 'tags'));
  config.addCollection('categoryPages', (api) => listsBy(api, 'category', 'category'));
  config.addCollection('indexPages', (api) => pagesOf('ទំព័រដើម', newestFirst(api), (n) => (n > 1 ? `/page/${n}/` : '/')));
  config.addPlugin(feedPlugin, {
    type: 'rss',
    outputPath: '/feed.xml',
    collection: { name: 'articles', limit: 50 },
    metadata: { language: 'km', title: TITLE, subtitle: TITLE, base: 'https://news.example.kh/', author: { name: TITLE } },
  });
  config.addPlugin(handlebars);
  // Markdown is Markdown: nobody else runs it through a template engine first.
  return { dir: { input: '.', output: '_site' }, templateFormats: ['md', 'njk', 'hbs'], markdownTemplateEngine: false };
}
