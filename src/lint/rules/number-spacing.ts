import { type ArticleRule, finding } from '../article-rule.js';

const NUMBER = /(?<!\u17D2)ទី([ \u00A0]?)[0-9\u17E0-\u17E9]/g;

/** `ទី ២` beside `ទី២១`: whether a space stands there differs from house to house, but not within one article. */
export const numberSpacing: ArticleRule = {
  code: 'number-spacing',
  isGate: false,
  *check(copy) {
    const uses = copy.passages.flatMap((passage) =>
      [...passage.text.matchAll(NUMBER)].map(({ 1: space = '', index }) => ({ passage, space, index })),
    );
    const spaced = uses.filter(({ space }) => space !== '').length;
    const isSpaced = spaced > uses.length - spaced;
    for (const { passage, space, index } of uses) {
      if ((space !== '') === isSpaced) continue;
      const length = 'ទី'.length + space.length;
      yield finding(copy, 'number-spacing', passage.place(index, index + length), { isSpaced }, isSpaced ? 'ទី ' : 'ទី');
    }
  },
  examples: [
    { bad: 'លើកទី ២ នៅថ្ងៃទី២១ និងទី២២។', fixed: 'លើកទី២ នៅថ្ងៃទី២១ និងទី២២។' },
    { bad: 'លើកទី ២ នៅថ្ងៃទី ២១ និងទី២២។', fixed: 'លើកទី ២ នៅថ្ងៃទី ២១ និងទី ២២។' },
  ],
};
