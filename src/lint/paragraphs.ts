import { clusters } from '../khmer/clusters.js';
import { isContactHeading } from '../khmer/press-phrases.js';
import { onceFor } from '../model/remembered.js';
import { type Span, startsIn } from '../model/source.js';
import type { Copy } from './copy.js';
import type { Passage } from './passage.js';

/** UTF-16 units: what is shorter may be a caption, a signature, a place and date or a heading without its mark. */
const LEAST = 100;
/** What is shown of an open end, in clusters. */
const SHOWN = 12;
/** UTF-16 units to a phrase, on average: what has a space at each word is a list of names, or was taken from one. */
const PHRASE = 12;
/** Of the article's paragraphs so many must be closed: where fewer are, its author closes paragraphs otherwise. */
const HABIT = 0.75;

/** A lead-in without its ៖, and a question without its mark. */
const LEADS_ON = /(?:ដូច ?(?:ត ?ទៅ|ខាង ?ក្រោម)(?:នេះ)?|ថាៈ?|ឬ ?(?:ទេ|នៅ))$/;
/** A phone number. */
const NUMBER = /[0-9\u17E0-\u17E9]{3}[ .-]?[0-9\u17E0-\u17E9]{3}/;
/** So much of the source beside a passage tells whether its block goes on. */
const NEAR = 100;
const FIRST = /(?:^|\n)(?:---)?[ \t]*\r?\n[ \t*_~]*$/;
/** The end of a block before another one that is no list, table, picture or quotation: to those, a paragraph may lead in. */
const LAST = /^[ \t*_~]*(?:\r?\n[ \t]*\r?\n\s*(?![\s*+•|<>!-]|[0-9\u17E0-\u17E9]{1,3}[.)])|\s*$)/;

/** Paragraphs of running text: a block that begins and ends with the passage, long enough, and none of the kinds that need no closing sign. */
function paragraphsIn({ passages, outline, text }: Copy): Passage[] {
  const blocks = [...outline.headings, ...outline.lists];
  return passages.filter((passage) => {
    const words = passage.text.trim();
    if (words.length / words.split(/\s+/).length < PHRASE) return false;
    const { start, end } = passage.span;
    if (words.length < LEAST || isContactHeading(words) || LEADS_ON.test(words) || NUMBER.test(words)) return false;
    if (!FIRST.test(text.slice(Math.max(0, start - NEAR), start)) || !LAST.test(text.slice(end, end + NEAR))) return false;
    return !blocks.some(({ span }) => startsIn(passage.span, span));
  });
}

/** The paragraphs that no sign closes, in order; none where the article's others are not closed either, or where there are no others. */
export const openParagraphs = onceFor((copy: Copy): readonly Passage[] => {
  const paragraphs = paragraphsIn(copy);
  const open = paragraphs.filter(({ text }) => /[\u1780-\u17D3\u17DD]$/.test(text.trimEnd()));
  return paragraphs.length - open.length >= paragraphs.length * HABIT ? open : [];
});

/** The last words of a passage, and where they stand. */
export function endingOf(passage: Passage): { readonly ending: string; readonly span: Span } {
  const words = passage.text.trimEnd();
  const ending = clusters(words).slice(-SHOWN).join('');
  return { ending, span: passage.place(words.length - ending.length, words.length) };
}
