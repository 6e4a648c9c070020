import type { MarkdownIt } from 'markdown-it';

/** A rule that is in use; rules carry the names of their functions. */
export function blockRule(md: MarkdownIt, name: string) {
  const rule = md.block.ruler.getRules('').find((each) => each.name === name);
  if (!rule) throw new Error(`markdown-it has no block rule ${name}`);
  return rule;
}
