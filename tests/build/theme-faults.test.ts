import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.js';
import { positionAt } from '../../src/model/position.js';
import { article, newsroom, SETTINGS } from '../newsroom.js';

/** What a build says of the newsroom's own partial, which stands where the theme calls one inside of `#each`. */
async function faultsOf(partial: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const root = await newsroom({
    'sarika.yaml': SETTINGS,
    'articles/a.md': article({}),
    'templates/partials/teaser.hbs': partial,
    ...others,
  });
  const options = { root, out: `${root}/dist`, now: '2022-06-01', drafts: false, adopt: false, clean: false };
  const { published, diagnostics } = await buildSite(options);
  expect(published).toBeNull();
  return diagnostics.map(({ code, file, span, args }) => {
    const { line, column } = positionAt(partial, span.start);
    return `${code} ${file}:${line}:${column} ${'name' in args ? args.name : ''}`;
  });
}

// One article, which leads the home page: no list has a teaser yet. What is wrong is found all the same.
describe('a theme’s own partial inside of #each names', () => {
  it('a value that the view has not', async () => {
    expect(await faultsOf('<article>\n  <h2>{{titel}}</h2>\n</article>\n')).toEqual([
      'template-unknown-name templates/partials/teaser.hbs:2:9 titel',
    ]);
  });
  it('a value within one that it has', async () => {
    expect(await faultsOf('<p>{{#if date}}{{date.txet}}{{/if}}</p>')).toEqual([
      'template-unknown-name templates/partials/teaser.hbs:1:18 txet',
    ]);
  });
  it('a helper that templates have not', async () => {
    expect(await faultsOf('<p>\n{{uppercase title}}</p>')).toEqual(['template-unknown-helper templates/partials/teaser.hbs:2:1 uppercase']);
  });
  it('a partial that is not there', async () => {
    expect(await faultsOf('<p>{{title}}</p>\n\n {{> partials/tesaer}}')).toEqual([
      'template-unknown-partial templates/partials/teaser.hbs:3:2 partials/tesaer',
    ]);
  });
});
