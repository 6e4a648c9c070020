import { checkAddresses } from '../edition/addresses.js';
import { compileEdition } from '../edition/compile-edition.js';
import { checkXml } from '../feeds/check-xml.js';
import { feedView } from '../feeds/feed-view.js';
import { absoluteBody } from '../markdown/absolute.js';
import type { ArticleCard } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Edition, OutputFile } from '../model/edition.js';
import { articlePage } from '../pages/article-page.js';
import { editionPages } from '../pages/edition-pages.js';
import { absoluteUrl, type PageContext } from '../pages/page-context.js';
import { compileTheme, type Theme } from '../templating/compile-theme.js';
import { type PublishedAssets, publishAssets } from './assets.js';
import { checkLogos, checkSiteLinks } from './check-site-links.js';
import { checkTemplateNames, checkTheme } from './check-theme.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import type { Newsroom } from './newsroom.js';
import { OutputPaths } from './output-paths.js';
import type { PreparedArticle } from './prepare.js';
import { prepareAll } from './prepare-all.js';
import { rendered } from './render.js';

/** An edition that is ready to be written. */
export type Publication = {
  readonly edition: Edition;
  readonly articles: readonly PreparedArticle[];
  /** Everything that was found before a page was rendered, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files, one at a time: assets, pages, then feeds. What goes wrong while they are made is added to `faults`. */
  readonly files: (faults: Diagnostic[]) => AsyncGenerator<OutputFile>;
};

/** `now` in milliseconds since the epoch. A preview shows what is withheld and marks every page noindex. */
export type PublishOptions = { readonly now: number; readonly isPreview: boolean };

/** A newsroom and a moment → the newspaper. Read this first: the whole of it is here, in order. */
export async function publish(newsroom: Newsroom, { now, isPreview }: PublishOptions): Promise<Publication> {
  const { settings } = newsroom;
  const articles = await prepareAll(newsroom.sources, settings, newsroom.files);
  const cards = articles.flatMap(({ card }) => card ?? []);
  const edition = compileEdition(cards, settings, now, isPreview);
  const assets = publishAssets(newsroom.assets, settings.basePath);
  const { theme, diagnostics: themeFaults } = compileTheme(newsroom.templates, assets.urlOf);
  const found = [
    ...articles.flatMap(({ diagnostics }) => diagnostics),
    ...checkAddresses(cards, settings),
    ...checkSiteLinks(articles, edition, newsroom.statics, assets),
    ...checkLogos(settings, newsroom.statics),
    ...assets.diagnostics,
    ...themeFaults,
    ...checkTheme(theme, settings),
    ...checkTemplateNames(newsroom.templates, settings.templates),
  ];
  const context: PageContext = { edition, settings, isPreview };
  const bodies = new Map(articles.map(({ path, html }) => [path, html]));
  return {
    edition,
    articles,
    diagnostics: finishDiagnostics(found, settings.rules),
    files: (faults) => produce(newsroom, { context, theme, assets, bodyOf: (card) => bodies.get(card.path) ?? '' }, faults),
  };
}

type Press = {
  readonly context: PageContext;
  readonly theme: Theme;
  readonly assets: PublishedAssets;
  readonly bodyOf: (card: ArticleCard) => string;
};

/** A file on its way: whose it is (a path of the newsroom's, or null), and how to make it when its turn comes; null where a fault keeps it. */
type Made = {
  readonly path: string;
  readonly owner: string | null;
  readonly make: () => Promise<Uint8Array> | string | Uint8Array | null;
};

async function* produce(newsroom: Newsroom, press: Press, faults: Diagnostic[]): AsyncGenerator<OutputFile> {
  const paths = new OutputPaths(faults);
  for (const { path, owner, make } of everyFile(newsroom, press, faults)) {
    if (!paths.take(path, owner)) continue;
    const contents = await make();
    if (contents !== null) yield { path, contents };
  }
}

/** Assets before the pages that show them, pages before the feeds that lead to them. */
function* everyFile(newsroom: Newsroom, { context, theme, assets, bodyOf }: Press, faults: Diagnostic[]): Generator<Made> {
  const { edition, settings } = context;
  for (const source of newsroom.statics) yield { path: source.slice('static/'.length), owner: source, make: () => newsroom.read(source) };
  for (const { path, contents } of assets.files) yield { path, owner: null, make: () => contents };
  for (const { url, files } of edition.articles) {
    for (const { from, to } of files) yield { path: url.slice(1) + to, owner: from, make: () => newsroom.read(from) };
  }
  for (const { path, source, template, view } of editionPages(context, bodyOf)) {
    yield { path, owner: source, make: () => rendered(theme, template, view, faults) };
  }
  const contentOf = (card: ArticleCard): string => {
    const { view } = articlePage(card, bodyOf(card), { newer: null, older: null }, context);
    return absoluteBody(rendered(theme, 'partials/feed-content', view, faults) ?? '', absoluteUrl(card.url, settings)).trim();
  };
  for (const channel of edition.channels.filter(({ kind }) => kind === 'home')) {
    const make = () => wellFormed(rendered(theme, 'feeds/rss', feedView(channel, settings, contentOf), faults), newsroom, faults);
    yield { path: `${channel.path.slice(1)}feed.xml`, owner: null, make };
  }
}

/** A feed that a template made, if it is XML: subscribers' readers refuse all of it for one slip. */
function wellFormed(feed: string | null, { templates }: Newsroom, faults: Diagnostic[]): string | null {
  const detail = feed === null ? null : checkXml(feed);
  if (detail === null) return feed;
  const file = templates.find(({ name }) => name === 'feeds/rss')?.file ?? 'feeds/rss.hbs';
  faults.push(diagnostic('template-failed', { file, span: { start: 0, end: 0 } }, { detail }));
  return null;
}
