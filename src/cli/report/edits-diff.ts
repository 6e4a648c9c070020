import { applyOrdered, type TextEdit } from '../../model/source.js';

/** Lines around a change, as `diff -u` has them. */
const CONTEXT = 3;
type Block = { readonly first: number; readonly last: number; readonly edits: readonly TextEdit[] };

/** A unified diff of a text and what edits make of it: unlike `UnifiedDiff`, of edits that bring and take lines. `edits`: in order, apart. */
export function editsDiff(file: string, text: string, edits: readonly TextEdit[]): string[] {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)].filter((at) => at < text.length);
  const end = (line: number): number => starts[line + 1] ?? text.length;
  const lines = (from: number, to: number): string[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => text.slice(starts[from + index], end(from + index)).replace(/\r?\n$/, ''));
  const diff: string[] = [];
  let shift = 0;
  for (const { first, last, edits: own } of blocksOf(edits, starts)) {
    const from = Math.max(0, first - CONTEXT);
    const to = Math.min(starts.length, last + 1 + CONTEXT);
    const offset = starts[first] ?? 0;
    const moved = own.map(({ span, text: words }) => ({ span: { start: span.start - offset, end: span.end - offset }, text: words }));
    const made = applyOrdered(text.slice(offset, end(last)), moved);
    const after = made === '' ? [] : made.replace(/\r?\n$/, '').split(/\r?\n/);
    const before = lines(first, last + 1);
    const same = commonEnds(before, after);
    const lead = lines(from, first);
    const tail = lines(last + 1, to);
    const counts = { before: to - from, after: lead.length + after.length + tail.length };
    diff.push(`@@ -${from + 1},${counts.before} +${from + 1 + shift},${counts.after} @@`);
    diff.push(...[...lead, ...before.slice(0, same.head)].map((line) => ` ${line}`));
    diff.push(...before.slice(same.head, before.length - same.foot).map((line) => `-${line}`));
    diff.push(...after.slice(same.head, after.length - same.foot).map((line) => `+${line}`));
    diff.push(...[...before.slice(before.length - same.foot), ...tail].map((line) => ` ${line}`));
    shift += counts.after - counts.before;
  }
  return diff.length === 0 ? [] : [`--- a/${file}`, `+++ b/${file}`, ...diff];
}

/** Edits whose contexts touch, in one block of lines. */
function blocksOf(edits: readonly TextEdit[], starts: readonly number[]): Block[] {
  const blocks: Block[] = [];
  let line = 0;
  const lineAt = (at: number): number => {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++;
    return line;
  };
  for (const edit of edits) {
    const first = lineAt(edit.span.start);
    const last = lineAt(edit.span.end);
    const open = blocks.at(-1);
    if (open && first <= open.last + 2 * CONTEXT) blocks[blocks.length - 1] = { first: open.first, last, edits: [...open.edits, edit] };
    else blocks.push({ first, last, edits: [edit] });
  }
  return blocks;
}

function commonEnds(before: readonly string[], after: readonly string[]): { readonly head: number; readonly foot: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let foot = 0;
  while (foot < most - head && before.at(-1 - foot) === after.at(-1 - foot)) foot++;
  return { head, foot };
}
