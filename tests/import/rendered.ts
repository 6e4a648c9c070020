import MarkdownIt from 'markdown-it';
import attrs from 'markdown-it-attrs';
import footnote from 'markdown-it-footnote';
import type { Draft } from '../../src/import/import-text.js';
import { applyEdits, type Span, type TextEdit } from '../../src/model/source.js';

const markdown = new MarkdownIt({ html: true }).use(footnote).use(attrs, { leftDelimiter: '{:', rightDelimiter: '}' });

/** What an independent Markdown renderer makes of a draft's body: its text, its tags, and the numbers that its lists start at. */
export function rendered(draft: Draft): { readonly text: string; readonly tags: readonly string[] } {
  const html = markdown.render(draft.body);
  const tags = Array.from(html.matchAll(/<([a-z][a-z0-9]*)/g), (match) => match[1] ?? '');
  const text = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return { text: folded(text), tags };
}

/** What a reader of the source saw, once what the draft lists as moved, joined and unindented is gone, and list markers are put aside. */
export function visible(text: string, draft: Draft): string {
  const edits = draft.diagnostics.flatMap((finding): readonly TextEdit[] => {
    if (finding.code !== 'import-list') return (finding.fix ?? []).map(({ span }) => ({ span, text: '' }));
    const marks = (finding.fix ?? []).map(({ span }) => ({ span, text: span.end > span.start ? '\n' : '' }));
    return [...marks, ...markdownMarks(text, finding.span, draft)];
  });
  return folded(applyEdits(text, edits));
}

/** List markers that are Markdown already, so that no edit makes them: those in a list that nothing escapes. */
function markdownMarks(text: string, list: Span, draft: Draft): TextEdit[] {
  const edited = new Set(draft.edits.map(({ span }) => span.start));
  return Array.from(text.slice(list.start, list.end).matchAll(/(?<=^|[\r\n])[ \t]*(?:[-*]|[0-9]+[.)]) /g), (match) => {
    const start = list.start + match.index;
    return { span: { start, end: start + match[0].length }, text: '\n' };
  }).filter(({ span }) => !Array.from({ length: span.end - span.start }, (_, at) => span.start + at).some((at) => edited.has(at)));
}

function folded(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ').trim();
}
