import { isFolder } from '../disk/newsroom-folder.js';
import { isDocumentName } from '../import/foreign-format.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Texts } from '../model/source.js';
import { importFeed } from './import-feed.js';
import { importDocument, importFolder } from './import-folder.js';
import type { ImportAllOptions, ImportedItem } from './imported-item.js';
import { type KnownArticles, knownArticles } from './known-articles.js';
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
  return { settings: 'sound', lang: settings.lang, items: await itemsOf(options, known) };
}

/** What a folder, a document or else a feed has. */
async function itemsOf(options: ImportAllOptions, known: KnownArticles): Promise<AsyncGenerator<ImportedItem>> {
  const { root, file } = options;
  if (await isFolder(root, file)) return importFolder(options, known);
  return isDocumentName(file) ? alone(options, known) : importFeed(options, known, await mediaFolder(options.media));
}

async function* alone(options: ImportAllOptions, known: KnownArticles): AsyncGenerator<ImportedItem> {
  yield await importDocument(options.file, options, known);
}
