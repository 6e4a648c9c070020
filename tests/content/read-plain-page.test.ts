import { describe, expect, it } from 'vitest';
import { readPlainPage } from '../../src/content/read-plain-page.js';
import { found, SETTINGS, sourceOf } from './source.js';

const read = (front: string, path = 'pages/about.md') => readPlainPage(sourceOf(`---\n${front}\n---\nអត្ថបទ។\n`, path), SETTINGS);
const slugOf = (path: string, front = 'title: អំពី') => read(front, path).meta?.slug;
const foundIn = (front: string) => {
  const { diagnostics, text } = read(front);
  return found(diagnostics, text);
};

describe('the front matter of a plain page', () => {
  it('needs a title and nothing else', () => {
    expect(read('title: អំពី').meta).toEqual({ title: 'អំពី', slug: 'about', lang: 'km', summary: null, draft: false, image: null });
    expect(read('title: អំពី').diagnostics).toEqual([]);
    expect(foundIn('summary: ក')).toEqual(['missing-key 1:1 "---"']);
  });
  it('has Khmer names for its keys, as articles have', () => {
    const { meta } = read('ចំណងជើង: អំពី\nសេចក្តីសង្ខេប: ខ្លី\nព្រាង: yes\nរូបភាព: { src: a.jpg, alt: រូប }\nlang: en\nslug: us');
    expect(meta).toEqual({
      ...{ title: 'អំពី', slug: 'us', lang: 'en', summary: 'ខ្លី', draft: true },
      image: { src: 'a.jpg', alt: 'រូប', caption: null, credit: null },
    });
  });
  it('has no keys that only articles have, and says which one was meant', () => {
    expect(foundIn('title: អំពី\ndate: 2022-01-21')).toEqual(['unknown-key 3:1 "date"']);
    expect(read('title: អំពី\nsumary: ក').diagnostics).toMatchObject([{ args: { key: 'sumary', nearest: 'summary' } }]);
    expect(foundIn('title: អំពី\nកាលបរិច្ឆេទ: 2022-01-21')).toEqual(['unknown-key 3:1 "កាលបរិច្ឆេទ"']);
    expect(foundIn('title: អំពី\nlang: fr')).toEqual(['unknown-language 3:7 "fr"']);
    expect(foundIn('title: អំពី\nimage: { src: a.jpg }')).toMatchObject([expect.stringContaining('missing-key')]);
  });
  it('is put in canonical order', () => {
    expect(read('title: មន្រ្តី').meta?.title).toBe('មន្ត្រី');
  });
});

describe('the slug of a plain page', () => {
  it('is the name of its file, or of the folder that holds its files', () => {
    expect(slugOf('pages/about.md')).toBe('about');
    expect(slugOf('pages/about/index.md')).toBe('about');
    expect(slugOf('pages/ministry/history.md')).toBe('history');
    expect(slugOf('pages/អំពី.md')).toBe('អំពី');
  });
  it('is the same in another language, whatever that adds to the name', () => {
    expect(slugOf('pages/about.en.md', 'title: About\nlang: en')).toBe('about');
    expect(slugOf('pages/about/index.en.md', 'title: About\nlang: en')).toBe('about');
    expect(slugOf('pages/en/about.md', 'title: About\nlang: en')).toBe('about');
    expect(slugOf('pages/about.en.md')).toBe('about.en');
  });
  it('is romanised where the name is none', () => {
    expect(slugOf('pages/អំពី យើង.md')).toMatch(/^[a-z0-9-]+$/);
    expect(slugOf('pages/!.md', 'title: ភ្នំពេញ')).toBe('phnom-penh');
    expect(slugOf('pages/!.md', 'title: "!"')).toBe('untitled');
    expect(slugOf(`pages/${'ក'.repeat(70)}.md`)?.length).toBeLessThanOrEqual(80);
  });
});
