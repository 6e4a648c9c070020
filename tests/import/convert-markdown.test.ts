import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertMarkdown } from '../../src/import/convert-markdown.js';
import { legacyFonts, namedLegacyFonts } from '../../src/import/legacy-fonts.js';
import { applyEdits } from '../../src/model/source.js';
import { escaped, typedWords } from './typed.js';

const convert = (text: string, words: readonly string[] = [], fonts = legacyFonts, from = 0) =>
  convertMarkdown({ file: 'a.md', text }, from, words, fonts);
/** Enough for the whole to be sure of. */
const SURE = 'RBHraCaNacRkkm<úCa Cati sasna RBHmhakSRt';
const textOf = async (text: string) => (await convert(`${SURE}\n\n${text}`)).text.split('\n\n').slice(1).join('\n\n');

describe('Markdown that was typed for an old font', () => {
  it.each([
    ['# evTikafµI', '# វេទិកាថ្មី'],
    ['**RksYg** *kñúg* _km<uCa_ ~~éf¶~~', '**ក្រសួង** *ក្នុង* _កម្ពុជា_ ~~ថ្ងៃ~~'],
    ['1. kñúg\n2. éf¶\n   - éRbsNIy_', '1. ក្នុង\n2. ថ្ងៃ\n   - ប្រៃសណីយ៍'],
    ['- [ ] kñúg', '- [ ] ក្នុង'],
    ['> kñúg', '> ក្នុង'],
    ['[kñúg](https://a.example/kñúg "x") ![éf¶](km.png)', '[ក្នុង](https://a.example/kñúg "x") ![ថ្ងៃ](km.png)'],
    ['| kñúg | éf¶ |\n| --- | :-: |\n| kñúg | John |', '| ក្នុង | ថ្ងៃ |\n| --- | :-: |\n| ក្នុង | John |'],
    ['kñúg [^1] https://a.example/kar\n\n[^1]: éf¶', 'ក្នុង [^1] https://a.example/kar\n\n[^1]: ថ្ងៃ'],
    // Brackets are letters of the font, escaped or not.
    ['[ ]ksnimaÁ kñúg', 'ឱ្យ ឧកសនិម្គា ក្នុង'],
    ['\\[ \\]k kñúg', 'ឱ្យ ឧក ក្នុង'],
    ['km&lt;úCa kñúg', 'កម្ពុជា ក្នុង'],
    ['`kñúg éf¶` ``a`kñúg``', '`kñúg éf¶` ``a`kñúg``'],
    ['```\nkñúg\n```', '```\nkñúg\n```'],
    ['    kñúg', '    kñúg'],
    ['[kñúg]: https://a.example/', '[kñúg]: https://a.example/'],
    ['<span class="kñúg">kñúg</span> <!-- kñúg -->', '<span class="kñúg">ក្នុង</span> <!-- kñúg -->'],
    ['{{< figure src="kñúg" >}}', '{{< figure src="kñúg" >}}'],
    ['The Ministry and John Smith said so.', 'The Ministry and John Smith said so.'],
  ])('%s', async (written, right) => expect(await textOf(written)).toBe(right));

  it('is converted by the font that a tag names, and nothing else is', async () => {
    const { text } = await convert('kar <font face="Limon S1">kar **km**</font> kar\n\n`<font face="Limon S1">` kar\n');
    expect(text).toBe('kar <font face="Limon S1">ការ **កម**</font> kar\n\n`<font face="Limon S1">` kar\n');
  });

  it('has the words of its front matter in Unicode, at their place', async () => {
    const front = '---\ntitle: evTika\ntags: [kñúg, News]\n---\n';
    const { words, text, diagnostics } = await convert(front + SURE, ['evTika', 'kñúg', 'News'], legacyFonts, front.length);
    expect(words).toEqual(['វេទិកា', 'ក្នុង', 'News']);
    expect(text.startsWith(front)).toBe(true);
    expect(diagnostics.map(({ span }) => (front + SURE).slice(span.start, span.end))).toEqual(expect.arrayContaining(['evTika', 'kñúg']));
  });

  it('has its place in the text where the front matter goes on with it', async () => {
    const { diagnostics } = await convert(`${SURE}\n`, ['RBHmhakSRt raCaNacRk'], namedLegacyFonts);
    expect(diagnostics.map(({ code, span }) => [code, span])).toEqual([['legacy-font', { start: 0, end: SURE.length + 1 }]]);
  });

  it('stops at what cannot be read, or may not be converted', async () => {
    for (const { text, isStopped, diagnostics } of [await convert(`${SURE} kñúg€`), await convert(SURE, [], namedLegacyFonts)]) {
      expect([text.startsWith('RBH'), isStopped]).toEqual([true, true]);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    }
  });

  it('says what was typed, changes nothing that it does not list, and leaves other Markdown', async () => {
    const word = fc.constantFrom(...typedWords('limon')).map(({ typed }) => typed);
    const mark = fc.constantFrom(
      ...['**', '_', ' ', '\n', '\n\n', '# ', '- ', '`', '[', '](a)', '> ', '|', 'John ', '\\', '<b>', '&amp;', '12', '```\n', '\r\n'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(word, mark), { maxLength: 30 }), async (parts) => {
        const source = parts.join('');
        const { text, isStopped, diagnostics } = await convert(source);
        expect(
          applyEdits(
            source,
            diagnostics.flatMap(({ fix = [] }) => fix),
          ),
        ).toBe(text);
        if (isStopped || diagnostics.length === 0) expect(text).toBe(source);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...typedWords('limon')), { minLength: 1, maxLength: 9 }), async (words) => {
        const source = `<font face="Limon S1">${escaped(words.map(({ typed }) => typed).join(' '))}</font>`.replace(/[\\*_`]/g, '\\$&');
        expect((await convert(source)).text).toBe(`<font face="Limon S1">${words.map(({ khmer }) => khmer).join(' ')}</font>`);
      }),
    );
  });
});
