import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileEdition } from '../../src/edition/compile-edition.js';
import { feedFiles } from '../../src/feeds/feed-files.js';
import { absoluteBody } from '../../src/markdown/absolute.js';
import { renderBody } from '../../src/markdown/render-body.js';
import type { ArticleCard } from '../../src/model/article.js';
import type { PublishedFiles } from '../../src/model/file-facts.js';
import type { Settings } from '../../src/model/settings.js';
import { encodePath, siteAddress } from '../../src/model/url.js';
import { articleView, NO_NEIGHBOURS } from '../../src/pages/article-page.js';
import type { PageContext } from '../../src/pages/page-context.js';
import { proseHtml } from '../../src/pages/prose-html.js';
import { compileTheme, type Theme } from '../../src/templating/compile-theme.js';

const ROOT = new URL('../../templates/', import.meta.url).pathname;

/** The default theme, compiled from its files; every asset is there. */
export function defaultTheme(): Theme {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'));
  const templates = files.map((name) => ({
    name: name.slice(0, -4),
    file: `templates/${name}`,
    text: readFileSync(join(ROOT, name), 'utf8'),
  }));
  const { theme, diagnostics } = compileTheme(templates, { assetUrl: (name) => `/assets/${name}`, prose: proseHtml });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return theme;
}

/** How a test's newspaper differs from a plain one. `bodyOf` gives Markdown. */
export type Press = { readonly now: number; readonly bodyOf?: (card: ArticleCard) => string; readonly files?: PublishedFiles };

/** Everything for machines, by path, made as `publish` makes it. */
export function feedsOf(cards: readonly ArticleCard[], settings: Settings, press: Press): Map<string, string> {
  const { now, bodyOf = () => '', files = new Map() } = press;
  const theme = defaultTheme();
  const edition = compileEdition(cards, settings, now);
  const context: PageContext = { edition, settings, isPreview: false, files };
  const contentOf = (card: ArticleCard): string => {
    const view = articleView(card, bodyHtml(card, bodyOf(card), settings), NO_NEIGHBOURS, context);
    return absoluteBody(theme.render('partials/feed-content', view), siteAddress(card.url, settings)).trim();
  };
  const made = [...feedFiles({ ...context, contentOf })];
  return new Map(made.map((file) => [file.path, 'text' in file ? file.text() : theme.render(file.template, file.view())]));
}

/** The feed of a home page in RSS. */
export function feedOf(
  cards: readonly ArticleCard[],
  settings: Settings,
  now: number,
  bodyOf: (card: ArticleCard) => string,
  lang = settings.lang,
): string {
  const main = { ...settings, feeds: { ...settings.feeds, channels: 'main' as const } };
  return feedsOf(cards, main, { now, bodyOf }).get(lang === settings.lang ? 'feed.xml' : `${lang}/feed.xml`) ?? '';
}

/** Markdown as HTML for the page of `card`: what is relative there is beside the page. */
export function bodyHtml(card: ArticleCard, markdown: string, settings: Settings): string {
  const page = encodePath(settings.basePath + card.url);
  const resolve = (address: string): string => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|[#?]|$)/i.test(address)) return address;
    return address.startsWith('/') ? encodePath(settings.basePath) + address : page + address;
  };
  return renderBody({ path: card.path, text: markdown, body: { start: 0, end: markdown.length } }, { normalize: {}, resolve }).html;
}
