import type { ArticleRule } from './article-rule.js';
import { bidiControl } from './rules/bidi-control.js';
import { colonForSign } from './rules/colon-for-sign.js';
import { contactEmpty } from './rules/contact-empty.js';
import { countMismatch } from './rules/count-mismatch.js';
import { doubleSpace } from './rules/double-space.js';
import { doubledSign } from './rules/doubled-sign.js';
import { foreignDigit } from './rules/foreign-digit.js';
import { headingSkips } from './rules/heading-skips.js';
import { imageWithoutAlt } from './rules/image-without-alt.js';
import { invalidCluster } from './rules/invalid-cluster.js';
import { joinerInName } from './rules/joiner-in-name.js';
import { legacyFont } from './rules/legacy-font.js';
import { lookAlikeSequence } from './rules/look-alike-sequence.js';
import { misspeltWord } from './rules/misspelt-word.js';
import { mixedScript } from './rules/mixed-script.js';
import { numberSpacing } from './rules/number-spacing.js';
import { strayJoiner } from './rules/stray-joiner.js';
import { summaryRepeats } from './rules/summary-repeats.js';
import { textOpen } from './rules/text-open.js';
import { twoSpellings } from './rules/two-spellings.js';
import { weekdayMismatch } from './rules/weekday-mismatch.js';

/** Every rule about one article. A new one is a file and a line here. */
export const ARTICLE_RULES: readonly ArticleRule[] = [
  // encoding
  doubledSign,
  foreignDigit,
  colonForSign,
  invalidCluster,
  mixedScript,
  lookAlikeSequence,
  strayJoiner,
  joinerInName,
  bidiControl,
  legacyFont,
  // dates
  weekdayMismatch,
  // words
  misspeltWord,
  twoSpellings,
  countMismatch,
  // typography
  numberSpacing,
  doubleSpace,
  textOpen,
  // the article
  contactEmpty,
  summaryRepeats,
  imageWithoutAlt,
  headingSkips,
];
