import { isFolder } from '../disk/newsroom-folder.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Texts } from '../model/source.js';
import { importFeed } from './import-feed.js';
import { importFolder } from './import-folder.js';
import type { ImportAllOptions, ImportedItem } from './imported-item.js';
import { knownArticles } from './known-articles.js';
import { mediaFolder } from './media-folder.js';
import { SETTINGS_FILE } from './newsroom.js';
import { readNewsroomSettings } from './read-newsroom.js';

export type ImportAll =
  | { readonly settings: 'broken'; readonly diagnostics: readonly Diagnostic[]; readonly texts: Texts }
  | { readonly settings: 'sound'; readonly lang: string; readonly items: AsyncGenerator<ImportedItem> };

/**
 * Many foreign articles at once. Each item is told as soon as it is done, and its fault is its own: the others go on. What is in the newsroom
 * already, by its id or its very text, is skipped, so a second run adds only what is new. Nothing is overwritten, and nothing is fetched.
 */
export async function importAll(options: ImportAllOptions): Promise<ImportAll> {
  const { settings, text, diagnostics } = await readNewsroomSettings(options.root);
  if (settings === null) return { settings: 'broken', diagnostics, texts: new Map([[SETTINGS_FILE, text]]) };
  const known = await knownArticles(options.root, settings);
  const items = (await isFolder(options.root, options.file))
    ? importFolder(options, known)
    : importFeed(options, known, await mediaFolder(options.media));
  return { settings: 'sound', lang: settings.lang, items };
}
