import { hash } from 'node:crypto';
import { checkAddresses } from '../edition/addresses.js';
import { compileEdition } from '../edition/compile-edition.js';
import { checkTranslations } from '../edition/translations.js';
import type { TemplateFeed } from '../feeds/feed-file.js';
import { feedFiles } from '../feeds/feed-files.js';
import { nextFileChange } from '../feeds/next-change.js';
import { rememberContents } from '../feeds/remember-contents.js';
import { absoluteBody } from '../markdown/absolute.js';
import type { ArticleCard } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Edition } from '../model/edition.js';
import type { PlacedFile } from '../model/source.js';
import { type ArticlePage, articleView, NO_NEIGHBOURS } from '../pages/article-page.js';
import { editionPages } from '../pages/edition-pages.js';
import { NOT_FOUND_TEMPLATE } from '../pages/not-found-page.js';
import { absoluteUrl, type PageContext } from '../pages/page-context.js';
import { proseHtml } from '../pages/prose-html.js';
import { searchPages } from '../pages/search-page.js';
import { menuOf } from '../pages/site-view.js';
import { teaserView } from '../pages/teaser.js';
import { withPictures } from '../pages/with-pictures.js';
import { searchFiles } from '../search/search-files.js';
import { compileTheme, type Theme } from '../templating/compile-theme.js';
import { type PublishedAssets, publishAssets } from './assets.js';
import { checkMenu } from './check-menu.js';
import { checkLogos, checkSiteLinks } from './check-site-links.js';
import { checkTemplateNames, checkTheme } from './check-theme.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import { type BodyOf, bodyFinder, bodyReader, meansInMemory } from './means.js';
import { namedPictures, sitePictures } from './named-pictures.js';
import type { Newsroom, Source } from './newsroom.js';
import { OutputPaths } from './output-paths.js';
import type { PictureStore } from './picture-store.js';
import { type Means, prepareAll } from './prepare-all.js';
import { type ImageBytes, ownImage, publishedFiles, variantPath } from './published-files.js';
import { rendered } from './render.js';
import { copyKey, readSource, sizeOf } from './source.js';
import type { StoredArticle } from './stored-article.js';
import { readFindings } from './stored-findings.js';
import { type TakenPictures, takePictures } from './take-pictures.js';
import { toolVersion } from './tool-version.js';
import { wellFormed } from './well-formed.js';

/** An edition that is ready to be written. */
export type Publication = {
  readonly edition: Edition;
  readonly articles: readonly StoredArticle[];
  /** Everything that was found before a page was rendered, by file and place; read when it is asked for. */
  readonly diagnostics: readonly Diagnostic[];
  /** What of it was found in the newsroom as a whole, and not in one article. */
  readonly found: readonly Diagnostic[];
  /** The next instant at which a file of it changes by itself, be it one that only machines read, in milliseconds since the epoch. */
  readonly until: number | null;
  /** The files, in order: assets, pages, then feeds. What goes wrong while they are made is added to `faults`. */
  readonly files: (faults: Diagnostic[]) => Generator<PlannedFile>;
  readonly bodyOf: BodyOf;
  readonly context: PageContext;
  readonly assets: PublishedAssets;
  readonly theme: Theme;
};

/** A file of an edition before it is made. `path` is relative to the out folder. */
export type PlannedFile = {
  readonly path: string;
  /** What it is made from and with: equal keys mean equal bytes. */
  readonly key: string;
  /** Makes it, when its turn comes; null where a fault keeps it. */
  readonly make: () => Uint8Array | string | null;
  /** A file that is published as it is, and too large to be held in memory; null for all others. */
  readonly copy: PlacedFile | null;
  /** An article's page, which another thread may make; null for all others. */
  readonly article: ArticlePage | null;
};

/** `now` in milliseconds since the epoch. A preview shows what is withheld and marks every page noindex. */
export type PublishOptions = { readonly now: number; readonly isPreview: boolean; readonly means?: Means };

/** A newsroom and a moment → the newspaper. Read this first: the whole of it is here, in order. */
export async function publish(newsroom: Newsroom, options: PublishOptions): Promise<Publication> {
  const { now, isPreview, means = meansInMemory(newsroom) } = options;
  const { settings } = newsroom;
  const articles = await prepareAll(newsroom, means);
  const cards = articles.flatMap(({ card }) => card ?? []);
  const pages = articles.flatMap(({ page }) => page ?? []);
  const edition = compileEdition(cards, settings, now, isPreview, pages);
  const pictures = await takePictures(namedPictures(newsroom, edition), settings, { ...means.pictures, progress: means.progress });
  const assets = publishAssets(newsroom.assets, settings.basePath);
  const { theme, diagnostics: themeFaults } = compileTheme(newsroom.templates, { assetUrl: assets.urlOf, prose: proseHtml });
  const found = [
    ...checkAddresses(cards, settings, pages),
    ...checkTranslations(cards),
    ...checkMenu(newsroom, articles),
    ...checkSiteLinks(articles, edition, newsroom.statics, assets, settings),
    ...checkLogos(settings, newsroom.statics),
    ...pictures.diagnostics,
    ...assets.diagnostics,
    ...themeFaults,
    // The default theme is known to be sound: tests render all of it.
    ...(hasOwnTemplates(newsroom) ? checkTheme(theme, settings) : []),
    ...checkTemplateNames(newsroom.templates, settings.templates),
  ];
  const context: PageContext = { edition, settings, isPreview, files: publishedFiles(newsroom, edition, pictures) };
  const bodyOf = bodyFinder(newsroom, articles);
  const press: Press = {
    ...{ context, theme, assets, pictures, store: means.pictures.store },
    ...{ bodyOf: bodyReader(bodyOf, means), headingsOf: headingsFinder(articles) },
  };
  return {
    edition,
    articles,
    found,
    get diagnostics() {
      return finishDiagnostics([...readFindings(articles, means.bodies), ...found], settings);
    },
    until: earliest(edition.nextChange, nextFileChange(edition, settings)),
    files: (faults) => everyFile(newsroom, press, faults),
    bodyOf,
    context,
    assets,
    theme,
  };
}

function earliest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Whether the newsroom has templates of its own; `below`: in that folder of theirs. */
function hasOwnTemplates({ templates, settings }: Newsroom, below = ''): boolean {
  return templates.some(({ file }) => file.startsWith(`${settings.templates}/${below}`));
}

type Press = {
  readonly context: PageContext;
  readonly theme: Theme;
  readonly assets: PublishedAssets;
  readonly bodyOf: (card: Pick<ArticleCard, 'path' | 'key'>) => string;
  readonly headingsOf: (card: ArticleCard) => readonly string[];
  readonly pictures: TakenPictures;
  readonly store: PictureStore;
};

/** A file whose path nobody has looked at yet, and whose it is: a path of the newsroom's, or null. */
type Wanted = PlannedFile & { readonly owner: string | null };

function* everyFile(newsroom: Newsroom, press: Press, faults: Diagnostic[]): Generator<PlannedFile> {
  const paths = new OutputPaths(faults);
  for (const file of wantedFiles(newsroom, press, faults)) if (paths.take(file.path, file.owner)) yield file;
}

/** Assets before the pages that show them, pages before the feeds that lead to them. */
function* wantedFiles(newsroom: Newsroom, press: Press, faults: Diagnostic[]): Generator<Wanted> {
  const { context, theme, assets, bodyOf } = press;
  const { edition, settings } = context;
  for (const source of newsroom.statics) yield* fileWithVariants(source.path.slice('static/'.length), source, press);
  const given = new Set(newsroom.statics.map(({ path }) => path.slice('static/'.length).toLowerCase()));
  // What every site has and some newsrooms write themselves: theirs is published.
  const isGiven = (path: string): boolean => given.has(path.toLowerCase());
  for (const { path, contents } of assets.files)
    yield { path, owner: null, key: keyOf([path]), make: () => contents, copy: null, article: null };
  for (const { url, files } of [...edition.articles, ...edition.pages]) {
    for (const { from, to } of files) {
      const source = newsroom.files.get(from);
      if (source) yield* fileWithVariants(url.slice(1) + to, source, press);
    }
  }
  const frame = frameKey(newsroom, press);
  for (const { path, source, template, madeFrom, view, article } of editionPages(context, bodyOf)) {
    if (template === NOT_FOUND_TEMPLATE && isGiven(path)) continue;
    yield {
      path,
      owner: source,
      key: keyOf([frame, ...madeFrom]),
      make: () => rendered(theme, template, view(), faults),
      copy: null,
      article,
    };
  }
  yield* wantedSearch(frame, press, faults);
  const contentOf = (card: ArticleCard): string => {
    const page = articleView(card, '', NO_NEIGHBOURS, context);
    const view = { ...page, article: { ...page.article, body: withPictures(bodyOf(card), context, { as: 'feed' }) } };
    return absoluteBody(rendered(theme, 'partials/feed-content', view, faults) ?? '', absoluteUrl(card.url, settings)).trim();
  };
  for (const file of feedFiles({ ...context, contentOf: rememberContents(contentOf) })) {
    if (file.givesWay && isGiven(file.path)) continue;
    const make = () => ('text' in file ? file.text() : feedOf(file, newsroom, press, faults));
    yield { path: file.path, owner: null, key: keyOf([frame, ...file.madeFrom]), make, copy: null, article: null };
  }
}

/** What readers search in, and the pages on which they do, which name the files. */
function* wantedSearch(frame: string, { context, theme, headingsOf }: Press, faults: Diagnostic[]): Generator<Wanted> {
  const { edition, settings } = context;
  const teaserOf = (card: ArticleCard) => teaserView(card, context);
  const files = searchFiles({ edition, settings, teaserOf, headingsOf });
  for (const { path, madeFrom, text } of files)
    yield { path, owner: null, key: keyOf([frame, ...madeFrom]), make: text, copy: null, article: null };
  for (const { path, template, madeFrom, view } of searchPages(context, files)) {
    const make = () => rendered(theme, template, view(), faults);
    yield { path, owner: null, key: keyOf([frame, ...madeFrom]), make, copy: null, article: null };
  }
}

/** The headings of an article's body, by its card. */
function headingsFinder(articles: readonly StoredArticle[]): (card: ArticleCard) => readonly string[] {
  let byPath: ReadonlyMap<string, readonly string[]> | null = null;
  return ({ path }) => {
    byPath ??= new Map(articles.map((article) => [article.path, article.headings]));
    return byPath.get(path) ?? [];
  };
}

/** A feed that a template makes. Subscribers' readers refuse all of one that is no well-formed XML; the default theme's escape everything. */
function feedOf({ template, view }: TemplateFeed, newsroom: Newsroom, { theme }: Press, faults: Diagnostic[]): string | null {
  const feed = rendered(theme, template, view(), faults);
  return hasOwnTemplates(newsroom, 'feeds/') ? wellFormed(feed, template, newsroom, faults) : feed;
}

/** A file as it is; an image without its metadata, and in other sizes beside it. */
function* fileWithVariants(path: string, source: Source, { pictures, store }: Press): Generator<Wanted> {
  const taken = pictures.byPath.get(source.path);
  if (taken === undefined) return yield copied(path, source);
  yield image(path, source.path, ownImage(taken, store));
  for (const kept of taken.picture.variants)
    yield image(variantPath(path, taken, kept), source.path, { hash: kept.hash, read: () => store.read(kept) });
}

function image(path: string, owner: string, { hash: sum, read }: ImageBytes): Wanted {
  return { path, owner, key: keyOf(['image', sum]), make: read, copy: null, article: null };
}

/** Bytes from which on a file is copied and not read. */
const LARGE = 1 << 23;

function copied(path: string, source: Source): Wanted {
  const copy = 'bytes' in source || sizeOf(source) < LARGE ? null : source;
  return { path, owner: source.path, key: copyKey(source), make: () => readSource(source).bytes, copy, article: null };
}

/** What every page hangs on: this version of sarika, the settings, the theme, which lists there are, and what the menu shows. */
function frameKey({ templates }: Newsroom, { context, assets }: Press): string {
  const { edition, settings, isPreview, files } = context;
  const lists = edition.channels.filter(({ kind }) => kind !== 'tag').map(({ kind, lang, path, name }) => [kind, lang, path, name]);
  const menus = [settings.lang, ...settings.languages].map((lang) => menuOf(edition, lang, settings));
  const theme = templates.map(({ name, text }) => [name, text]);
  const shown = [...sitePictures(settings).keys()].map((path) => files.get(path) ?? null);
  const site = [settings, isPreview, lists, menus, shown, theme, assets.files.map(({ path }) => path)];
  return keyOf([toolVersion(), JSON.stringify(site)]);
}

/** 128 bits that stand for all the parts. */
function keyOf(parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'), 'base64url').slice(0, 22);
}
