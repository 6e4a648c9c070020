import { stringify } from 'yaml';

/** Front matter to write, in the order of its keys; what is null is left out. */
export type NewFrontMatter = Readonly<Record<string, FrontMatterValue | boolean | null>>;
export type FrontMatterValue = string | readonly FrontMatterValue[] | { readonly [key: string]: FrontMatterValue };

/** The source text of a new article. Law: reading it back gives the same texts. */
export function articleSource(frontMatter: NewFrontMatter, body: string): string {
  const written = Object.fromEntries(Object.entries(frontMatter).filter(([, value]) => value !== null));
  // A line is never folded: an editor's diff shows whole sentences.
  const yaml = stringify(written, { lineWidth: 0 });
  return `---\n${yaml}---\n\n${body.replace(/^\n+/, '').trimEnd()}\n`;
}
