import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { findHeadline } from './headline.js';
import { type ForeignText, type Line, nextWrittenLine, wordsIn } from './lines.js';

type FoundHeadline = { readonly title: string | null; readonly end: number; readonly diagnostics: readonly Diagnostic[] };

const HEADING = /^#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const BOLD = /^(\*\*|__)(?!\s)([^*_]+)\1\\?$/;
/** The longest bold line that is still a headline: about two lines of print. */
const LONGEST = 160;

/**
 * The headline of a Markdown text: a heading, or a short bold line, that stands first; else what {@link findHeadline} finds. It moves out
 * of the body. Where the title is `known` already, only a heading that says the same moves.
 */
export function findMarkdownHeadline(source: ForeignText, from: number, known: string | null): FoundHeadline {
  const { file, text } = source;
  const line = nextWrittenLine(text, from);
  if (!line) return { title: null, end: from, diagnostics: [] };
  const words = headlineOf(text.slice(line.content, line.end).trimEnd());
  if (words === null) return known === null ? findHeadline(source, from) : { title: null, end: from, diagnostics: [] };
  if (known !== null && !isSame(words, known)) return { title: null, end: from, diagnostics: [] };
  const next = nextWrittenLine(text, line.end)?.start ?? text.length;
  const fix = [{ span: { start: line.start, end: next }, text: '' }];
  return { title: words, end: next, diagnostics: [diagnostic('import-title', { file, span: spanOf(line) }, { title: words }, fix)] };
}

function headlineOf(line: string): string | null {
  const heading = HEADING.exec(line)?.[1];
  const bold = heading === undefined && line.length <= LONGEST ? BOLD.exec(line)?.[2] : undefined;
  const words = heading ?? (bold !== undefined && !/[។៕៚៖:]\s*$/.test(bold) ? bold : '');
  const plain = plainWords(words);
  return plain === '' ? null : plain;
}

/** A title has no Markdown in it: marks around its words and backslashes go, links keep their words. */
export function plainWords(words: string): string {
  const bare = words
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-z][^>]{0,200}>/gi, '')
    .replace(/(?<!\\)(?:\*{1,3}|~~|`)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return wordsIn(bare, { start: 0, end: bare.length }, []);
}

function isSame(one: string, other: string): boolean {
  const letters = (words: string): string => words.replace(/[\s\u200B]+/g, '').normalize();
  return letters(one) === letters(other);
}

function spanOf({ content, end }: Line): { readonly start: number; readonly end: number } {
  return { start: content, end };
}
