import type { ArticleRule } from './article-rule.js';
import { acronymFirst } from './rules/acronym-first.js';
import { asciiQuotes } from './rules/ascii-quotes.js';
import { beforeDate } from './rules/before-date.js';
import { bidiControl } from './rules/bidi-control.js';
import { blankLeft } from './rules/blank-left.js';
import { bracketSpacing } from './rules/bracket-spacing.js';
import { colonForSign } from './rules/colon-for-sign.js';
import { contactEmpty } from './rules/contact-empty.js';
import { contactMissing } from './rules/contact-missing.js';
import { countMismatch } from './rules/count-mismatch.js';
import { datelineMismatch } from './rules/dateline-mismatch.js';
import { doubleSpace } from './rules/double-space.js';
import { doubledSign } from './rules/doubled-sign.js';
import { embargoIdle } from './rules/embargo-idle.js';
import { eventDateMismatch } from './rules/event-date-mismatch.js';
import { foreignDigit } from './rules/foreign-digit.js';
import { headingSkips } from './rules/heading-skips.js';
import { imageWithoutAlt } from './rules/image-without-alt.js';
import { impossibleDate } from './rules/impossible-date.js';
import { invalidCluster } from './rules/invalid-cluster.js';
import { joinerInName } from './rules/joiner-in-name.js';
import { khanSpacing } from './rules/khan-spacing.js';
import { laSign } from './rules/la-sign.js';
import { legacyFont } from './rules/legacy-font.js';
import { lekTooSpacing } from './rules/lek-too-spacing.js';
import { linkEmpty } from './rules/link-empty.js';
import { linkInsecure } from './rules/link-insecure.js';
import { linkRelative } from './rules/link-relative.js';
import { lookAlikeSequence } from './rules/look-alike-sequence.js';
import { misspeltWord } from './rules/misspelt-word.js';
import { mixedDigits } from './rules/mixed-digits.js';
import { mixedScript } from './rules/mixed-script.js';
import { neverShown } from './rules/never-shown.js';
import { numberSpacing } from './rules/number-spacing.js';
import { paragraphOpen } from './rules/paragraph-open.js';
import { placeMismatch } from './rules/place-mismatch.js';
import { placeMissing } from './rules/place-missing.js';
import { relativeDate } from './rules/relative-date.js';
import { signSpacing } from './rules/sign-spacing.js';
import { strayJoiner } from './rules/stray-joiner.js';
import { summaryMissing } from './rules/summary-missing.js';
import { summaryRepeats } from './rules/summary-repeats.js';
import { termSpelling } from './rules/term-spelling.js';
import { textOpen } from './rules/text-open.js';
import { titleLines } from './rules/title-lines.js';
import { titleSentences } from './rules/title-sentences.js';
import { titleTooLong } from './rules/title-too-long.js';
import { twoSpellings } from './rules/two-spellings.js';
import { weekdayMismatch } from './rules/weekday-mismatch.js';
import { wrappedWord } from './rules/wrapped-word.js';

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
  impossibleDate,
  datelineMismatch,
  placeMismatch,
  eventDateMismatch,
  relativeDate,
  // its life
  neverShown,
  beforeDate,
  embargoIdle,
  // words
  misspeltWord,
  twoSpellings,
  termSpelling,
  acronymFirst,
  countMismatch,
  wrappedWord,
  laSign,
  // typography
  numberSpacing,
  mixedDigits,
  doubleSpace,
  signSpacing,
  bracketSpacing,
  khanSpacing,
  lekTooSpacing,
  asciiQuotes,
  paragraphOpen,
  textOpen,
  // the article
  blankLeft,
  titleTooLong,
  titleLines,
  titleSentences,
  summaryMissing,
  placeMissing,
  contactEmpty,
  contactMissing,
  summaryRepeats,
  linkEmpty,
  linkInsecure,
  linkRelative,
  imageWithoutAlt,
  headingSkips,
];
