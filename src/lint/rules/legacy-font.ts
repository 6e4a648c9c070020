import { findLegacyText } from '../../khmer/find-legacy-text.js';
import { type ArticleRule, finding } from '../article-rule.js';

/** Text that was typed for a font that draws Khmer under Latin letters: without that font it is gibberish, and Unicode knows nothing of it. */
export const legacyFont: ArticleRule = {
  code: 'legacy-font',
  // A page of gibberish must not be published, and every build can tell.
  isGate: true,
  *check(copy) {
    for (const passage of copy.prose) {
      for (const { start, end } of findLegacyText(passage.text))
        yield finding(copy, 'legacy-font', passage.place(start, end), { written: passage.text.slice(start, end) });
    }
  },
  examples: [
    { bad: 'RBHraCaNacRkkm<úCa', fixed: null },
    { bad: 'RksYgéRbsNIy_ nigTUrKmnaKmn_', fixed: null },
    { bad: 'ការិយាល័យ kareFVI[RbesIreLIg។', fixed: null },
    { bad: 'sþaB½n', fixed: null },
  ],
};
