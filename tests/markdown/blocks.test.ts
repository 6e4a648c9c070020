import { describe, expect, it } from 'vitest';
import { BLOCKS, render } from './rendered.js';

const codes = (text: string): string[] => render(text).diagnostics.map(({ code }) => code);
const clean = (text: string): string => {
  const { html, diagnostics } = render(text);
  expect(diagnostics).toEqual([]);
  return html;
};

describe('a block', () => {
  it('is a call-out with the title behind its word, or with its name', () => {
    expect(clean('::: note ពេល**វេលា**\nក\n:::')).toBe(
      '<aside class="block block-note" role="note">\n<p class="block-title"><strong>ពេល<strong>វេលា</strong></strong></p>\n<p>ក</p>\n</aside>\n',
    );
    expect(clean('::: warning\nក\n:::')).toContain('<p class="block-label"><strong>Warning</strong></p>\n<p>ក</p>');
  });
  it.each([
    ['ចំណាំ', 'note'],
    ['ប្រយ័ត្ន', 'warning'],
    ['ទំនាក់ទំនង', 'contact'],
    ['អាសយដ្ឋាន', 'address'],
    ['អំពីស្ថាប័ន', 'boilerplate'],
    ['Note', 'note'],
    ['ចំណាំ\u200B', 'note'],
  ])('has a Khmer name, and capitals do not count: %s', (word, kind) => {
    expect(render(`::: ${word} GovTech\nក\n:::`).html).toContain(`class="block block-${kind}"`);
    expect(codes(`:::${word} GovTech\nក\n:::`)).toEqual([]);
  });
  it('holds any Markdown, lists and other blocks with fewer colons too', () => {
    const html = clean(':::: note\n- ក\n- ខ\n\n::: warning\nគ\n:::\n\n| a |\n|---|\n| b |\n::::\n\nend');
    expect(html).toMatch(/<aside.*<ul>.*<aside.*<\/aside>.*<table>.*<\/aside>\n<p>end/s);
  });
  it('stands in lists and quotations', () => {
    expect(clean('- ::: note\n  ក\n  :::')).toContain('<li>\n<aside');
    expect(clean('> ::: note\n> ក\n> :::')).toContain('<blockquote>\n<aside');
  });
  it('has each line of a contact or address on its own, and joins those of a call-out', () => {
    expect(clean('::: address\nផ្លូវ ១\nភ្នំពេញ\n:::')).toBe('<div class="block block-address">\n<p>ផ្លូវ ១<br>\nភ្នំពេញ</p>\n</div>\n');
    expect(clean('::: contact\nសុខ\n០១២\n:::')).toContain('<p>សុខ<br>\n០១២</p>');
    expect(clean('::: note\nក\nខ\n:::')).toContain('<p>ក\nខ</p>');
    expect(clean(':::: contact\n::: note\nក\nខ\n:::\n::::')).toContain('<p>ក\nខ</p>');
  });
  it('is known to the outline, from its first colon to its last', () => {
    const text = 'ក\n\n::: note\nខ\n:::\n\nគ';
    expect(render(text).outline.blocks.map(({ span, kind }) => [kind, text.slice(span.start, span.end)])).toEqual([
      ['note', '::: note\nខ\n:::'],
    ]);
  });
});

describe('what the settings say', () => {
  it('of an organisation stands in a contact: plain lines, with links', () => {
    expect(clean('::: contact GovTech\n:::')).toBe(
      '<div class="block block-contact">\n<div class="block-settings">\n<p><strong lang="km">មជ្ឈមណ្ឌល</strong><br>\n' +
        'Phone: <a href="tel:023000000" lang="km">០២៣ ០០០ ០០០</a><br>\nEmail: <a href="mailto:a%22b@c.example" lang="km">a"b@c.example</a><br>\n' +
        'Telegram: <a href="https://t.me/a?b&amp;c" lang="km" rel="noopener noreferrer">t.me/a</a><br>\n' +
        'Address: <span lang="km">រាជធានីភ្នំពេញ</span></p>\n</div>\n</div>\n',
    );
  });
  it('of the newsroom stands in a contact without a key, unless the author wrote one', () => {
    expect(clean('::: contact\n:::')).toContain('ក្រសួង «ក» &amp; &lt;ខ&gt;</strong><br>\n<span lang="km">បញ្ជរ</span><br>');
    expect(clean('::: contact\nក\n:::')).not.toContain('ក្រសួង');
    expect(clean('::: contact GovTech\nក\n:::')).toMatch(/មជ្ឈមណ្ឌល.*<p>ក<\/p>/s);
  });
  it('stands in a boilerplate', () => {
    expect(clean('::: boilerplate GovTech\n:::')).toContain(
      '<div class="block-settings" lang="km">\n<p><strong>មជ្ឈមណ្ឌល</strong></p>\n<p>អំពី &lt;មជ្ឈមណ្ឌល&gt;។</p>\n</div>',
    );
  });
  it('is in the article’s own language without saying so', () => {
    const { html } = render('::: contact GovTech\n:::', { blocks: { ...BLOCKS, lang: 'km' } });
    expect(html).not.toContain('lang=');
    expect(html).toContain('Phone៖ <a');
  });
});

describe('what is wrong with a block is said, and what stands in it is shown', () => {
  const found = (text: string) => render(text).diagnostics.map(({ code, span, args }) => [code, text.slice(span.start, span.end), args]);
  it.each([
    ['::: notes ក\nខ\n:::', 'unknown-block', '::: notes ក', { word: 'notes', nearest: 'note' }],
    ['ខ\n\n::: note\nក', 'block-unclosed', '::: note', { word: 'note' }],
    ['> ::: note\n> ក\n\nខ\n\n', 'block-unclosed', '> ::: note', { word: 'note' }],
    ['ក\n\n:::', 'block-not-open', ':::', {}],
    ['ក\n ::::\nខ', 'block-not-open', ' ::::', {}],
    ['::: contact NASA ក\nខ\n:::', 'unknown-organisation', '::: contact NASA ក', { organisation: 'NASA ក', nearest: 'GovTech' }],
    ['::: boilerplate NASA\n:::', 'unknown-organisation', '::: boilerplate NASA', { organisation: 'NASA', nearest: 'GovTech' }],
    ['::: boilerplate\n:::', 'block-empty', '::: boilerplate', { word: 'boilerplate', lacks: 'boilerplate', organisation: null }],
    ['::: ចំណាំ\n:::', 'block-empty', '::: ចំណាំ', { word: 'ចំណាំ', lacks: 'text', organisation: null }],
  ])('%j', (text, code, place, args) => {
    expect(found(text)).toEqual([[code, place, args]]);
    const { html } = render(text);
    for (const [letter = ''] of text.matchAll(/[កខ](?!្)/g)) expect(html).toContain(letter);
  });
  it('a block that ends an outer one of as many colons leaves two things to say', () => {
    expect(codes('::: note\n::: warning\nក\n:::\nខ\n:::')).toEqual(['block-unclosed', 'block-not-open']);
  });
  it.each(['\\::: note', '`::: note`', '```\n::: nte\n```', '    ::: nte', 'ក ::: ខ', ':: note', '<!-- ::: nte -->'])(
    '%j is none',
    (text) => {
      expect(codes(text)).toEqual([]);
    },
  );
});

describe('authors’ HTML and attributes have no more for it', () => {
  it('no role', () => {
    for (const text of ['<aside class="block block-note" role="note">ក</aside>', '<div role="note">ក</div>', 'ក {: role=note }']) {
      expect(render(text).html).not.toContain('role');
      expect(codes(text)).toEqual(['html-removed']);
    }
  });
  it('a title takes attributes like any line', () => {
    expect(clean('::: note ក {: .x }\nខ\n:::')).toContain('<p class="block-title x"><strong>ក</strong></p>');
    expect(codes('::: note ក {: onclick=x }\nខ\n:::')).toEqual(['html-removed']);
  });
});
