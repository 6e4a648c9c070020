import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TemplateFault } from '../../src/templating/template-fault.js';
import { renderedByHandlebars } from './strict-handlebars.js';
import { type Files, foundIn, said, themeOf } from './theme.js';

// Views in which nearly every name is there, so that templates seldom end at their first.

type View = { readonly [name: string]: unknown };
const scalar = fc.constantFrom<unknown>('ក', 'style.css', 'a&b', '', null, true, false, 0, 1, -2.5);
const view: fc.Arbitrary<View> = fc.letrec<{ view: View }>((tie) => ({
  view: fc.record(
    {
      text: scalar,
      flag: scalar,
      tags: fc.array(fc.constantFrom('x', '<y>', 1), { maxLength: 3 }),
      list: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('view'), { maxLength: 3 })),
      group: fc.oneof({ depthSize: 'small' }, fc.constant(null), tie('view')),
    },
    { noNullPrototype: true },
  ),
})).view;

/** A path: from where, and over which names. */
const path = (...names: string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        'this.',
        './',
        '../',
        '../',
        '../../',
        '@root.',
        'group.',
        '@root.group.',
        '../group.',
        'item.',
      ),
      fc.constantFrom(...names),
    )
    .map(([from, name]) => from + name);
const data = fc.constantFrom('@index', '@key', '@first', '@last', '@../index', '@root.text', '@../../key', '@../@index');
const written = fc.oneof(
  { weight: 6, arbitrary: path('text', 'flag') },
  { weight: 2, arbitrary: data },
  {
    weight: 2,
    arbitrary: fc.constantFrom('this', '.', '..', 'item', 'key', 'tags.length', 'list.length', '[text]', 'tags.[0]', 'more', '"text"'),
  },
  { weight: 1, arbitrary: path('missing', 'list', 'constructor', '__proto__', 'size') },
);
const literal = fc.constantFrom('"s"', "'<'", '1', '0', '-1', 'true', 'false', 'null', 'undefined');
const given = fc.oneof(
  { weight: 6, arbitrary: path('text', 'flag', 'tags', 'list', 'group') },
  { weight: 1, arbitrary: written },
  { weight: 1, arbitrary: literal },
  { weight: 1, arbitrary: fc.constantFrom('(asset "style.css")', '(asset text)', '(prose text "km")', '@partial-block') },
);
const things = fc.oneof(
  { weight: 8, arbitrary: path('list', 'list', 'tags', 'group') },
  { weight: 1, arbitrary: given },
  { weight: 1, arbitrary: fc.constantFrom('this', '..', '@root') },
);
const hash = fc
  .array(fc.tuple(fc.constantFrom('text', 'more', 'size', 'flag', 'includeZero'), given), { maxLength: 2 })
  .map((pairs) => pairs.map(([key, value]) => ` ${key}=${value}`).join(''));
const content = fc.constantFrom(' ', '\n', '\n  ', 'a', 'b\n', '<p>', '  c', '{{! d }}', '\\{{e}}', '`"\\\u2028');
const tilde = fc.constantFrom('', '', '', '~');

const body: fc.Arbitrary<string> = fc.letrec<{ body: string; statement: string; inline: string }>((tie) => {
  const parts = fc.array(tie('statement'), { maxLength: 4, depthIdentifier: 'body' }).map((list) => list.join(''));
  const otherwise = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: parts.map((text) => `{{else}}${text}`) },
    { weight: 1, arbitrary: fc.tuple(given, parts, parts).map(([test, a, b]) => `{{else if ${test}}}${a}{{else}}${b}`) },
  );
  const choice = fc
    .tuple(
      fc.constantFrom('if', 'unless'),
      given,
      fc.constantFrom('', '', '', ' includeZero=true', ' includeZero=flag'),
      parts,
      otherwise,
      tilde,
    )
    .map(([name, test, zero, a, b, t]) => `{{${t}#${name} ${test}${zero}${t}}}${a}${b}{{${t}/${name}}}`);
  const entered = fc
    .tuple(fc.constantFrom('each', 'each', 'with'), things, fc.constantFrom('', '', ' as |item|', ' as |item key|'), parts, otherwise)
    .map(([name, thing, params, a, b]) => `{{#${name} ${thing}${params}}}${a}${b}{{/${name}}}`);
  const section = fc
    .tuple(fc.constantFrom('#', '^'), fc.constantFrom('list', 'tags', 'group', 'text', 'flag', 'missing'), parts, otherwise)
    .map(([open, name, a, b]) => `{{${open}${name}}}${a}${b.startsWith('{{else if') ? '' : b}{{/${name}}}`);
  const called = fc
    .tuple(fc.constantFrom('part', 'part', 'partials/other', 'slot', '@partial-block'), fc.option(things, { nil: '' }), hash)
    .map(([name, context, pairs]) => `{{> ${name} ${context}${pairs}}}`);
  const framed = fc
    .tuple(
      fc.constantFrom('part', 'layout', 'layout', 'slot', '@partial-block'),
      fc.option(things, { nil: '' }),
      hash,
      tie('inline'),
      parts,
    )
    .map(([name, context, pairs, inline, inner]) => `{{#> ${name} ${context}${pairs}}}${inline}${inner}{{/${name}}}`);
  return {
    body: fc.tuple(tie('inline'), parts).map((both) => both.join('')),
    // What is defined in a block sees nothing of the block's own parameters.
    inline: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('slot', 'part'), parts)
          .map(([name, inner]) => `{{#*inline "${name}"}}${inner.replaceAll(/\b(?:item|key)\b/g, 'text')}{{/inline}}`),
      },
    ),
    statement: fc.oneof(
      { depthSize: 'small', depthIdentifier: 'body' },
      content,
      fc.tuple(fc.constantFrom('', '', '', '&'), written, tilde).map(([and, name, t]) => `{{${t}${and}${name}${t}}}`),
      // Of two numbers side by side Handlebars writes the sum.
      written.map((name) => `-{{{${name}}}}`),
      fc.tuple(fc.constantFrom('{{', '{{{'), given).map(([open, name]) => `${open}asset ${name}${'}}}'.slice(0, open.length)}`),
      given.map((name) => `{{prose ${name} "km"}}`),
      choice,
      choice,
      entered,
      entered,
      section,
      called,
      called,
      framed,
    ),
  };
}).body;

/** As our theme renders it. */
function rendered(files: Files, over: object): string {
  const { theme } = themeOf(files);
  try {
    return `text: ${theme.render('page', over)}`;
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return error.finding.code === 'template-unknown-name'
      ? said(error.finding, files).replace('template-unknown-name', 'unknown:')
      : 'failed';
  }
}

describe('a template', () => {
  it('means what it means to Handlebars', () => {
    const files = fc.record({ page: body, part: body, 'partials/other': body, layout: body });
    fc.assert(
      fc.property(files, view, (written, over) => {
        const all = { ...written, named: '{{#*inline "slot"}}{{/inline}}' };
        fc.pre(foundIn(all).length === 0);
        expect(rendered(all, over)).toBe(renderedByHandlebars(all, over));
      }),
      { numRuns: 400 },
    );
  });
});
