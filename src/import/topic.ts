import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Span, TextEdit } from '../model/source.js';
import { type Block, type Passage, passagesOf } from './blocks.js';
import { type ForeignText, wordsIn } from './lines.js';

const GAP = '[\\s\\u200B]{0,20}';
/** `ក្រោមប្រធានបទ`, «under the topic», with or without `ស្តីពី`, «about», in either spelling of its coeng. */
const LEAD = new RegExp(`ក្រោម${GAP}ប្រធានបទ${GAP}(?:ស្[តដ]ីពី${GAP})?[៖:]?${GAP}`);
const QUOTED = /^(?:«([^»]*)»|“([^”]*)”|"([^"]*)")/;
/** The longest topic in UTF-16 code units; past this the sentence just goes on. */
const LONGEST = 300;

type FoundTopic = {
  readonly topic: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What is said where the topic becomes the headline. */
  readonly asTitle: readonly Diagnostic[];
};

/** The topic that the text names: what follows `ក្រោមប្រធានបទ (ស្តីពី)`, in its quotation marks or to the end of the sentence or paragraph. */
export function findTopic({ file, text }: ForeignText, blocks: readonly Block[], joins: readonly TextEdit[]): FoundTopic {
  for (const passage of passagesOf(blocks)) {
    const span = topicSpan(text, passage);
    const topic = span && wordsIn(text, span, joins);
    if (!span || !topic) continue;
    const at = { file, span };
    return { topic, diagnostics: [diagnostic('import-topic', at, { topic })], asTitle: [diagnostic('import-title', at, { title: topic })] };
  }
  return { topic: null, diagnostics: [], asTitle: [] };
}

function topicSpan(text: string, passage: Passage): Span | null {
  const start = passage[0]?.start ?? 0;
  const words = text.slice(start, passage.at(-1)?.end);
  const lead = LEAD.exec(words);
  if (!lead) return null;
  const at = lead.index + lead[0].length;
  const rest = words.slice(at, at + LONGEST + 2);
  const quoted = QUOTED.exec(rest);
  const inner = quoted && (quoted[1] ?? quoted[2] ?? quoted[3] ?? '');
  const topic = inner ?? /^[^។៕៚]*/.exec(rest)?.[0].trimEnd() ?? '';
  if (topic === '' || topic.length > LONGEST) return null;
  const from = start + at + (inner === null ? 0 : 1);
  return { start: from, end: from + topic.length };
}
