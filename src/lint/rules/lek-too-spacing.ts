import type { ArticleRule } from '../article-rule.js';
import { againstHabit, type SpacingPlace } from '../spacing-habit.js';

const PLACES: readonly SpacingPlace[] = [
  { code: 'lek-too-spacing', isBefore: true, pattern: /(?<=[\u1780-\u17D3\u17DD])(?<spaces>[ \u00A0]*)(?<sign>\u17D7)/g },
  // Behind ៗ a phrase may end, and then a space is right whatever the habit.
  { code: 'lek-too-spacing', isBefore: false, addsOnly: true, pattern: /(?<sign>\u17D7)(?<spaces>[ \u00A0]*)(?=[\u1780-\u17B3])/g },
];

/** ៗ set apart from the words beside it, or not: houses differ, but one article should keep to one way. */
export const lekTooSpacing: ArticleRule = {
  code: 'lek-too-spacing',
  isGate: false,
  *check(copy) {
    for (const place of PLACES) yield* againstHabit(copy, place);
  },
  examples: [
    { bad: 'ធំៗ។ តូចៗ។ ថ្មីៗ។ ផ្សេង ៗ។', fixed: 'ធំៗ។ តូចៗ។ ថ្មីៗ។ ផ្សេងៗ។' },
    { bad: 'ធំៗ ទៀត។ តូចៗ ទៀត។ ថ្មីៗ នេះ។ ផ្សេងៗគ្នា។', fixed: 'ធំៗ ទៀត។ តូចៗ ទៀត។ ថ្មីៗ នេះ។ ផ្សេងៗ គ្នា។' },
  ],
};
