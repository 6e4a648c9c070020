import { describe, expect, it } from 'vitest';
import { TemplateFault } from '../../src/templating/template-fault.js';
import { faultIn, render, themeOf } from './theme.js';

const VIEW = {
  title: 'a',
  nothing: null,
  none: [],
  tags: ['x', 'y'],
  article: { title: 'b', date: { text: 'c' } },
  isDraft: false,
  count: 0,
};
const fault = (page: string): string => faultIn({ page }, VIEW);

describe('a name that the view has not', () => {
  const cases: Readonly<Record<string, string>> = {
    '{{titel}}': '1:3 titel',
    'ក\n  {{titel}}': '2:5 titel',
    'a\r\nb {{{titel}}}': '2:6 titel',
    '{{~ titel ~}}': '1:5 titel',
    '{{article.titel}}': '1:3 titel',
    '{{article.dat.text}}': '1:3 dat',
    '{{titel.date.text}}': '1:3 titel',
    '{{title.date}}': '1:3 date',
    '{{nothing.text}}': '1:3 text',
    '{{this.titel}}': '1:3 titel',
    '{{./titel}}': '1:3 titel',
    '{{[titel]}}': '1:3 titel',
    '{{"titel"}}': '1:3 titel',
    '{{#if titel}}{{/if}}': '1:7 titel',
    '{{#if article.titel}}{{/if}}': '1:7 titel',
    '{{#if isDraft}}{{else if titel}}{{/if}}': '1:26 titel',
    '{{#unless titel}}{{/unless}}': '1:11 titel',
    '{{#each titel}}{{/each}}': '1:9 titel',
    '{{#each article.tags}}{{/each}}': '1:9 tags',
    '{{#with titel}}{{/with}}': '1:9 titel',
    '{{#titel}}{{/titel}}': '1:4 titel',
    '{{^titel}}{{/titel}}': '1:4 titel',
    '{{#each tags}}\n {{titel}}{{/each}}': '2:4 titel',
    '{{#each tags as |tag|}}{{tag.titel}}{{/each}}': '1:26 titel',
    '{{#with article as |own|}}{{#if own.titel}}{{/if}}{{/with}}': '1:33 titel',
    '{{#with article}}{{../titel}}{{/with}}': '1:20 titel',
    '{{#with article}}{{#with date}}{{../../titel}}{{/with}}{{/with}}': '1:34 titel',
    '{{#each tags}}{{#if ../titel}}{{/if}}{{/each}}': '1:21 titel',
    '{{../title}}': '1:3 title',
    '{{@root.titel}}': '1:3 titel',
    '{{#if @root.titel}}{{/if}}': '1:7 titel',
    '{{#each tags}}{{@root.article.titel}}{{/each}}': '1:17 titel',
    '{{@index}}': '1:3 index',
    '{{#if @titel}}{{/if}}': '1:7 titel',
    '{{asset titel}}': '1:9 titel',
    // A helper of Handlebars' that templates do not have.
    '{{log}}': '1:3 log',
    '{{lookup}}': '1:3 lookup',
    '{{helperMissing}}': '1:3 helperMissing',
    // What every object of JavaScript has is not in the view.
    '{{constructor}}': '1:3 constructor',
    '{{__proto__}}': '1:3 __proto__',
    '{{toString}}': '1:3 toString',
    '{{article.constructor}}': '1:3 constructor',
    '{{article.__proto__.polluted}}': '1:3 __proto__',
    '{{#if hasOwnProperty}}{{/if}}': '1:7 hasOwnProperty',
    '{{#with __proto__}}{{/with}}': '1:9 __proto__',
    '{{title.length}}': '1:3 length',
    '{{tags.map}}': '1:3 map',
  };
  for (const [page, place] of Object.entries(cases)) {
    it(`is a fault at its place: ${page.replaceAll('\n', '⏎')}`, () => {
      expect(fault(page)).toBe(`template-unknown-name page.hbs:${place}`);
    });
  }
  it('is shown where it stands and not in a block that reads alike', () => {
    const page = '{{#if nothing}}{{titel}}{{/if}}\n{{#if title}}{{titel}}{{/if}}';
    expect(fault(page)).toBe('template-unknown-name page.hbs:2:16 titel');
  });
  it('is found in the partial where it stands', () => {
    const files = {
      page: 'a\n{{> partials/a article}}',
      'partials/a': '{{title}}\n  {{> partials/b}}',
      'partials/b': '\n\n{{#if titel}}{{/if}}',
    };
    expect(faultIn(files, VIEW)).toBe('template-unknown-name partials/b.hbs:3:7 titel');
    expect(faultIn({ ...files, 'partials/b': '{{tags}}' }, VIEW)).toBe('template-unknown-name partials/b.hbs:1:3 tags');
  });
  it('is found in what is handed to a partial', () => {
    const a = '{{#if heading}}{{heading}}{{/if}}';
    expect(faultIn({ page: '{{> a article.titel}}', a }, VIEW)).toBe('template-unknown-name page.hbs:1:7 titel');
    expect(faultIn({ page: '{{> a heading=titel}}', a }, VIEW)).toBe('template-unknown-name page.hbs:1:15 titel');
    expect(faultIn({ page: '{{> a this headin=title}}', a }, VIEW)).toBe('template-unknown-name a.hbs:1:7 heading');
    expect(faultIn({ page: '{{#> a heading=article.titel}}{{/a}}', a }, VIEW)).toBe('template-unknown-name page.hbs:1:16 titel');
    expect(render({ page: '{{> a heading=title}}', a }, VIEW)).toBe('a');
  });
  it('is found in the block that a layout shows, in its caller', () => {
    const layout = '<main>\n{{> @partial-block}}\n</main>{{title}}';
    expect(faultIn({ page: '{{#> layout}}\n {{titel}}{{/layout}}', layout }, VIEW)).toBe('template-unknown-name page.hbs:2:4 titel');
    expect(faultIn({ page: '{{#> layout}}{{/layout}}', layout: `${layout}\n{{titel}}` }, VIEW)).toBe(
      'template-unknown-name layout.hbs:4:3 titel',
    );
  });
  it('is found in an inline partial, in the file that defines it', () => {
    const layout = '{{#> head}}{{/head}}|{{> @partial-block}}';
    const page = '{{#> layout}}\n{{#*inline "head"}}{{titel}}{{/inline}}{{/layout}}';
    expect(faultIn({ page, layout }, VIEW)).toBe('template-unknown-name page.hbs:2:22 titel');
  });
  it('is found again each time that a template is rendered', () => {
    const { theme } = themeOf({ page: '{{#if title}}{{titel}}{{/if}}' });
    for (let time = 0; time < 3; time++) expect(() => theme.render('page', VIEW)).toThrow(TemplateFault);
    expect(theme.render('page', { title: 'a', titel: 'b' })).toBe('b');
    expect(theme.render('page', { title: null })).toBe('');
  });
});

describe('a name that the view has', () => {
  it('may be nothing, empty, false or zero', () => {
    const page = '{{nothing}}|{{{nothing}}}|{{isDraft}}|{{count}}|{{#if nothing}}x{{else}}y{{/if}}';
    expect(render({ page }, VIEW)).toBe('||false|0|y');
    for (const whole of ['{{none}}', '{{article}}']) expect(faultIn({ page: whole }, VIEW)).toMatch(/^template-failed page\.hbs:1:1/);
    const blocks = '{{#each none}}x{{else}}y{{/each}}{{#each nothing}}x{{/each}}{{#with nothing}}x{{/with}}{{#unless none}}z{{/unless}}';
    expect(render({ page: blocks }, VIEW)).toBe('yz');
  });
  it('is reached from everywhere', () => {
    const page =
      '{{#each tags as |tag i|}}{{tag}}{{i}}{{@index}}{{@first}}{{@last}}{{../title}}{{@root.article.title}}{{this}}{{#if ../nothing}}{{else}}{{../../title}}{{/if}};{{/each}}';
    // `#if` opens no context of its own.
    expect(faultIn({ page }, VIEW)).toBe('template-unknown-name page.hbs:1:138 title');
    expect(render({ page: page.replace('../../', '../') }, VIEW)).toBe('x00truefalseabxa;y11falsetrueabya;');
    expect(render({ page: '{{#each article}}{{@key}} {{/each}}{{tags.length}}{{tags.[1]}}' }, VIEW)).toBe('title date 2y');
  });
  it('may be asked whether there is a block to show', () => {
    const layout = '{{#if @partial-block}}{{> @partial-block}}{{else}}none{{/if}}';
    expect(render({ page: '{{> layout}}', layout }, VIEW)).toBe('none');
    expect(render({ page: '{{#> layout}}{{title}}{{/layout}}', layout }, VIEW)).toBe('a');
  });
});

describe('a partial', () => {
  it('that only another page defines is a fault at its call', () => {
    const files = { page: 'a\n {{> head}}', other: '{{#*inline "head"}}x{{/inline}}' };
    expect(faultIn(files, VIEW)).toBe('template-unknown-partial page.hbs:2:2 head');
  });
  it('with a block falls back on it', () => {
    const files = { page: '{{#> head}}{{title}}{{/head}}', other: '{{#*inline "head"}}x{{/inline}}' };
    expect(render(files, VIEW)).toBe('a');
    const layout = '{{#> head}}none{{/head}}{{> @partial-block}}';
    expect(render({ page: '{{#> layout}}{{#*inline "head"}}{{title}}{{/inline}}b{{/layout}}', layout }, VIEW)).toBe('ab');
    expect(render({ page: '{{#> layout}}b{{/layout}}', layout }, VIEW)).toBe('noneb');
  });
  it('block that nobody gives is a fault at its place', () => {
    expect(fault('\n{{> @partial-block}}')).toBe('template-unknown-partial page.hbs:2:1 @partial-block');
  });
  it('that shows itself for ever is a fault and not a crash', () => {
    expect(fault('{{> page}}')).toMatch(/^template-failed page\.hbs:1:1/);
  });
});

describe('an asset', () => {
  it('has its address', () => {
    expect(render({ page: '{{asset "style.css"}}{{asset title}}' }, { title: 'style.css' })).toBe('/assets/style.1.css/assets/style.1.css');
  });
  it('that the view names and that is not there is a fault at its place', () => {
    expect(fault('a\n {{asset title}}')).toBe('template-missing-asset page.hbs:2:2 a');
  });
});

describe('a template that is not there', () => {
  it('is a fault', () => {
    expect(faultIn({ page: '' }, VIEW, 'pages/nope')).toMatch(/^template-unknown-partial pages\/nope\.hbs:1:1/);
  });
});
