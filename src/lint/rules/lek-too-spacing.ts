import type { ArticleRule } from '../article-rule.js';
import { againstHabit, type SpacingPlace } from '../spacing-habit.js';

const PLACE: SpacingPlace = { code: 'lek-too-spacing', sign: /\u17D7/g, neighbour: /[\u1780-\u17D3\u17DD]/ };

/**
 * ៗ set apart from the word before it, or not: houses differ, but one article should keep to one way. Behind ៗ the sentence decides (ថ្មីៗនេះ, but
 * ធំៗ និងតូចៗ), so nothing is said of that.
 */
export const lekTooSpacing: ArticleRule = {
  code: 'lek-too-spacing',
  isGate: false,
  *check(copy) {
    yield* againstHabit(copy, PLACE);
  },
  examples: [
    { bad: 'ធំៗ។ តូចៗ។ ថ្មីៗ។ ផ្សេង ៗ។', fixed: 'ធំៗ។ តូចៗ។ ថ្មីៗ។ ផ្សេងៗ។' },
    { bad: 'ធំ ៗ។ តូច ៗ។ ថ្មី ៗ។ ផ្សេងៗ។', fixed: 'ធំ ៗ។ តូច ៗ។ ថ្មី ៗ។ ផ្សេង ៗ។' },
  ],
};
