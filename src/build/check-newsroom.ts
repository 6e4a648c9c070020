import { relative, resolve } from 'node:path';
import { slashed } from '../disk/real-path.js';
import { SarikaError } from '../model/fault.js';
import { articleSettings, type Settings } from '../model/settings.js';
import type { PlacedFile, Texts } from '../model/source.js';
import type { Whole } from './check-everything.js';
import { type Found, openCheckMemory } from './check-memory.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import type { FixedArticle } from './fix-article.js';
import { type Newsroom, SETTINGS_FILE } from './newsroom.js';
import { type Articles, articlesIn, readNewsroomSettings } from './read-newsroom.js';
import { foldersOf, takeSnapshot } from './snapshot.js';
import { textsIn } from './texts-in.js';

export type CheckOptions = {
  /** Absolute. */
  readonly root: string;
  /** Articles or folders of articles, as they were typed; none for the whole newsroom. */
  readonly paths: readonly string[];
  /** Files below the root: of others, no article is looked at. Null where it does not matter. */
  readonly changed: readonly string[] | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** `diagnostics`: by file and place, with the newsroom's own severities. */
export type CheckReport = Found & {
  /** Null where the settings have errors: then no article was looked at. */
  readonly settings: Settings | null;
  /** Articles that were looked at. */
  readonly articles: number;
  readonly texts: Texts;
  /** The articles as they are with every certain fix made; one at a time, read when it is asked for. Nothing is written. */
  readonly fixed: () => AsyncGenerator<FixedArticle>;
};

/**
 * Proofreads: every rule over the articles, and, of a whole newsroom, what only all of them together can show. Writes into `.sarika/check/` alone,
 * and nothing at all where that can't be. Throws `no-settings`, `no-article` for a path where there is none.
 */
export async function checkNewsroom({ root, paths, changed, now }: CheckOptions): Promise<CheckReport> {
  const { settings, text, spans, diagnostics } = await readNewsroomSettings(root);
  const texts = textsIn(root, new Map([[SETTINGS_FILE, text]]));
  if (settings === null) return { settings, articles: 0, diagnostics, leftOut: [], texts, fixed: async function* () {} };
  const snapshot = await takeSnapshot(root, foldersOf(settings));
  const whole = await articlesIn(root, settings, snapshot);
  const isWhole = paths.length === 0 && changed === null;
  const articles = isWhole ? whole : { ...whole, sources: wanted(whole, root, paths, changed) };
  const found = isWhole ? await checkAll({ root, settings, spanOf: spans, snapshot, now }) : await checkNamed(root, articles, now);
  return {
    ...{ settings, texts, articles: articles.sources.length, leftOut: found.leftOut },
    diagnostics: finishDiagnostics([...diagnostics, ...found.diagnostics], settings),
    async *fixed() {
      const { fixArticle } = await import('./fix-article.js');
      const setup = { settings: articleSettings(settings), files: new Set(articles.files.keys()), rules: 'all' as const };
      for (const source of articles.sources) yield fixArticle(source, setup);
    },
  };
}

async function checkNamed(root: string, articles: Articles, now: number): Promise<Found> {
  const { checkSome } = await import('./check-some.js');
  return checkSome(root, articles, now);
}

/** What clashes with another article, or leads to one, only all of them can show. */
async function checkAll(whole: Whole): Promise<Found> {
  const memory = await openCheckMemory(whole.root);
  try {
    const known = memory?.last.stillTrue(whole.snapshot, 'check', whole.now);
    if (known) return known;
    // Loaded only now: where nothing has changed, loading it would take longer than all the rest.
    const { checkEverything } = await import('./check-everything.js');
    return await checkEverything(whole, memory);
  } finally {
    await memory?.close();
  }
}

/** The articles that a user's paths name, those that have changed, in the newsroom's order. */
function wanted(
  { settings, sources }: Articles,
  root: string,
  paths: readonly string[],
  changed: readonly string[] | null,
): Newsroom['sources'] {
  const named = paths.map((path) => ({ path, from: slashed(relative(root, resolve(root, path))) }));
  const isIn = (file: string, from: string): boolean => from === '' || file === from || file.startsWith(`${from}/`);
  for (const { path, from } of named) {
    if (!sources.some((source) => isIn(source.path, from))) throw new SarikaError('no-article', { path, dir: settings.articles });
  }
  const isNamed = (path: string): boolean => named.length === 0 || named.some(({ from }) => isIn(path, from));
  const fresh = changed && new Set(changed);
  return (sources as readonly PlacedFile[]).filter(({ path }) => isNamed(path) && (fresh === null || fresh.has(path)));
}
