import { relative, resolve } from 'node:path';
import { slashed } from '../disk/real-path.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import type { Settings } from '../model/settings.js';
import type { PlacedFile, Texts } from '../model/source.js';
import { Crew } from './crew.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import { type FixedArticle, fixArticle } from './fix-article.js';
import { meansInMemory } from './means.js';
import { type Newsroom, SETTINGS_FILE } from './newsroom.js';
import { prepareAll } from './prepare-all.js';
import { publish } from './publish.js';
import { checkOutside, readNewsroom, readNewsroomSettings } from './read-newsroom.js';
import { foldersOf, takeSnapshot } from './snapshot.js';
import { readFindings } from './stored-findings.js';
import { textsIn } from './texts-in.js';

/** `paths`: articles or folders of articles, as they were typed; none for the whole newsroom. `now` in milliseconds since the epoch. */
export type CheckOptions = { readonly root: string; readonly paths: readonly string[]; readonly now: number };

export type CheckReport = {
  /** Null where the settings have errors: then no article was looked at. */
  readonly settings: Settings | null;
  /** Articles that were looked at. */
  readonly articles: number;
  /** By file and place, with the newsroom's own severities. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  /** The articles as they are with every certain fix made; one at a time, read when it is asked for. Nothing is written. */
  readonly fixed: () => Generator<FixedArticle>;
};

/**
 * Proofreads: every rule over the articles, and, of a whole newsroom, what only all of them together can show. Writes nothing.
 * Throws `no-settings`, `not-found` for a path with no article.
 */
export async function checkNewsroom({ root, paths, now }: CheckOptions): Promise<CheckReport> {
  const { settings, text, diagnostics } = await readNewsroomSettings(root);
  const texts = textsIn(root, new Map([[SETTINGS_FILE, text]]));
  if (settings === null) return { settings, articles: 0, diagnostics, texts, fixed: function* () {} };
  const snapshot = await takeSnapshot(root, foldersOf(settings));
  const whole = await readNewsroom(root, settings, snapshot);
  const newsroom = paths.length === 0 ? whole : { ...whole, sources: wanted(whole, root, paths) };
  const crew = new Crew();
  try {
    const means = { ...meansInMemory(newsroom, 'all'), crew };
    const found = async (): Promise<readonly Diagnostic[]> => {
      // What clashes with another article, or leads to one, only all of them can show.
      if (paths.length > 0) return readFindings(await prepareAll(newsroom, means), means.bodies);
      return [...checkOutside(snapshot), ...(await publish(newsroom, { now, isPreview: true, means })).diagnostics];
    };
    return {
      ...{ settings, texts, articles: newsroom.sources.length },
      diagnostics: finishDiagnostics([...diagnostics, ...(await found())], settings),
      *fixed() {
        for (const source of newsroom.sources) yield fixArticle(source, means.desk.setup);
      },
    };
  } finally {
    crew.dismiss();
  }
}

/** The articles that a user's paths name, in the newsroom's order. */
function wanted({ sources }: Newsroom, root: string, paths: readonly string[]): Newsroom['sources'] {
  const named = paths.map((path) => ({ path, from: slashed(relative(root, resolve(root, path))) }));
  const isIn = (file: string, from: string): boolean => from === '' || file === from || file.startsWith(`${from}/`);
  for (const { path, from } of named) {
    if (!sources.some((source) => isIn(source.path, from))) throw new SarikaError('not-found', { path });
  }
  return (sources as readonly PlacedFile[]).filter((source) => named.some(({ from }) => isIn(source.path, from)));
}
