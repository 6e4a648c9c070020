import { describe, expect, it } from 'vitest';
import { draftOf, found } from './found.js';

const bodyOf = (text: string) => draftOf(text).body;

describe('spaces between Khmer letters', () => {
  it('are joined where the same words stand unspaced', () => {
    const text = 'ពីបច្ចេកវិទ្យា ឌីជីថល។ ពីបច្ចេកវិទ្យាឌីជីថល។';
    expect(bodyOf(text)).toBe('ពីបច្ចេកវិទ្យាឌីជីថល។ ពីបច្ចេកវិទ្យាឌីជីថល។');
    expect(found(text, 'import-space-joined')).toEqual([{ at: ' ', args: { left: 'ពីបច្ចេកវិទ្យា', right: 'ឌីជីថល' } }]);
    expect(found(text, 'import-space-kept')).toHaveLength(1);
  });

  it('are compared in canonical order and without ZWSP', () => {
    const text = 'ហេដ្ឋារចនាសម័្ពន្ធ ទូរគមនាគមន៍។ ហេដ្ឋារចនាសម្ព័ន្ធ\u200Bទូរគមនាគមន៍។';
    expect(bodyOf(text)).toBe('ហេដ្ឋារចនាសម័្ពន្ធទូរគមនាគមន៍។ ហេដ្ឋារចនាសម្ព័ន្ធ\u200Bទូរគមនាគមន៍។');
  });

  it('are joined over a wrapped line, its indent included', () => {
    expect(bodyOf('ពីបច្ចេកវិទ្យា \r\n  ឌីជីថល។ ពីបច្ចេកវិទ្យាឌីជីថល។')).toBe('ពីបច្ចេកវិទ្យាឌីជីថល។ ពីបច្ចេកវិទ្យាឌីជីថល។');
    expect(bodyOf('• ពីបច្ចេកវិទ្យា\n  ឌីជីថល។\n• ពីបច្ចេកវិទ្យាឌីជីថល។')).toBe('- ពីបច្ចេកវិទ្យាឌីជីថល។\n- ពីបច្ចេកវិទ្យាឌីជីថល។');
  });

  it.each([
    ['the joined form stands nowhere', 'ពីបច្ចេកវិទ្យា ឌីជីថល។'],
    ['only a noun and the preposition after it stand together', 'បច្ចេកវិទ្យាឌីជីថល សម្រាប់បង្កើត។ ប្រាក់ឌីជីថលសម្រាប់សេវា។'],
    ['it stands spaced more often', 'ពីបច្ចេកវិទ្យា ឌីជីថល ពីបច្ចេកវិទ្យា ឌីជីថល ពីបច្ចេកវិទ្យាឌីជីថល។'],
    ['a blank line lies between', 'ចប់។ ពីបច្ចេកវិទ្យា\n\nឌីជីថល។ ពីបច្ចេកវិទ្យាឌីជីថល។'],
    ['a digit stands there', 'ពីបច្ចេកវិទ្យា ២ឌីជីថល។ ពីបច្ចេកវិទ្យា២ឌីជីថល។'],
    ['it is not a plain space', 'ពីបច្ចេកវិទ្យា\u00A0ឌីជីថល។ ពីបច្ចេកវិទ្យាឌីជីថល។'],
  ])('stay where %s', (_, text) => {
    expect(bodyOf(text)).toBe(text);
    expect(found(text, 'import-space-joined')).toEqual([]);
  });

  it('stay, and are listed, in a headline and a dateline', () => {
    const text = 'ពីបច្ចេកវិទ្យា ឌីជីថល\n\nភ្នំពេញ ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ - ពីបច្ចេកវិទ្យាឌីជីថល។';
    expect(draftOf(text).meta.title).toBe('ពីបច្ចេកវិទ្យា ឌីជីថល');
    expect(found(text, 'import-space-joined')).toEqual([]);
    expect(found(text, 'import-space-kept')).toHaveLength(3);
  });
});
