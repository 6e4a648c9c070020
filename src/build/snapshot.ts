import { hash } from 'node:crypto';
import { join } from 'node:path';
import { type Listing, listFiles, ownTemplatesFolder } from '../disk/newsroom-folder.js';
import { isSettled, stampBehind } from '../disk/stamp.js';
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
  const single = [SETTINGS_FILE, REGISTER_FILE].map((name) => stampBehind(join(root, name)) ?? '');
  const files = [articles, pages, statics, templates, ownTemplates].flatMap((listing) => listing.files);
  const lines = files.map(({ path, stamp }) => `${path} ${stamp}`);
  const outside = [articles, pages, statics, templates].flatMap((listing) => listing.outside);
  const now = Date.now();
  return {
    ...{ folders, articles, pages, statics, templates, ownTemplates },
    sum: hash('sha256', JSON.stringify([folders, single, lines, outside]), 'hex'),
    isSettled: [...single, ...files.map(({ stamp }) => stamp)].every((stamp) => isSettled(stamp, now)),
  };
}

export function foldersOf({ articles, templates }: Pick<Settings, 'articles' | 'templates'>): Folders {
  const isTaken = articles === PAGES_FOLDER || templates === PAGES_FOLDER;
  return { articles, templates, pages: isTaken ? null : PAGES_FOLDER };
}
