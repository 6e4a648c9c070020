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

type SkeletonValue = string | boolean | { readonly [key: string]: string | null };
/** A key of an article that is still to be written: with its value, or a blank; `hint`, one line, says what belongs there. */
export type SkeletonEntry = { readonly key: string; readonly value: SkeletonValue | null; readonly hint?: string };

/** The source text of an article with blanks. Law: reading it back gives the values; a blank counts as a key that is not there. */
export function skeletonSource(entries: readonly SkeletonEntry[], body: string): string {
  const yaml = entries.map(({ key, value, hint }) => {
    const [first = '', ...rest] = value === null ? [`${key}:`] : entryLines(key, value);
    return [hint === undefined ? first : `${first} # ${hint}`, ...rest].join('\n');
  });
  return `---\n${yaml.join('\n')}\n---\n\n${body.replace(/^\n+/, '').trimEnd()}\n`;
}

function entryLines(key: string, value: SkeletonValue): string[] {
  return stringify({ [key]: value }, { lineWidth: 0, nullStr: '' })
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
}
