import { truncate } from '../khmer/truncate.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { type Block, passagesOf } from './blocks.js';
import { type ForeignText, wordsIn } from './lines.js';

/** Most UTF-16 units of a title made from a text's first words. */
const MOST = 80;

/** A title for a text that has none: the words of its first line, as they were typed. Null where there are none. */
export function firstWords(
  { file, text }: ForeignText,
  blocks: readonly Block[],
): { readonly title: string | null; readonly diagnostics: readonly Diagnostic[] } {
  const line = passagesOf(blocks)[0]?.[0];
  const title = line ? truncate(wordsIn(text, { start: line.content, end: line.end }, []), MOST) : '';
  if (!line || title === '') return { title: null, diagnostics: [] };
  return { title, diagnostics: [diagnostic('import-no-title', { file, span: { start: line.content, end: line.content } }, { title })] };
}
