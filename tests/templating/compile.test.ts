import { describe, expect, it } from 'vitest';
import { compileTheme } from '../../src/templating/compile-theme.js';
import { TemplateFault } from '../../src/templating/template-fault.js';
import { foundIn, themeOf } from './theme.js';

const NO_TOOLS = { assetUrl: () => null, prose: (text: string) => text };

describe('what is found before a page is rendered', () => {
  const cases: Readonly<Record<string, string>> = {
    // helpers
    '{{#iff title}}{{/iff}}': 'template-unknown-helper page.hbs:1:1 iff',
    'ក\n {{shout title}}': 'template-unknown-helper page.hbs:2:2 shout',
    '{{title size="big"}}': 'template-unknown-helper page.hbs:1:1 title',
    '{{#if (eq a b)}}{{/if}}': 'template-unknown-helper page.hbs:1:7 eq',
    '{{#if (shout)}}{{/if}}': 'template-unknown-helper page.hbs:1:7 shout',
    '{{#if title}}{{else shout title}}{{/if}}': 'template-unknown-helper page.hbs:1:14 shout',
    '{{lookup this "title"}}': 'template-unknown-helper page.hbs:1:1 lookup',
    '{{log title}}': 'template-unknown-helper page.hbs:1:1 log',
    '{{constructor title}}': 'template-unknown-helper page.hbs:1:1 constructor',
    '{{#*shout "x"}}{{/shout}}': 'template-unknown-helper page.hbs:1:1 shout',
    '{{* shout}}': 'template-unknown-helper page.hbs:1:1 shout',
    // partials
    '{{> haeder}}': 'template-unknown-partial page.hbs:1:1 haeder',
    '\n\n  {{#> layouts/paeg}}{{/layouts/paeg}}': 'template-unknown-partial page.hbs:3:3 layouts/paeg',
    '{{> constructor}}': 'template-unknown-partial page.hbs:1:1 constructor',
    '{{> __proto__}}': 'template-unknown-partial page.hbs:1:1 __proto__',
    // assets
    '<link href="{{asset "styel.css"}}">': 'template-missing-asset page.hbs:1:13 styel.css',
    '{{asset "constructor"}}': 'template-missing-asset page.hbs:1:1 constructor',
    '{{asset "../style.css"}}': 'template-missing-asset page.hbs:1:1 ../style.css',
    // calls that mean nothing
    '{{#if}}{{/if}}': 'template-syntax page.hbs:1:1',
    'a {{#if title tags}}{{/if}}': 'template-syntax page.hbs:1:3',
    '{{if title}}': 'template-syntax page.hbs:1:1',
    '{{each}}': 'template-syntax page.hbs:1:1',
    '{{#each}}{{/each}}': 'template-syntax page.hbs:1:1',
    '{{asset}}': 'template-syntax page.hbs:1:1',
    '{{asset "style.css" "b"}}': 'template-syntax page.hbs:1:1',
    '{{#asset "style.css"}}{{/asset}}': 'template-syntax page.hbs:1:1',
    '\n{{> page title tags}}': 'template-syntax page.hbs:2:1',
    '{{#*inline title}}{{/inline}}': 'template-syntax page.hbs:1:1',
    '{{#*inline}}{{/inline}}': 'template-syntax page.hbs:1:1',
    // syntax, where the parser stopped
    '{{#if title}}': 'template-syntax page.hbs:1:14',
    '{{#if title}}\n  a\n': 'template-syntax page.hbs:3:1',
    '{{/if}}': 'template-syntax page.hbs:1:1',
    'a\n {{#if title}}{{/each}}': 'template-syntax page.hbs:2:5',
    'a\n  {{title': 'template-syntax page.hbs:2:5',
    '{{{title}}': 'template-syntax page.hbs:1:9',
    'ក\n  {{title a=}}': 'template-syntax page.hbs:2:13',
    '{{#if a}}\n{{else}}\n{{else}}{{/if}}': 'template-syntax page.hbs:3:1',
    '{{title/../x}}': 'template-syntax page.hbs:1:3',
    '{{!-- a': 'template-syntax page.hbs:1:1',
  };
  for (const [page, finding] of Object.entries(cases)) {
    it(`has its place: ${page.replaceAll('\n', '⏎')}`, () => {
      // The end of a file that ends with a line feed is the line behind it.
      expect(foundIn({ page })).toEqual([finding]);
    });
  }
  it('is found in partials whose names are computed: there are none', () => {
    expect(foundIn({ page: '{{> (which)}}' })).toEqual([
      'template-unknown-partial page.hbs:1:1 (…)',
      'template-unknown-helper page.hbs:1:5 which',
    ]);
  });
  it('is told in one go, of all templates', () => {
    expect(
      foundIn({
        page: '{{shout a}}\n{{> nope}}{{asset "x.css"}}\n{{#each}}{{shout b}}{{/each}}',
        'partials/a': '{{#if',
        'partials/b': '{{#if title}}{{> (nope)}}{{/if}}',
        'partials/c': '{{title}}',
      }).sort(),
    ).toEqual([
      'template-missing-asset page.hbs:2:11 x.css',
      'template-syntax page.hbs:3:1',
      'template-syntax partials/a.hbs:1:4',
      'template-unknown-helper page.hbs:1:1 shout',
      'template-unknown-helper page.hbs:3:10 shout',
      'template-unknown-helper partials/b.hbs:1:18 nope',
      'template-unknown-partial page.hbs:2:1 nope',
      'template-unknown-partial partials/b.hbs:1:14 (…)',
    ]);
  });
  it('is not told again when the page is rendered, and does not hide what else is wrong', () => {
    const { theme } = themeOf({ page: '{{> broken}}{{> broken2}}{{title}}', broken: '{{#if', broken2: '{{shout a}}', other: '{{titel}}' });
    expect(theme.render('page', { title: 'a' })).toBe('a');
    expect(theme.render('broken', {})).toBe('');
    expect(() => theme.render('other', {})).toThrow(TemplateFault);
  });
  it('has the length of what is underlined', () => {
    const page = 'a {{> nope}} b';
    const [finding] = themeOf({ page }).diagnostics;
    expect(page.slice(finding?.span.start, finding?.span.end)).toBe('{{> nope}}');
  });
  it('stands in the file that is used: a site may have its own', () => {
    const own = { name: 'partials/header', file: 'mytheme/partials/header.hbs', text: '\n{{titel}}{{> nope}}' };
    const page = { name: 'page', file: 'sarika/templates/page.hbs', text: '{{> partials/header}}' };
    const { diagnostics } = compileTheme([page, own], NO_TOOLS);
    expect(diagnostics.map(({ file, span }) => [file, span.start])).toEqual([['mytheme/partials/header.hbs', 10]]);
    const { theme } = compileTheme([page, { ...own, text: '\n{{titel}}' }], NO_TOOLS);
    try {
      theme.render('page', {});
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ finding: { code: 'template-unknown-name', file: 'mytheme/partials/header.hbs', span: { start: 3 } } });
    }
  });
});
