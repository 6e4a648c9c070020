import { resolve } from 'node:path';
import { readDate } from '../content/read-date.js';
import { acquireLock } from '../disk/lock.js';
import { checkOutFolder } from '../disk/out-folder.js';
import { openPublication, type Published } from '../disk/publication.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Edition } from '../model/edition.js';
import { SarikaError } from '../model/fault.js';
import type { Settings } from '../model/settings.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import type { Newsroom } from './newsroom.js';
import { publish } from './publish.js';
import { readNewsroom, readNewsroomSettings } from './read-newsroom.js';

export type BuildOptions = {
  /** The newsroom's root, absolute. */
  readonly root: string;
  /** The folder to publish into, absolute or relative to the root; null: the settings' own. */
  readonly out: string | null;
  /** The moment of the edition: milliseconds since the epoch, or a date or instant as users write it. */
  readonly now: number | string;
  /** Shows what is withheld, for a preview; refused with the settings' own out folder. */
  readonly drafts: boolean;
  readonly adopt: boolean;
  /** Writes every file anew. */
  readonly clean: boolean;
};

export type BuildReport = {
  /** Null where the settings have errors. */
  readonly settings: Settings | null;
  readonly edition: Edition | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The decoded texts of the files that have findings, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Null where errors kept the edition back: the last one stands as it was. */
  readonly published: Published | null;
  /** The out folder, absolute. */
  readonly out: string;
};

/**
 * Reads the newsroom, makes the edition and puts it into the out folder; all faults at once, and nothing is published with one.
 * Throws `SarikaError` for faults of the world.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  // Before anything is written: a folder that is no newsroom gets no `.sarika/`.
  await readNewsroomSettings(options.root);
  const release = await acquireLock(options.root);
  try {
    return await buildLocked(options);
  } finally {
    await release();
  }
}

async function buildLocked(options: BuildOptions): Promise<BuildReport> {
  const { newsroom, diagnostics, settingsText } = await readNewsroom(options.root);
  const texts = new Map([['sarika.yaml', settingsText]]);
  if (newsroom === null) return { settings: null, edition: null, diagnostics, texts, published: null, out: options.root };
  const { settings } = newsroom;
  const out = await outFolder(options, settings);
  const now = readNow(options.now, settings.timeZone);
  const publication = await publish(newsroom, { now, isPreview: options.drafts });
  const found = [...diagnostics, ...publication.diagnostics];
  noteTexts(texts, newsroom, publication.articles);
  const faults: Diagnostic[] = [];
  const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
  const wasFaulty = found.some(isError);
  const hasErrors = () => wasFaulty || faults.some(isError);
  const published = await write(options, out, publication.files(faults), hasErrors);
  return {
    settings,
    edition: publication.edition,
    diagnostics: finishDiagnostics([...found, ...faults], settings.rules),
    texts,
    published,
    out,
  };
}

/** Stages every file, so that all faults are found, and commits only when there is none. */
async function write(
  { root, adopt, clean }: BuildOptions,
  out: string,
  files: AsyncGenerator<{ path: string; contents: string | Uint8Array }>,
  hasErrors: () => boolean,
): Promise<Published | null> {
  const publication = await openPublication({ root, out, adopt, clean });
  try {
    for await (const file of files) if (!hasErrors()) await publication.stage(file);
    return hasErrors() ? null : await publication.commit();
  } finally {
    await publication.abandon();
  }
}

async function outFolder({ root, out, drafts }: BuildOptions, settings: Settings): Promise<string> {
  const own = resolve(root, settings.out);
  const chosen = out === null ? own : resolve(root, out);
  if (drafts && chosen === own) throw new SarikaError('drafts-in-out', { dir: settings.out });
  // Drafts in the published folder, or below it, are published with it.
  const published = drafts ? [settings.out] : [];
  await checkOutFolder(root, chosen, [settings.articles, settings.templates, 'static', 'pages', ...published]);
  return chosen;
}

function readNow(now: number | string, timeZone: string): number {
  if (typeof now === 'number') return now;
  const moment = readDate(now, timeZone);
  if ('fault' in moment) throw new SarikaError('bad-now', { value: now });
  return moment.ms;
}

function noteTexts(texts: Map<string, string>, newsroom: Newsroom, articles: readonly { path: string; text: string }[]): void {
  for (const { path, text } of articles) texts.set(path, text);
  for (const { file, text } of newsroom.templates) texts.set(file, text);
  for (const { file, bytes } of newsroom.assets.values()) if (file.endsWith('.css')) texts.set(file, new TextDecoder().decode(bytes));
}
