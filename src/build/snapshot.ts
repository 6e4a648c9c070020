import { hash } from 'node:crypto';
import { join } from 'node:path';
import { type Listing, listFiles, ownTemplatesFolder } from '../disk/newsroom-folder.js';
import { isAnything, isSettled, stampAt, stampBehind } from '../disk/stamp.js';
import { PAGES_FOLDER } from '../model/plain-page.js';
import { REGISTER_FILE } from '../model/register.js';
import type { Settings } from '../model/settings.js';
import { SETTINGS_FILE } from './newsroom.js';

/** The folders that the settings name; `pages` is null where theirs serves for something else. */
export type Folders = Pick<Settings, 'articles' | 'templates'> & { readonly pages: string | null };

/** Every file that an edition is made of, as it was found, before one of them was read. */
export type Snapshot = {
  readonly folders: Folders;
  readonly articles: Listing;
  readonly pages: Listing;
  readonly statics: Listing;
  readonly templates: Listing;
  /** The default theme's files. */
  readonly ownTemplates: Listing;
  /** Stands for all of that: two snapshots of one newsroom are equal when these are. */
  readonly sum: string;
  /** False where a file may change and look as it does now. */
  readonly isSettled: boolean;
};

export async function takeSnapshot(root: string, folders: Folders): Promise<Snapshot> {
  const articles = await listFiles(root, folders.articles);
  const pages = folders.pages === null ? { files: [], outside: [] } : await listFiles(root, folders.pages);
  const statics = await listFiles(root, 'static', { hidden: true });
  const templates = await listFiles(root, folders.templates);
  const ownTemplates = await listFiles(ownTemplatesFolder(), '.');
  return sealed(root, { folders, articles, pages, statics, templates, ownTemplates });
}

/** Files in the newsroom's root that an edition is made from. */
const SINGLE = [SETTINGS_FILE, REGISTER_FILE];
const LISTINGS = ['articles', 'pages', 'statics', 'templates', 'ownTemplates'] as const;
type Listings = Pick<Snapshot, 'folders' | (typeof LISTINGS)[number]>;

function sealed(root: string, listings: Listings): Snapshot {
  const { folders, articles, pages, statics, templates } = listings;
  const single = SINGLE.map((name) => stampBehind(join(root, name)) ?? '');
  const files = LISTINGS.flatMap((name) => listings[name].files);
  const lines = files.map(({ path, stamp }) => `${path} ${stamp}`);
  const outside = [articles, pages, statics, templates].flatMap((listing) => listing.outside);
  const now = Date.now();
  return {
    ...listings,
    sum: hash('sha256', JSON.stringify([folders, single, lines, outside]), 'hex'),
    isSettled: [...single, ...files.map(({ stamp }) => stamp)].every((stamp) => isSettled(stamp, now)),
  };
}

/**
 * The same newsroom after a change to these files alone (paths from the root); null where a file has come, gone or become something else: then all
 * of it must be looked at.
 */
export function restamped(root: string, snapshot: Snapshot, paths: ReadonlySet<string>): Snapshot | null {
  const unknown = new Set(paths);
  for (const name of SINGLE) unknown.delete(name);
  let isWhole = true;
  const restamp = (listing: Listing): Listing => {
    if (!listing.files.some(({ path }) => paths.has(path))) return listing;
    const files = listing.files.map((file) => {
      if (!paths.has(file.path)) return file;
      unknown.delete(file.path);
      const stamp = stampAt(file.real);
      isWhole &&= stamp !== null;
      return { ...file, stamp: stamp ?? '' };
    });
    return { ...listing, files };
  };
  const { articles, pages, statics, templates } = snapshot;
  const listings = { articles: restamp(articles), pages: restamp(pages), statics: restamp(statics), templates: restamp(templates) };
  // What an editor has laid beside a file for a moment is gone again.
  if (!isWhole || [...unknown].some((path) => isAnything(join(root, path)))) return null;
  return sealed(root, { ...snapshot, ...listings });
}

export function foldersOf({ articles, templates }: Pick<Settings, 'articles' | 'templates'>): Folders {
  const isTaken = articles === PAGES_FOLDER || templates === PAGES_FOLDER;
  return { articles, templates, pages: isTaken ? null : PAGES_FOLDER };
}
