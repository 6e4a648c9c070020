import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { FixJournal, forgetJournal, readJournal } from '../disk/fix-journal.js';
import { textAt } from '../disk/newsroom-folder.js';
import { replaceText } from '../disk/text-files.js';
import type { FixedArticle } from './fix-article.js';
import { articlesIn, readNewsroomSettings } from './read-newsroom.js';
import { foldersOf, takeSnapshot } from './snapshot.js';

/**
 * Writes the articles that have fixes, each whole or not at all, and gives each as it is written. What they said before is kept for
 * {@link undoFixes}. Throws `changed-meanwhile` for one that says something else by now.
 */
export async function* writeFixes(root: string, articles: AsyncIterable<FixedArticle>): AsyncGenerator<FixedArticle> {
  let journal: FixJournal | null = null;
  try {
    for await (const article of articles) {
      const { path, before, after, fixes } = article;
      if (fixes === 0) continue;
      journal ??= await FixJournal.start(root);
      journal.add({ path, before, after: sumOf(after) });
      await replaceText({ path, absolute: resolve(root, path), before, after });
      yield article;
    }
  } finally {
    journal?.close();
  }
}

/** `restored`: articles that say again what they said; `changed`: those that somebody has written since, which stay as they are. */
export type Undone = { readonly restored: readonly string[]; readonly changed: readonly string[] };

/**
 * Takes the last fixes back; null where there are none. Once it has run for all articles, there is nothing to take back any more.
 * Throws `no-settings`.
 */
export async function undoFixes(root: string): Promise<Undone | null> {
  const { settings } = await readNewsroomSettings(root);
  const entries = readJournal(root);
  if (entries.length === 0) return null;
  // The journal is a file like any other: it names articles of this newsroom, or nothing.
  const sources = settings === null ? [] : (await articlesIn(root, settings, await takeSnapshot(root, foldersOf(settings)))).sources;
  const known = new Set(sources.map(({ path }) => path));
  const restored: string[] = [];
  const changed: string[] = [];
  for (const { path, before, after } of entries) {
    const now = known.has(path) ? textAt(root, path) : undefined;
    if (now === before) continue;
    if (now === undefined || sumOf(now) !== after) {
      changed.push(path);
      continue;
    }
    await replaceText({ path, absolute: resolve(root, path), before: now, after: before });
    restored.push(path);
  }
  if (changed.length === 0) forgetJournal(root);
  return { restored, changed };
}

function sumOf(text: string): string {
  return hash('sha256', text, 'hex');
}
