import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { type ForeignText, nextWrittenLine } from './lines.js';

/** What opens an official paper: the kingdom, the motto, and the ornaments between them and the text. */
const LETTERHEAD = /^(?:ព្រះរាជាណាចក្រកម្ពុជា|ជាតិ\s*សាសនា\s*ព្រះមហាក្សត្រ)$/;
/** Bold, a heading and a line break, where the text is Markdown. */
const MARKS = /^(?:#{1,6}[ \t]+)?(?:\*\*|__)?|(?:\*\*|__)?\\?[ \t]*$/g;
const ORNAMENT = /^[^\p{L}\p{N}\s]{1,12}$/u;

/**
 * The letterhead above the text: it moves out of the body, for the page prints its own. `end` is where the rest starts.
 * Only lines of a letterhead and nothing else are taken; what names the ministry may be part of the text.
 */
export function findLetterhead(
  { file, text }: ForeignText,
  from: number,
): { readonly end: number; readonly diagnostics: readonly Diagnostic[] } {
  let end = from;
  let words: string[] = [];
  for (let line = nextWrittenLine(text, from); line; line = nextWrittenLine(text, line.end)) {
    const written = text.slice(line.content, line.end).trim();
    const bare = written.replace(MARKS, '').trim();
    const isLetterhead = LETTERHEAD.test(bare);
    if (!isLetterhead && !(words.length > 0 && ORNAMENT.test(written))) break;
    words = [...words, isLetterhead ? bare : written];
    end = line.end;
  }
  if (words.length === 0) return { end: from, diagnostics: [] };
  const next = nextWrittenLine(text, end)?.start ?? text.length;
  const start = nextWrittenLine(text, from)?.start ?? from;
  const span = { start, end };
  return {
    end: next,
    diagnostics: [
      diagnostic('import-letterhead-moved', { file, span }, { text: words.join(' ') }, [{ span: { start, end: next }, text: '' }]),
    ],
  };
}
