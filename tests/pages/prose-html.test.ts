import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyProse, proseHtml } from '../../src/pages/prose-html.js';

const en = (text: string) => `<span lang="en">${text}</span>`;
const km = (text: string) => `<span lang="km">${text}</span>`;
const keep = (text: string) => `<span class="keep">${text}</span>`;

describe('the languages of a text', () => {
  it('are told where letters of another script stand in it', () => {
    expect(proseHtml('មជ្ឈមណ្ឌល (GovTech) តាម Facebook Live', 'km')).toBe(`មជ្ឈមណ្ឌល (${en('GovTech')}) តាម ${en('Facebook Live')}`);
    expect(proseHtml('The word ព័ត៌មាន ថ្មី is Khmer', 'en')).toBe(`The word ${km('ព័ត៌មាន ថ្មី')} is Khmer`);
    expect(proseHtml('Research & Development', 'km')).toBe(`${en('Research')} &amp; ${en('Development')}`);
    expect(proseHtml('ប្រព័ន្ធ 5G និង A', 'km')).toBe('ប្រព័ន្ធ 5G និង A');
  });
  it('are not told of addresses, nor of code, nor where the author has told them', () => {
    for (const text of ['សូមមើល https://news.example/a និង', 'ផ្ញើទៅ info@news.example', 'ឯកសារ list.pdf', 'www.news.example'])
      expect(proseHtml(text, 'km')).toBe(text);
    for (const html of ['<code>git push</code>', '<p lang="fr">Bonjour <b>à tous</b> ici</p>', '<pre><code>a b c</code></pre>'])
      expect(bodyProse(html, 'km')).toBe(html);
    expect(bodyProse('<p lang="fr">un <p>deux</p> trois</p>Zoom', 'km')).toBe(`<p lang="fr">un <p>deux</p> trois</p>${en('Zoom')}`);
    expect(bodyProse('<p title="Zoom Live">តាម<br />Zoom</p>', 'km')).toBe(`<p title="Zoom Live">តាម<br />${en('Zoom')}</p>`);
  });
});

describe('a sign that an author has set off with a space', () => {
  it('stays with its word, a currency with its number', () => {
    expect(proseHtml('អត្ថបទនេះ ។ បន្ទាប់', 'km')).toBe(`អត្ថបទ${keep('នេះ ។')} បន្ទាប់`);
    expect(proseHtml('តម្លៃ ១០.០០០ ៛ ប៉ុណ្ណោះ', 'km')).toBe(`តម្លៃ ${keep('១០.០០០ ៛')} ប៉ុណ្ណោះ`);
    expect(proseHtml('« ការងារ » ថ្មី ៗ', 'km')).toBe(`${keep('« កា')}រងា${keep('រ »')} ${keep('ថ្មី ៗ')}`);
    expect(proseHtml('« ក »', 'km')).toBe(keep('« ក »'));
  });
  it('is left where no space stands before it: line breaking knows it', () => {
    expect(proseHtml('អត្ថបទនេះ។ «ក» ៥០%', 'km')).toBe('អត្ថបទនេះ។ «ក» ៥០%');
  });
});

describe('laws', () => {
  const pieces = [
    'ក',
    'ខ្មែរ',
    'ថ្មី',
    '។',
    ' ',
    '៛',
    '«',
    '»',
    '១០',
    'Zoom',
    'a',
    '@',
    'x.y',
    '&',
    '<',
    '>',
    '"',
    '\u200B',
    '\n',
    'é',
    '😀',
    '(',
    ')',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 30 })
    .map((all) => all.join(''));
  const lang = fc.constantFrom('km', 'en');
  const plain = (html: string) =>
    html
      .replace(/<span (?:class="keep"|lang="(?:km|en)")>|<\/span>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');

  it('the text of what is marked is the text', () => {
    fc.assert(
      fc.property(text, lang, (written, of) => {
        expect(plain(proseHtml(written, of))).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });
  it('a body without the spans is the body, and every span is closed before its element ends', () => {
    const tags = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br />',
      '<code>',
      '</code>',
      '<a href="/Zoom">',
      '</a>',
      '<i lang="fr">',
      '</i>',
    );
    const body = fc
      .array(
        fc.oneof(
          tags,
          text.map((each) => each.replace(/[<>&"]/g, '')),
        ),
        { maxLength: 20 },
      )
      .map((all) => all.join(''));
    const spans = /<span (?:class="keep"|lang="(?:km|en)")>|<\/span>/g;
    fc.assert(
      fc.property(body, lang, (html, of) => {
        const made = bodyProse(html, of);
        expect(made.replace(spans, '')).toBe(html);
        for (const between of made.split(/<(?!\/?span)[^>]*>/))
          expect(between.match(/<span/g)?.length ?? 0).toBe(between.match(/<\/span/g)?.length ?? 0);
      }),
      { numRuns: 2000 },
    );
  });
});
