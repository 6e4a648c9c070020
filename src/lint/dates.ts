import { type FindDatesOptions, findKhmerDates, type KhmerDate } from '../khmer/find-date.js';
import type { Span } from '../model/source.js';
import type { Passage } from './passage.js';

/** A date in an article. `date` has offsets into `text`, the passage with spaces for line ends; `span` is where it stands in the source. */
export type DateUse = {
  readonly passage: Passage;
  readonly text: string;
  readonly date: KhmerDate;
  readonly written: string;
  readonly span: Span;
};

// A date has a year in digits or, where that is implied, the word for month or day: most paragraphs have none, and need not be searched further.
const YEAR = /[0-9\u17E0-\u17E9]{4}/;
const YEAR_OR_WORD = /[0-9\u17E0-\u17E9]{4}|ខែ|ថ្ងៃ/;

/** The dates in the passages, in order. A date may go on in the next line of its paragraph. */
export function* datesIn(passages: readonly Passage[], options: FindDatesOptions = {}): Generator<DateUse> {
  const hint = options.impliedYear === undefined ? YEAR : YEAR_OR_WORD;
  for (const passage of passages) {
    if (!hint.test(passage.text)) continue;
    const text = passage.text.replaceAll('\n', ' ');
    for (const date of findKhmerDates(text, { ...options, withTime: false })) {
      const { start, end } = date.span;
      yield { passage, text, date, written: text.slice(start, end), span: passage.place(start, end) };
    }
  }
}
