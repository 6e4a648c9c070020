import { latinDigits } from '../khmer/digits.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Block } from './blocks.js';
import type { ForeignText } from './lines.js';

/** `ចំនួន៤`, «four in number», in Khmer or Latin digits; not ចំនួន ១០០០ or ៤,៥, which count no list's items. */
const COUNT = /ចំនួន[ \t\u00A0\u200B]{0,3}([0-9]{1,3}|[០-៩]{1,3})(?![0-9០-៩]|[.,][0-9០-៩]|%)/g;
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
    const sentence = words.slice(0, -1).lastIndexOf('។') + 1;
    const match = [...words.slice(sentence).matchAll(COUNT)].at(-1);
    if (!match) return [];
    const start = from + sentence + match.index;
    const at = { file, span: { start, end: start + match[0].length } };
    const stated = Number(latinDigits(match[1] ?? ''));
    const found = block.list.items.length;
    return [stated === found ? diagnostic('import-count-right', at, { stated }) : diagnostic('import-count-wrong', at, { stated, found })];
  });
}
