import { type ArticleRule, finding } from '../article-rule.js';
import { matchesIn } from '../passage.js';

const NUMBER = /(?<!\u17D2)ទី([ \u00A0]?)(?=[0-9\u17E0-\u17E9])/g;

/** `ទី ២` beside `ទី២១`: whether a space stands there differs from house to house, but not within one article. */
export const numberSpacing: ArticleRule = {
  code: 'number-spacing',
  isGate: false,
  *check(copy) {
    const uses = [...matchesIn(copy.prose, NUMBER)].map(({ match: [, space = ''], span }) => ({ space, span }));
    const spaced = uses.filter(({ space }) => space !== '').length;
    const isSpaced = spaced > uses.length - spaced;
    for (const { space, span } of uses) {
      if ((space !== '') !== isSpaced) yield finding(copy, 'number-spacing', span, { isSpaced }, isSpaced ? 'ទី ' : 'ទី');
    }
  },
  examples: [
    { bad: 'លើកទី ២ នៅថ្ងៃទី២១ និងទី២២។', fixed: 'លើកទី២ នៅថ្ងៃទី២១ និងទី២២។' },
    { bad: 'លើកទី ២ នៅថ្ងៃទី ២១ និងទី២២។', fixed: 'លើកទី ២ នៅថ្ងៃទី ២១ និងទី ២២។' },
  ],
};
