import { provinceOf } from '../../khmer/places.js';
import { type ArticleRule, finding } from '../article-rule.js';
import { openingDateline } from '../dateline.js';

/** A dateline of another province than the article's `place`. Of places within a province nobody knows whether they are the same. */
export const placeMismatch: ArticleRule = {
  code: 'place-mismatch',
  isGate: false,
  *check(copy) {
    const opening = openingDateline(copy);
    const place = copy.meta?.place ?? null;
    if (!opening?.place || place === null) return;
    const { start, end } = opening.place;
    const written = opening.text.slice(start, end);
    const provinces = [provinceOf(written), provinceOf(place)];
    if (provinces.includes(null) || provinces[0] === provinces[1]) return;
    yield finding(copy, 'place-mismatch', opening.passage.place(start, end), { written, place });
  },
  examples: [{ frontMatter: 'place: ភ្នំពេញ', bad: 'សៀមរាប ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ - ក្រសួងបានប្រកាស។', fixed: null }],
};
