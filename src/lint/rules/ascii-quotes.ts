import { type ArticleRule, finding } from '../article-rule.js';
import type { Passage } from '../passage.js';

/**
 * "…" or „…“ or '…' around Khmer words, on one line. Marks behind a digit are inches and minutes, and ' beside a Latin letter is an apostrophe.
 * The groups are what stands in the marks, by their kind.
 */
const QUOTED =
  /(?<![0-9\u17E0-\u17E9A-Za-z])"(?<double>[^"\n\s](?:[^"\n]{0,400}[^"\n\s])?)"|„(?<low>[^„“”"\n]{1,400})[“”"]|(?<![0-9\u17E0-\u17E9A-Za-z])'(?<single>[\u1780-\u17B3](?:[^'\n]{0,400}[\u1780-\u17D7])?)'(?![A-Za-z])/g;

/** Straight quotation marks, which a Latin keyboard types, around Khmer words; « » are the Khmer ones, and “ ” inside them. */
export const asciiQuotes: ArticleRule = {
  code: 'ascii-quotes',
  isGate: false,
  *check(copy) {
    // Another language that quotes a Khmer word has marks of its own.
    if (copy.meta !== null && copy.meta.lang !== 'km') return;
    for (const { passage, written, words, start, within } of quotationsIn(copy.prose)) {
      const [open, close] = within === '«' ? ['“', '”'] : ['«', '»'];
      const span = passage.place(start, start + written.length);
      const isPlain = span.end - span.start === written.length;
      yield finding(copy, 'ascii-quotes', span, { words, marks: `${open}…${close}` }, isPlain ? open + words + close : null);
    }
  },
  examples: [
    { bad: 'បាឋកថា "អភិបាលកិច្ចឌីជីថល" នៅភ្នំពេញ។', fixed: 'បាឋកថា «អភិបាលកិច្ចឌីជីថល» នៅភ្នំពេញ។' },
    { bad: 'គាត់ថា «បាឋកថា "ឌីជីថល" ល្អ»។', fixed: 'គាត់ថា «បាឋកថា “ឌីជីថល” ល្អ»។' },
    { bad: "ពាក្យ „ឌីជីថល“ និង 'អភិបាលកិច្ច'។", fixed: 'ពាក្យ «ឌីជីថល» និង «អភិបាលកិច្ច»។' },
  ],
};

type Quotation = {
  readonly passage: Passage;
  readonly written: string;
  readonly words: string;
  readonly start: number;
  /** The mark that is open around it. */
  readonly within: string | null;
};

/** The quotations that are certain: with an odd number of marks in a line, nobody knows which begin and which end. */
function* quotationsIn(passages: readonly Passage[]): Generator<Quotation> {
  for (const passage of passages) {
    if (!/["'„]/.test(passage.text)) continue;
    let within: string | null = null;
    let done = 0;
    for (const [line] of passage.text.matchAll(/[^\n]*\n?/g)) {
      const odd = ['"', "'"].filter((mark) => line.split(mark).length % 2 === 0);
      let seen = 0;
      for (const match of line.matchAll(QUOTED)) {
        within = openAfter(line.slice(seen, match.index), within);
        const [written] = match;
        // What closes „ opens other quotations.
        seen = match.index + (match.groups?.low === undefined ? 0 : written.length);
        const words = match.groups?.double ?? match.groups?.low ?? match.groups?.single ?? '';
        const isSure =
          /[\u1780-\u17B3]/.test(words) && !/[«»“”]/.test(words) && !odd.some((mark) => written.includes(mark)) && within !== '“';
        if (isSure) yield { passage, written, words, start: done + match.index, within };
      }
      within = openAfter(line.slice(seen), within);
      done += line.length;
    }
  }
}

/** Which mark is open behind `text` if `before` was open before it. */
function openAfter(text: string, before: string | null): string | null {
  const last = /[«»“”](?=[^«»“”]*$)/.exec(text)?.[0];
  if (last === undefined) return before;
  return last === '«' || last === '“' ? last : null;
}
