import type { ArticleRule } from './article-rule.js';
import { asciiQuotes } from './rules/ascii-quotes.js';
import { bracketSpacing } from './rules/bracket-spacing.js';
import { colonForSign } from './rules/colon-for-sign.js';
import { contactEmpty } from './rules/contact-empty.js';
import { countMismatch } from './rules/count-mismatch.js';
import { doubleSpace } from './rules/double-space.js';
import { doubledSign } from './rules/doubled-sign.js';
import { foreignDigit } from './rules/foreign-digit.js';
import { headingSkips } from './rules/heading-skips.js';
import { imageWithoutAlt } from './rules/image-without-alt.js';
import { khanSpacing } from './rules/khan-spacing.js';
import { laSign } from './rules/la-sign.js';
import { lekTooSpacing } from './rules/lek-too-spacing.js';
import { misspeltWord } from './rules/misspelt-word.js';
import { numberSpacing } from './rules/number-spacing.js';
import { paragraphOpen } from './rules/paragraph-open.js';
import { signSpacing } from './rules/sign-spacing.js';
import { summaryRepeats } from './rules/summary-repeats.js';
import { textOpen } from './rules/text-open.js';
import { twoSpellings } from './rules/two-spellings.js';
import { weekdayMismatch } from './rules/weekday-mismatch.js';
import { wrappedWord } from './rules/wrapped-word.js';

/** Every rule about one article. A new one is a file and a line here. */
export const ARTICLE_RULES: readonly ArticleRule[] = [
  // encoding
  doubledSign,
  foreignDigit,
  colonForSign,
  // dates
  weekdayMismatch,
  // words
  misspeltWord,
  twoSpellings,
  countMismatch,
  wrappedWord,
  laSign,
  // typography
  numberSpacing,
  doubleSpace,
  signSpacing,
  bracketSpacing,
  khanSpacing,
  lekTooSpacing,
  asciiQuotes,
  paragraphOpen,
  textOpen,
  // the article
  contactEmpty,
  summaryRepeats,
  imageWithoutAlt,
  headingSkips,
];
