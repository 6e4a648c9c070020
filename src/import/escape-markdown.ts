import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Block, Item, List, Passage } from './blocks.js';
import { inlineEscapes } from './inline-escapes.js';
import { lineEscapes } from './line-escapes.js';
import type { ForeignText } from './lines.js';

/**
 * What is Markdown by accident, made to stand for itself: a backslash before each character that would otherwise be swallowed, and
 * indents taken away that would make code or a part of the list above. Each is one finding.
 * Law: Markdown (CommonMark 0.31, with the tables, strikethrough, footnotes and attributes that `markdown/` knows) shows the text as it is.
 */
export function escapeMarkdown(source: ForeignText, blocks: readonly Block[]): Diagnostic[] {
  return blocks.flatMap((block, index) => {
    if ('list' in block) return escapeList(source, block.list);
    const before = blocks[index - 1];
    const { passage } = block.paragraph;
    return [...stripIndent(source, passage, before !== undefined && 'list' in before), ...escapePassage(source, passage)];
  });
}

function escapeList(source: ForeignText, list: List): Diagnostic[] {
  const ofItem = (item: Item) => [...escapePassage(source, item.passage), ...item.lists.flatMap((inner) => escapeList(source, inner))];
  return list.items.flatMap(ofItem);
}

function escapePassage({ file, text }: ForeignText, passage: Passage): Diagnostic[] {
  const places = new Set([...lineEscapes(text, passage), ...inlineEscapes(text, passage)]);
  return [...places].map((at) =>
    diagnostic('import-escaped', { file, span: { start: at, end: at + 1 } }, { character: text.charAt(at) }, [
      { span: { start: at, end: at }, text: '\\' },
    ]),
  );
}

/** Four columns make code of a paragraph (CommonMark 0.31 §4.4); after a list, two make it a part of the last item. */
function stripIndent({ file, text }: ForeignText, passage: Passage, afterList: boolean): Diagnostic[] {
  const first = passage[0];
  if (!first || first.content === first.start) return [];
  const span = { start: first.start, end: first.content };
  const indent = text.slice(span.start, span.end);
  if (!afterList && indent.length < 4 && !indent.includes('\t')) return [];
  return [diagnostic('import-escaped', { file, span }, { character: indent.charAt(0) }, [{ span, text: '' }])];
}
