import { resolve } from 'node:path';
import { SETTINGS_FILE } from '../build/newsroom.js';
import { readNewsroomSettings } from '../build/read-newsroom.js';
import { textsIn } from '../build/texts-in.js';
import { exists } from '../disk/newsroom-folder.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { FEED_FORMATS } from '../model/feed-address.js';
import type { Settings } from '../model/settings.js';
import type { Texts } from '../model/source.js';
import { siteAddress } from '../model/url.js';
import { type Told, tellHub } from './tell-hub.js';

/** `root`: absolute; `out`: the folder that was published, null for the settings' own. */
export type PingOptions = { readonly root: string; readonly out: string | null; readonly isDryRun: boolean };
export type PingReport = {
  /** Null where they have errors: then nobody was told anything. */
  readonly settings: Settings | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly hub: string;
  readonly feeds: readonly string[];
  /** One for each feed; empty of a dry run. */
  readonly told: readonly Told[];
};

/** Tells the newsroom's hub of every main feed that lies in the out folder. Throws `no-settings`, `no-hub`, `no-feeds`. */
export async function pingHub({ root, out, isDryRun }: PingOptions): Promise<PingReport> {
  const { settings, text, diagnostics } = await readNewsroomSettings(root);
  const texts = textsIn(root, new Map([[SETTINGS_FILE, text]]));
  if (settings === null) return { settings, diagnostics, texts, hub: '', feeds: [], told: [] };
  const { hub } = settings.feeds;
  if (hub === null) throw new SarikaError('no-hub', {});
  const folder = out ?? settings.out;
  const feeds = await mainFeedsIn(resolve(root, folder), settings);
  if (feeds.length === 0) throw new SarikaError('no-feeds', { dir: folder });
  const told: Told[] = [];
  // One after the other: a hub is somebody else's machine.
  if (!isDryRun) for (const feed of feeds) told.push(await tellHub(hub, feed));
  return { settings, diagnostics, texts, hub, feeds, told };
}

/** The addresses of the feeds with everything in a language, in each language that has some. */
async function mainFeedsIn(folder: string, settings: Settings): Promise<string[]> {
  const homes = ['/', ...settings.languages.map((lang) => `/${lang}/`)];
  const paths = homes.flatMap((home) => FEED_FORMATS.map(({ file }) => home + file));
  const isThere = await Promise.all(paths.map((path) => exists(folder, path.slice(1))));
  return paths.filter((_, index) => isThere[index]).map((path) => siteAddress(path, settings));
}
