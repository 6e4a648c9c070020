import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { cluster } from '../arbitraries/khmer.js';
import { render } from './rendered.js';

const inner = (text: string) => render(text, { normalize: null }).html.replace(/^<p>|<\/p>\n$/g, '');

describe('bold and italic beside Khmer', () => {
  it.each([
    ['**«ខ្មែរ»**ជា', '<strong>«ខ្មែរ»</strong>ជា'],
    ['**ខ្មែរ។**ជា', '<strong>ខ្មែរ។</strong>ជា'],
    ['ជា**«ខ្មែរ»**', 'ជា<strong>«ខ្មែរ»</strong>'],
    ['ជា**«ខ្មែរ»**ទេ', 'ជា<strong>«ខ្មែរ»</strong>ទេ'],
    ['ជា**(ខ្មែរ)**ទេ', 'ជា<strong>(ខ្មែរ)</strong>ទេ'],
    ['ជា**“ខ្មែរ”**ទេ', 'ជា<strong>“ខ្មែរ”</strong>ទេ'],
    ['ជា*«ខ្មែរ»*ទេ', 'ជា<em>«ខ្មែរ»</em>ទេ'],
    ['ជា***«ខ្មែរ»***ទេ', 'ជា<em><strong>«ខ្មែរ»</strong></em>ទេ'],
    ['ជា**ខ្មែរ *«ភាសា»* ទេ**បាទ', 'ជា<strong>ខ្មែរ <em>«ភាសា»</em> ទេ</strong>បាទ'],
    ['**ខ្មែរ៖** ជា', '<strong>ខ្មែរ៖</strong> ជា'],
    ['**ខ្មែរ៖**ជា', '<strong>ខ្មែរ៖</strong>ជា'],
    ['**ផ្សេងៗ**ជា', '<strong>ផ្សេងៗ</strong>ជា'],
    ['**៥០០០៛**ជា', '<strong>៥០០០៛</strong>ជា'],
    ['a**ខ្មែរ**b', 'a<strong>ខ្មែរ</strong>b'],
    ['ជា**GovTech**ទេ', 'ជា<strong>GovTech</strong>ទេ'],
    ['ជា**GovTech.**ទេ', 'ជា<strong>GovTech.</strong>ទេ'],
    ['**«ក»**ខ**«គ»**', '<strong>«ក»</strong>ខ<strong>«គ»</strong>'],
    ['«**ខ្មែរ**»ជា', '«<strong>ខ្មែរ</strong>»ជា'],
    ['ខ្មែរ\u200B**«ភាសា»**\u200Bជា', 'ខ្មែរ\u200B<strong>«ភាសា»</strong>\u200Bជា'],
    // As CommonMark has it: `_` does not work within a word, and a run beside a space opens or closes nothing.
    ['ជា_«ខ្មែរ»_ទេ', 'ជា_«ខ្មែរ»_ទេ'],
    ['_ខ្មែរ_', '<em>ខ្មែរ</em>'],
    ['ក ** ខ ** គ', 'ក ** ខ ** គ'],
    ['២ * ៣ * ៤', '២ * ៣ * ៤'],
    ['**ខ្មែរ', '**ខ្មែរ'],
    ['\\*\\*ខ្មែរ**', '**ខ្មែរ**'],
  ])('%s', (text, html) => {
    expect(inner(text)).toBe(html);
  });

  it('holds for any Khmer words and the punctuation around them', () => {
    const khmer = fc.array(cluster, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    const pair = fc.constantFrom(
      ['«', '»'],
      ['(', ')'],
      ['“', '”'],
      ['', '។'],
      ['', '៖'],
      ['', '?'],
      ['', '!'],
      ['', ':'],
      ['', ''],
      ['', '៕'],
    );
    const mark = fc.constantFrom(['*', '<em>', '</em>'], ['**', '<strong>', '</strong>'], ['***', '<em><strong>', '</strong></em>']);
    fc.assert(
      fc.property(khmer, pair, khmer, mark, khmer, (before, [left, right], within, [stars, open, close], after) => {
        expect(inner(`${before}${stars}${left}${within}${right}${stars}${after}`)).toBe(
          `${before}${open}${left}${within}${right}${close}${after}`,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('text without Khmer', () => {
  const plain = markdownIt({ html: false });
  const asSanitised = (html: string) =>
    html
      .replaceAll('&quot;', '"')
      .replaceAll(/<(\/?)h1/g, '<$1h2')
      .replaceAll(/ style="text-align:(\w+)"/g, ' class="align-$1"')
      .replaceAll('<table>', '<div class="table-scroll" tabindex="0"><table>')
      .replaceAll('</table>', '</table></div>');

  it('is read as CommonMark has it', () => {
    // No images, footnotes, attributes, raw HTML or bare addresses: what the plugins add. Anchors are taken away.
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        'word',
        'é',
        'ß',
        'あ',
        '中',
        '1',
        ' ',
        ' ',
        '\n',
        '\n\n',
        '*',
        '**',
        '***',
        '_',
        '__',
        '~~',
        '`',
        '``',
        '.',
        ',',
        '"',
        "'",
      ],
      ...[
        '(',
        ')',
        '[',
        ']',
        '](u)',
        '](u "t")',
        '\\',
        '\\*',
        '&',
        '&amp;',
        '-',
        '- ',
        '1. ',
        '# ',
        '> ',
        '    ',
        '  \n',
        '|',
        '|-|\n',
        '---\n',
        '«',
        '»',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        (text) => {
          const ours = render(text)
            .html.replace(/ id="[^"]*"/g, '')
            .replaceAll('&quot;', '"');
          expect(ours).toBe(asSanitised(plain.render(text)));
        },
      ),
      { numRuns: 4000 },
    );
  });
});
