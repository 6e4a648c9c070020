import { nearest } from '../content/nearest.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { isPlainPage } from '../model/plain-page.js';
import { type Newsroom, SETTINGS_FILE } from './newsroom.js';
import type { PreparedArticle } from './prepare.js';

/** A slug in the menu that no plain page has, drafts among them: a warning at its place in the settings. */
export function checkMenu(
  { settings, spanOf }: Pick<Newsroom, 'settings' | 'spanOf'>,
  articles: readonly Pick<PreparedArticle, 'path' | 'page'>[],
): Diagnostic[] {
  if (settings.menu.length === 0) return [];
  const pages = articles.filter(({ path }) => isPlainPage(path, settings.articles));
  // A page with errors may be the one that is meant.
  if (pages.some(({ page }) => page === null)) return [];
  const slugs = new Set(pages.flatMap(({ page }) => page?.meta.slug ?? []));
  return settings.menu.flatMap((slug, index) => {
    if (slugs.has(slug)) return [];
    // A list of one may have been written as a text alone.
    const span = spanOf?.(`menu.${index}`) ?? spanOf?.('menu') ?? { start: 0, end: 0 };
    return [diagnostic('menu-without-page', { file: SETTINGS_FILE, span }, { slug, nearest: nearest(slug, slugs) })];
  });
}
