import type { Diagnostic } from '../model/diagnostic.js';
import { applyEdits } from '../model/source.js';
import { type ConvertedText, movedBy } from './convert-legacy.js';
import { convertRuns, type RunPart } from './convert-runs.js';
import type { LegacyFonts } from './legacy-fonts.js';
import type { ForeignText } from './lines.js';
import { markdownRuns, writtenInMarkdown } from './markdown-runs.js';

/** `words`: what was given, in Unicode, in its order. */
export type ConvertedMarkdown = ConvertedText & { readonly words: readonly string[] };

/**
 * A Markdown text that was typed, wholly or in parts, for Limon or ABC → Unicode: {@link convertRuns} for what its readers see. `from`: where it begins,
 * behind the front matter; `words`: what that says (a title, a summary). Laws: those of `convertLegacy`.
 */
export async function convertMarkdown(
  source: ForeignText,
  from: number,
  words: readonly string[],
  fonts: LegacyFonts,
): Promise<ConvertedMarkdown> {
  const { file, text } = source;
  const body: RunPart = { source: text, runs: await markdownRuns(text, from), write: writtenInMarkdown };
  const bare = words.map((word): RunPart => {
    return {
      source: word,
      runs: [{ font: '', text: word, span: { start: 0, end: word.length }, isBare: true }],
      write: (written) => written,
    };
  });
  const { sources, isStopped, found } = convertRuns(file, [body, ...bare], fonts);
  const diagnostics = found.map(({ part, finding }) =>
    part === 0 ? finding : inFrontMatter(finding, text.slice(0, from), words[part - 1] ?? ''),
  );
  const edits = found.flatMap(({ part, finding }) => (part === 0 ? (finding.fix ?? []) : [])).sort((a, b) => a.span.start - b.span.start);
  return {
    text: applyEdits(text, edits),
    words: sources.slice(1),
    isStopped,
    diagnostics,
    inSource: edits.length === 0 ? (finding) => finding : movedBy(edits),
  };
}

/** A finding about words of the front matter, at their place there. The edit was of the words. */
function inFrontMatter({ fix: _, ...finding }: Diagnostic, front: string, words: string): Diagnostic {
  const at = front.indexOf(words);
  const span = at < 0 ? { start: 0, end: 0 } : { start: at, end: at + words.length };
  return { ...finding, span } as Diagnostic;
}
