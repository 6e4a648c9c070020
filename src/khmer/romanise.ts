import anyAscii from 'any-ascii';

const segmenter = new Intl.Segmenter('km', { granularity: 'word' });

export type SlugOptions = {
  /** Most bytes of the slug; 80 unless told. */
  readonly maxBytes?: number;
  /** `dictionary` (the default) finds Khmer words by ICU's dictionary; `spaces` breaks only where the author did, on every machine alike. */
  readonly wordBreaks?: 'dictionary' | 'spaces';
};

/**
 * A Latin slug for a text: lower case, words joined by `-`, only `a`–`z`, `0`–`9` and `-`, cut at a word where it is too long.
 * With a dictionary a slug may differ between versions of Node: it is written into the front matter once and never computed again.
 * Empty where nothing in the text can be romanised.
 */
export function latinSlug(text: string, { maxBytes = 80, wordBreaks = 'dictionary' }: SlugOptions = {}): string {
  const plain = text.replace(/[\u200B-\u200D]/g, '');
  const words =
    wordBreaks === 'spaces'
      ? plain.split(/\s+/)
      : Array.from(segmenter.segment(plain), ({ segment, isWordLike }) => (isWordLike ? segment : ''));
  let slug = '';
  for (const word of words) {
    const latin = anyAscii(word)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '');
    if (latin === '') continue;
    if (slug === '') slug = latin.slice(0, maxBytes);
    else if (slug.length + 1 + latin.length <= maxBytes) slug += `-${latin}`;
    else break;
  }
  return slug;
}
