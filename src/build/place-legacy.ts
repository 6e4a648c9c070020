import type { ForeignDocument } from '../import/foreign-document.js';
import type { Diagnostic } from '../model/diagnostic.js';

/** How far ahead converted words are looked for, in UTF-16 units, and how often further than that. */
const AHEAD = 20_000;
const MOST_SEARCHES = 20;

/** What a document says of its old fonts, each finding at the place of its words in the Markdown; at its beginning where they are not found there. */
export function placeLegacy({ legacy, markdown }: Pick<ForeignDocument, 'legacy' | 'markdown'>): Diagnostic[] {
  let from = 0;
  let searches = 0;
  return legacy.map((finding) => {
    const words = wordsNow(finding).replace(/…$/, '');
    let at = words === '' ? -1 : markdown.slice(from, from + AHEAD).indexOf(words);
    if (at >= 0) at += from;
    else if (words !== '' && searches++ < MOST_SEARCHES) at = markdown.indexOf(words, from);
    if (at >= 0) from = at;
    const { fix: _, ...rest } = finding;
    return { ...rest, span: { start: Math.max(0, at), end: at < 0 ? 0 : at + words.length } } as Diagnostic;
  });
}

/** The words that a finding speaks of, as they stand in the Markdown. */
function wordsNow(finding: Diagnostic): string {
  if (finding.code === 'import-legacy-converted' || finding.code === 'import-legacy-unsure') return finding.args.right;
  return finding.code === 'import-legacy-left' ? finding.args.written : '';
}
