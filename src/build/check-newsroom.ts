import { relative, resolve } from 'node:path';
import { slashed } from '../disk/real-path.js';
import { NEWSROOM_RULES } from '../lint/newsroom-rules.js';
import { SarikaError } from '../model/fault.js';
import type { Settings } from '../model/settings.js';
import type { PlacedFile, Texts } from '../model/source.js';
import { ArticleMemo } from './article-memo.js';
import { BodiesInMemory } from './bodies.js';
import { type CheckMemory, type Found, openCheckMemory, readArchive } from './check-memory.js';
import { checkAgainstArchive, checkTogether } from './check-together.js';
import { Crew } from './crew.js';
import { memoKey } from './findings-again.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import { type FixedArticle, fixArticle } from './fix-article.js';
import { deskFor, meansInMemory } from './means.js';
import { type Newsroom, SETTINGS_FILE } from './newsroom.js';
import { prepareAll } from './prepare-all.js';
import { publish } from './publish.js';
import { type Articles, articlesIn, checkOutside, readNewsroom, readNewsroomSettings } from './read-newsroom.js';
import { foldersOf, type Snapshot, takeSnapshot } from './snapshot.js';
import { readFindings } from './stored-findings.js';
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
  readonly fixed: () => Generator<FixedArticle>;
};

/**
 * Proofreads: every rule over the articles, and, of a whole newsroom, what only all of them together can show. Writes into `.sarika/check/` alone,
 * and nothing at all where that can't be. Throws `no-settings`, `no-article` for a path where there is none.
 */
export async function checkNewsroom({ root, paths, changed, now }: CheckOptions): Promise<CheckReport> {
  const { settings, text, diagnostics } = await readNewsroomSettings(root);
  const texts = textsIn(root, new Map([[SETTINGS_FILE, text]]));
  if (settings === null) return { settings, articles: 0, diagnostics, leftOut: [], texts, fixed: function* () {} };
  const snapshot = await takeSnapshot(root, foldersOf(settings));
  const whole = await articlesIn(root, settings, snapshot);
  const isWhole = paths.length === 0 && changed === null;
  const articles = isWhole ? whole : { ...whole, sources: wanted(whole, root, paths, changed) };
  const found = isWhole ? await checkAll({ root, settings, snapshot, now }) : await checkSome(root, articles);
  return {
    ...{ settings, texts, articles: articles.sources.length, leftOut: found.leftOut },
    diagnostics: finishDiagnostics([...diagnostics, ...found.diagnostics], settings),
    *fixed() {
      const { setup } = deskFor(articles, 'all');
      for (const source of articles.sources) yield fixArticle(source, setup);
    },
  };
}

type Whole = { readonly root: string; readonly settings: Settings; readonly snapshot: Snapshot; readonly now: number };

/** What clashes with another article, or leads to one, only all of them can show. */
async function checkAll(whole: Whole): Promise<Found> {
  const memory = await openCheckMemory(whole.root);
  try {
    const known = memory?.last.stillTrue(whole.snapshot, HOW, whole.now);
    return known ?? (await checkEverything(whole, memory));
  } finally {
    await memory?.close();
  }
}

/** Nothing but the newsroom's files is asked for. */
const HOW = 'check';

async function checkEverything({ root, settings, snapshot, now }: Whole, memory: CheckMemory | null): Promise<Found> {
  const newsroom = await readNewsroom(root, settings, snapshot);
  const memo = memory && ArticleMemo.open(memory.dir, memoKey(settings, 'all'));
  const crew = new Crew();
  try {
    const means = { desk: deskFor(newsroom, 'all'), bodies: memo?.bodies ?? new BodiesInMemory(), memo, crew, progress: () => {} };
    const { articles, edition, diagnostics } = await publish(newsroom, { now, isPreview: true, means });
    const together = checkTogether(newsroom, articles, means);
    memory?.keep(together.archive);
    const report: Found = { diagnostics: [...checkOutside(snapshot), ...diagnostics, ...together.diagnostics], leftOut: [] };
    memory?.last.write({ snapshot, how: HOW, from: now, until: edition.nextChange, files: newsroom.fonts, report });
    return report;
  } finally {
    crew.dismiss();
    memo?.close();
  }
}

async function checkSome(root: string, articles: Articles): Promise<Found> {
  const means = { ...meansInMemory(articles, 'all'), crew: new Crew() };
  try {
    const found = readFindings(await prepareAll(articles, means), means.bodies);
    const archive = readArchive(root);
    if (archive === null) return { diagnostics: found, leftOut: NEWSROOM_RULES.map(({ code }) => code) };
    const odd = articles.sources.flatMap((source) => checkAgainstArchive(source, archive, means.desk));
    return { diagnostics: [...found, ...odd], leftOut: [] };
  } finally {
    means.crew.dismiss();
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
