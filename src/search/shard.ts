const COLUMNS = ['title', 'url', 'day', 'date', 'excerpt', 'tags', 'headings', 'facts'] as const;

/**
 * An article as it is found: all of it text to show. `url` is its address on the site; `day` is `date` for machines; `tags`, `headings` and
 * `facts` (place, organisation, people, kind of text and so on) are lists, a line each.
 */
export type Entry = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Entries as they are published, column by column: like stands by like, which packs a fifth smaller than entry by entry. Texts and no index:
 * an index of cluster pairs takes four times as much to load and, of ten thousand articles, ten times the memory, and browsers search
 * a thousand texts in some ten milliseconds.
 * Law: `readShard` gives the entries back.
 */
export function shardText(entries: readonly Entry[]): string {
  const columns = COLUMNS.map((name) => [name, entries.map((entry) => entry[name])] as const);
  return JSON.stringify({ version: 1, ...Object.fromEntries(columns) });
}

/** The entries of a shard that was parsed; null where it is none. */
export function readShard(value: unknown): Entry[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const shard = value as Readonly<Record<string, unknown>>;
  const columns = COLUMNS.map((name) => shard[name]);
  const [titles] = columns;
  if (shard.version !== 1 || !columns.every(isColumn) || !isColumn(titles)) return null;
  const lists = columns as readonly (readonly string[])[];
  if (lists.some(({ length }) => length !== titles.length)) return null;
  const entries = titles.map((_, at) => Object.fromEntries(COLUMNS.map((name, nth) => [name, lists[nth]?.[at]])) as Entry);
  return entries.every(({ url }) => /^\/(?!\/)/.test(url)) ? entries : null;
}

function isColumn(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
