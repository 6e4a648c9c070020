import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { TextEdit } from '../model/source.js';
import type { Block, Item, List } from './blocks.js';
import { type ForeignText, lineEndOf } from './lines.js';

/** The bullet or the delimiter that a list's items have in Markdown. Two lists with one mark that follow each other would be one list. */
type Mark = '-' | '*' | '.' | ')';

/**
 * Lists as Markdown: `- ` for bullets, the stated number with `.` or `)` for numbers; `ក.` stays in the text, for Markdown has no such list.
 * A blank line is put before and after a list where there is none. Each list is one finding with all of its edits.
 */
export function listEdits(source: ForeignText, blocks: readonly Block[]): Diagnostic[] {
  const findings: Diagnostic[][] = [];
  const blank = lineEndOf(source.text);
  let before: Mark | null = null;
  for (const [index, block] of blocks.entries()) {
    if ('paragraph' in block) {
      before = null;
      continue;
    }
    const mark = markFor(block.list, before);
    const after = blocks[index + 1];
    const end = endOf(block.list);
    const gap = after && 'paragraph' in after && after.tight ? [{ span: { start: end, end }, text: blank }] : [];
    findings.push(editList(source, block.list, { mark, prefix: '', opening: block.tight ? blank : '' }, gap));
    before = mark;
  }
  return findings.flat();
}

type Layout = { readonly mark: Mark; readonly prefix: string; readonly opening: string };

function editList(source: ForeignText, list: List, layout: Layout, closing: readonly TextEdit[]): Diagnostic[] {
  const edits: TextEdit[] = [];
  const inner: Diagnostic[][] = [];
  for (const [index, item] of list.items.entries()) {
    const mark = markText(item, layout.mark);
    const span = { start: item.line.start, end: item.marker.text };
    const text = (index === 0 ? layout.opening : '') + layout.prefix + mark;
    if (source.text.slice(span.start, span.end) !== text) edits.push({ span, text });
    inner.push(editInnerLists(source, item, layout.prefix + ' '.repeat(mark.length)));
  }
  const first = list.items[0] as Item;
  const span = { start: first.line.content, end: endOf(list) };
  const finding = diagnostic('import-list', { file: source.file, span }, { items: list.items.length }, [...edits, ...closing]);
  return [finding, ...inner.flat()];
}

function editInnerLists(source: ForeignText, item: Item, prefix: string): Diagnostic[] {
  let before: Mark | null = null;
  return item.lists.flatMap((list) => {
    // A list may follow its item's text directly unless it is numbered and starts elsewhere than at 1 (CommonMark 0.31 §5.2).
    const opening = before === null && list.items[0]?.marker.style !== 'number' ? '' : lineEndOf(source.text);
    before = markFor(list, before);
    return editList(source, list, { mark: before, prefix, opening }, []);
  });
}

function markFor(list: List, before: Mark | null): Mark {
  const { style, delimiter } = (list.items[0] as Item).marker;
  if (style !== 'number') return before === '-' ? '*' : '-';
  const own = delimiter === ')' ? ')' : '.';
  if (before !== own) return own;
  return own === '.' ? ')' : '.';
}

function markText(item: Item, mark: Mark): string {
  return mark === '.' || mark === ')' ? `${item.marker.ordinal}${mark} ` : `${mark} `;
}

function endOf(list: List): number {
  const last = list.items.at(-1) as Item;
  const inner = last.lists.at(-1);
  return inner ? endOf(inner) : (last.passage.at(-1)?.end ?? last.line.end);
}
