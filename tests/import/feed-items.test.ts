import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeedItem, feedReader } from '../../src/import/feed-items.js';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/moving-in/${name}`, import.meta.url), 'utf8');

async function read(text: string, size = text.length): Promise<{ items: FeedItem[]; refusal: string | null }> {
  const reader = await feedReader();
  const items: FeedItem[] = [];
  for (let at = 0; at < text.length; at += size) items.push(...reader.write(text.slice(at, at + size)));
  return { items, refusal: reader.refusal?.reason ?? null };
}

const rss = (inner: string) => `<rss version="2.0"><channel>${inner}</channel></rss>`;
const titles = (items: readonly FeedItem[]) => items.map(({ texts }) => texts.get('title'));

describe('FeedReader', () => {
  it('reads an export of WordPress', async () => {
    const { items } = await read(fixture('wordpress.xml'));
    expect(items).toHaveLength(8);
    const [first] = items;
    expect([first?.line, first?.column, first?.authors]).toEqual([18, 2, ['អង្គភាពអ្នកនាំពាក្យ']]);
    expect(first?.categories.map(({ name, domain }) => [domain, name])).toEqual([
      ['category', 'ព្រឹត្តិការណ៍'],
      ['post_tag', 'ឌីជីថល'],
      ['post_tag', 'News'],
    ]);
    expect(first?.texts.get('id')).toBe('https://press.example.gov.kh/?p=101');
    expect(first?.meta.get('_thumbnail_id')).toBe('110');
    expect([...(first?.texts.values() ?? [])].join()).not.toContain('មតិ');
    // CDATA that ends within the text, and characters that no XML may have.
    expect(items[1]?.texts.get('content')).toContain('a]]>b');
    expect([items[2]?.controls, items[2]?.texts.get('content')]).toEqual([2, 'អត្ថបទឯកជន មានតួអក្សរបញ្ជា។']);
  });
  it('keeps a fault to its item', async () => {
    const { items } = await read(fixture('wordpress.xml'));
    expect(items.map(({ faults }) => faults.length > 0)).toEqual([false, false, false, false, true, false, false, false]);
    expect(items.at(-1)?.texts.get('title')).toBe('អត្ថបទបន្ទាប់ពីធាតុខូច');
  });
  it('reads RSS and Atom', async () => {
    const { items } = await read(fixture('feed.xml'));
    expect(titles(items)).toEqual(['អត្ថបទទី១', 'អត្ថបទទី២', undefined]);
    expect(items[0]?.enclosures).toEqual(['https://old.example/a.pdf']);
    expect(items[1]?.texts.get('summary')).toBe('អត្ថបទខ្លី &nbsp; ។');
    const [entry] = (await read(fixture('atom.xml'))).items;
    expect(entry?.texts.get('content')).toBe('<div><p>កថាខណ្ឌ <strong>ដិត</strong> ១ &#60; ២</p></div>');
    expect([entry?.texts.get('title'), entry?.texts.get('link'), entry?.authors, entry?.categories]).toEqual([
      'អត្ថបទ &amp; ឯកសារ',
      'https://press.example.gov.kh/old/a',
      ['ការិយាល័យព័ត៌មាន'],
      [{ name: 'ឌីជីថល', domain: '' }],
    ]);
  });
  it('refuses document types, depth and texts without end', async () => {
    expect((await read('<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>')).refusal).toBe(
      'doctype',
    );
    expect((await read(rss(`<item>${'<b>'.repeat(300)}`))).refusal).toBe('too-large');
    expect((await read(`<rss><channel><item><title>${'x'.repeat(21_000_000)}`, 1_000_000)).refusal).toBe('too-large');
  });
  it('tells an item that is too large, and reads the next', async () => {
    const { items } = await read(
      rss(`<item><description>${'x'.repeat(10_000_001)}</description></item><item><title>b</title></item>`),
      1_000_000,
    );
    expect(items.map(({ isTooLarge }) => isTooLarge)).toEqual([true, false]);
  });
  it('reads the same in pieces of any size, and never throws', async () => {
    const piece = fc.constantFrom(
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      'ក',
      '&amp;',
      '&x;',
      '&#8;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<',
      '\u0008',
      '\r\n',
      '<a b="c">',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), async (parts, size) => {
        const text = rss(parts.join(''));
        const [whole, pieces] = [await read(text), await read(text, size)];
        expect(titles(pieces.items)).toEqual(titles(whole.items));
      }),
    );
  });
});
