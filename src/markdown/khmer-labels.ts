import type { MarkdownIt } from 'markdown-it';
import { normalizeKhmer } from '../khmer/normalize.js';
import { type BodyState, bodyState } from './body-env.js';

/**
 * `[មន្រ្តី]` finds the definition of `[មន្ត្រី]`: a label is the same however its Khmer was typed. So mending the order
 * in a text that is a label too changes no link.
 */
export function khmerLabels(md: MarkdownIt): void {
  md.core.ruler.after('block', 'khmer_labels', ({ env, inlineMode }) => {
    const { normalize } = bodyState(env);
    const { references } = env;
    if (inlineMode || normalize === null || references === undefined) return;
    const byLabel = new Map<string, unknown>();
    for (const [label, target] of Object.entries(references)) {
      const canonical = canonicalLabel(label, normalize);
      if (!byLabel.has(canonical)) byLabel.set(canonical, target);
    }
    env.references = new Proxy(references, { get: (_, label) => byLabel.get(canonicalLabel(String(label), normalize)) });
  });
}

export function canonicalLabel(label: string, normalize: BodyState['normalize']): string {
  return normalize === null ? label : normalizeKhmer(label, normalize).text;
}
