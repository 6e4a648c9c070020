import type { ArticleRule } from '../article-rule.js';
import { againstHabit, type SpacingPlace } from '../spacing-habit.js';

const PLACES: readonly SpacingPlace[] = [
  // ។ within ។ល។ belongs to that sign.
  {
    code: 'khan-spacing',
    sign: /[\u17D4\u17D5](?<!\u17D4[ \u00A0]?\u179B[ \u00A0]?\u17D4)(?![ \u00A0]?\u179B[ \u00A0]?\u17D4)/g,
    neighbour: /[^\s\u17D4\u17D5]/,
  },
  { code: 'khan-spacing', sign: /\u17D6/g, neighbour: /\S/ },
];

/** ។ ៕ ៖ set apart from the word before them, or not: houses differ (all do one or the other), but one article should keep to one way. */
export const khanSpacing: ArticleRule = {
  code: 'khan-spacing',
  isGate: false,
  *check(copy) {
    for (const place of PLACES) yield* againstHabit(copy, place);
  },
  examples: [
    { bad: 'ពិធីបើក។ ពិធីបិទ។ បាឋកថា ។ សិក្ខាសាលា៕', fixed: 'ពិធីបើក។ ពិធីបិទ។ បាឋកថា។ សិក្ខាសាលា៕' },
    { bad: 'ពិធីបើក ។ ពិធីបិទ ។ បាឋកថា។ សិក្ខាសាលា ៕', fixed: 'ពិធីបើក ។ ពិធីបិទ ។ បាឋកថា ។ សិក្ខាសាលា ៕' },
    {
      bad: 'ភ្នំពេញ៖ ពិធី។ សៀមរាប៖ ពិធី។ កែប៖ ពិធី។ តាកែវ ៖ ពិធី។',
      fixed: 'ភ្នំពេញ៖ ពិធី។ សៀមរាប៖ ពិធី។ កែប៖ ពិធី។ តាកែវ៖ ពិធី។',
    },
  ],
};
