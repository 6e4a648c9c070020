import { announcedCount } from '../khmer/press-phrases.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { shiftSpan } from '../model/source.js';
import type { Block } from './blocks.js';
import type { ForeignText } from './lines.js';

/** How much of the line before a list is looked at, from its end. */
const REACH = 400;

/** Checks the count that a list's introduction states (`… ចំនួន៤ ដូចជា៖`) against the list's items. Only the last sentence before it introduces. */
export function checkAnnouncedCounts({ file, text }: ForeignText, blocks: readonly Block[]): Diagnostic[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (!('list' in block) || !before || !('paragraph' in before)) return [];
    const line = before.paragraph.passage.at(-1);
    if (!line) return [];
    const from = Math.max(line.start, line.end - REACH);
    const words = text.slice(from, line.end).trimEnd();
    const announced = announcedCount(words);
    if (announced === null) return [];
    const { count: stated } = announced;
    const at = { file, span: shiftSpan(announced.span, from) };
    const found = block.list.items.length;
    return [stated === found ? diagnostic('import-count-right', at, { stated }) : diagnostic('import-count-wrong', at, { stated, found })];
  });
}
