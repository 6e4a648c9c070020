import { describe, expect, it } from 'vitest';
import { compileEdition } from '../../src/edition/compile-edition.js';
import type { ArticleMeta } from '../../src/model/article.js';
import type { FileFacts, PublishedFiles } from '../../src/model/file-facts.js';
import { articleView, NO_NEIGHBOURS } from '../../src/pages/article-page.js';
import { editionPages } from '../../src/pages/edition-pages.js';
import { sizeText } from '../../src/pages/file-details.js';
import { cardOf, PLAIN } from '../arbitraries/newsroom.js';
import { settingsOf } from '../content/source.js';

const SETTINGS = settingsOf('languages: [en]\n');
const facts = (bytes: number): FileFacts => ({ bytes, mediaType: 'application/pdf', picture: null });

function contextOf(own: ArticleMeta, files: PublishedFiles) {
  const card = cardOf(own, SETTINGS);
  const edition = compileEdition([card], SETTINGS, Date.UTC(2026, 0, 1));
  return { card, context: { edition, settings: SETTINGS, isPreview: false, files } };
}

describe('sizeText', () => {
  it.each([
    [0, '0 bytes', '០ បៃ'],
    [999, '999 bytes', '៩៩៩ បៃ'],
    [1000, '1 KB', '១ គីឡូបៃ'],
    [1049, '1 KB', '១ គីឡូបៃ'],
    [1234, '1.2 KB', '១,២ គីឡូបៃ'],
    [9949, '9.9 KB', '៩,៩ គីឡូបៃ'],
    [9951, '10 KB', '១០ គីឡូបៃ'],
    [999_499, '999 KB', '៩៩៩ គីឡូបៃ'],
    [999_500, '1 MB', '១ មេកាបៃ'],
    [1_234_567, '1.2 MB', '១,២ មេកាបៃ'],
    [7_654_321_000, '7.7 GB', '៧,៧ ជីកាបៃ'],
    [5e12, '5000 GB', '៥០០០ ជីកាបៃ'],
  ])('%d bytes', (bytes, english, khmer) => {
    expect([sizeText(bytes, 'en'), sizeText(bytes, 'km')]).toEqual([english, khmer]);
  });
});

describe('attachments', () => {
  const detailsOf = (src: string, files: Record<string, number>, lang = 'km') => {
    const own = { ...PLAIN, lang, attachments: [{ src, title: 'x', lang: null }] };
    const { card, context } = contextOf(own, new Map(Object.entries(files).map(([path, bytes]) => [path, facts(bytes)])));
    return articleView(card, '', NO_NEIGHBOURS, context).article.attachments[0]?.details;
  };
  it.each([
    ['a.pdf', { '/2022/01/news/a.pdf': 1_234_567 }, 'PDF · ១,២ មេកាបៃ'],
    ['./រូប%20១.xlsx?v=1#a', { '/2022/01/news/រូប ១.xlsx': 2000 }, 'XLSX · ២ គីឡូបៃ'],
    ['sub/../a.pdf', { '/2022/01/news/a.pdf': 1 }, 'PDF · ១ បៃ'],
    ['/files/ក.pdf', { '/files/ក.pdf': 10_000 }, 'PDF · ១០ គីឡូបៃ'],
    ['README', { '/2022/01/news/README': 10 }, '១០ បៃ'],
    ['a.pdf', {}, null],
    ['https://a.example/a.pdf', { 'https://a.example/a.pdf': 10 }, null],
  ])('%s', (src, files, details) => {
    expect(detailsOf(src, files as Record<string, number>)).toBe(details);
  });
  it('are made anew when a file in static/ has changed', () => {
    const own = { ...PLAIN, attachments: [{ src: '/a.pdf', title: 'x', lang: null }] };
    const keyWith = (bytes: number | null) => {
      const { context } = contextOf(own, new Map(bytes === null ? [] : [['/a.pdf', facts(bytes)]]));
      return [...editionPages(context, () => '')].find(({ template }) => template === 'pages/article')?.madeFrom.join('|');
    };
    expect(keyWith(1)).toBe(keyWith(1));
    expect(new Set([keyWith(1), keyWith(2), keyWith(null)]).size).toBe(3);
  });
});
