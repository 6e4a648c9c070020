import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { readShard } from '../../src/search/shard.js';
import { article, newsroom, SETTINGS, treeOf } from '../newsroom.js';

const NOW = Date.UTC(2022, 5, 1);

async function published(files: Readonly<Record<string, string>>): Promise<Map<string, Buffer>> {
  const root = await newsroom({ 'sarika.yaml': SETTINGS, ...files });
  const { published: done, diagnostics } = await buildSite({ root, out: null, now: NOW, drafts: false, adopt: false, clean: false });
  expect([done === null, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([false, []]);
  return treeOf(`${root}/dist`);
}

const ARTICLES = {
  'articles/a.md': article({ slug: 'a', title: 'ទិវាភាសាខ្មែរ', tags: '[វប្បធម៌]' }, '## វាគ្មិន *កិត្តិយស*\n\nអត្ថបទ។'),
  'articles/b.md': article({ slug: 'b', title: 'ព័ត៌មានចាស់', date: '2021-03-01' }),
  'articles/draft.md': article({ slug: 'd', title: 'សម្ងាត់មួយ', draft: 'true' }),
  'articles/embargo.md': article({ slug: 'e', title: 'សម្ងាត់ពីរ', date: '2022-05-01', embargo: '2022-07-01' }),
  'articles/expired.md': article({ slug: 'x', title: 'សម្ងាត់បី', expires: '2022-03-01' }),
  'articles/withdrawn.md': article({ slug: 'w', title: 'សម្ងាត់បួន', withdrawn: '{ date: 2022-03-01, reason: ខុស }' }),
};

describe('the search of an edition', () => {
  it('has the articles that are out, with the headings of their bodies, a file a year, and no other article', async () => {
    const tree = await published(ARTICLES);
    const shards = [...tree].filter(([path]) => /^search\/.*\.json$/.test(path));
    expect(shards.map(([path]) => path)).toEqual(['search/2021.json', 'search/2022.json']);
    expect(shards.map(([, bytes]) => bytes.toString()).join()).not.toContain('សម្ងាត់');
    const [, latest] = shards.map(([, bytes]) => readShard(JSON.parse(bytes.toString())));
    expect(latest).toMatchObject([{ title: 'ទិវាភាសាខ្មែរ', url: '/2022/01/a/', tags: 'វប្បធម៌', headings: 'វាគ្មិន កិត្តិយស', excerpt: 'អត្ថបទ។' }]);
  });

  it('names its script after what is in it, on the search page alone', async () => {
    const tree = await published(ARTICLES);
    const [script = '', ...others] = [...tree.keys()].filter((path) => path.endsWith('.js'));
    expect(others).toEqual([]);
    expect(script).toMatch(/^assets\/search\.[0-9a-f]{10}\.js$/);
    const naming = [...tree].filter(([path, bytes]) => path.endsWith('.html') && bytes.toString().includes(script)).map(([path]) => path);
    expect(naming).toEqual(['search/index.html']);
  });

  it('publishes no script where a theme names none', async () => {
    const tree = await published({
      ...ARTICLES,
      'templates/pages/search.hbs': '{{#> layouts/page openGraphType="website"}}<h1>x</h1>{{/layouts/page}}',
    });
    expect([...tree.keys()].filter((path) => path.endsWith('.js'))).toEqual([]);
  });
});
