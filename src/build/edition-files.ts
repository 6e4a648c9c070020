import type { InChapter } from '../disk/manifest.js';
import type { Kept } from '../disk/publication.js';
import { editionGist } from '../edition/edition-gist.js';
import type { FeedContext, FeedFile, TemplateFeed } from '../feeds/feed-file.js';
import { feedChapters } from '../feeds/feed-files.js';
import { absoluteBody } from '../markdown/absolute.js';
import type { ArticleCard } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { PlacedFile } from '../model/source.js';
import { siteAddress } from '../model/url.js';
import { type ArticlePage, contentView } from '../pages/article-page.js';
import { type EditionPage, editionChapters } from '../pages/edition-pages.js';
import { NOT_FOUND_TEMPLATE } from '../pages/not-found-page.js';
import type { PageContext } from '../pages/page-context.js';
import { searchPages } from '../pages/search-page.js';
import { menuOf } from '../pages/site-view.js';
import { teaserView } from '../pages/teaser.js';
import { searchFiles } from '../search/search-files.js';
import type { Theme } from '../templating/compile-theme.js';
import type { PublishedAssets } from './assets.js';
import { keyOf } from './key-of.js';
import { sitePictures } from './named-pictures.js';
import type { Newsroom, Source } from './newsroom.js';
import { OutputPaths } from './output-paths.js';
import { hasOwnTemplates } from './own-templates.js';
import type { PictureStore } from './picture-store.js';
import { type ImageBytes, ownImage, variantPath } from './published-files.js';
import { rendered } from './render.js';
import { copyKey, readSource, sizeOf } from './source.js';
import { staticPath } from './static-path.js';
import type { TakenPictures } from './take-pictures.js';
import { toolVersion } from './tool-version.js';
import { wellFormed } from './well-formed.js';

/** A file of an edition before it is made. `path` is relative to the out folder. */
export type PlannedFile = {
  readonly path: string;
  /** What it is made from and with: equal keys mean equal bytes. */
  readonly key: string;
  readonly chapter: InChapter | null;
  /** Makes it, when its turn comes; null where a fault keeps it. */
  readonly make: () => Uint8Array | string | null;
  /** A file that is published as it is, and too large to be held in memory; null for all others. */
  readonly copy: PlacedFile | null;
  /** An article's page, which another thread may make; null for all others. */
  readonly article: ArticlePage | null;
};

/** Files that are planned together. `key` stands for all that they and their number depend on; null where each has to be looked at. */
type Chapter = { readonly key: string | null; readonly files: () => Iterable<Wanted> };
/** Takes in those of the chapters with these keys that are known and untouched; the others must be planned. */
export type KeepChapters = (keys: readonly string[]) => Kept;

/** What an edition's files are made with. */
export type Press = {
  readonly context: PageContext;
  readonly theme: Theme;
  readonly assets: PublishedAssets;
  readonly bodyOf: (card: Pick<ArticleCard, 'path' | 'key'>) => string;
  readonly headingsOf: (card: ArticleCard) => readonly string[];
  readonly pictures: TakenPictures;
  readonly store: PictureStore;
};

/** A file whose path nobody has looked at yet, and whose it is: a path of the newsroom's, or null. */
type Wanted = Omit<PlannedFile, 'chapter'> & { readonly owner: string | null };

/**
 * The files of an edition, in order, each path once, without those of the chapters that are kept. What goes wrong while they are made is added to
 * `faults`.
 */
export function* everyFile(newsroom: Newsroom, press: Press, faults: Diagnostic[], keep?: KeepChapters): Generator<PlannedFile> {
  const paths = new OutputPaths(faults);
  const chapters = [...chaptersOf(newsroom, press, faults)];
  const kept = keep?.(chapters.flatMap(({ key }) => key ?? []));
  if (kept) paths.keep(kept);
  for (const { key, files } of chapters) {
    if (key !== null && kept?.has(key)) continue;
    if (key === null) {
      for (const file of files()) if (paths.take(file.path, file.owner)) yield { chapter: null, ...file };
      continue;
    }
    const taken = [...files()].filter((file) => paths.take(file.path, file.owner));
    const chapter = { key, count: taken.length };
    for (const file of taken) yield { chapter, ...file };
  }
}

/** Assets before the pages that show them, pages before the feeds that lead to them. */
function* chaptersOf(newsroom: Newsroom, press: Press, faults: Diagnostic[]): Generator<Chapter> {
  const gist = keyOf([editionGist(press.context.edition, press.context.files)]);
  const given = keyOf(newsroom.statics.map(({ path }) => path));
  const making: Making = { newsroom, press, faults, frame: frameKey(newsroom, press), isGiven: givenIn(newsroom) };
  const keyIn = (madeFrom: readonly string[]): string => keyOf([making.frame, given, ...madeFrom]);
  yield { key: null, files: () => wantedAssets(making) };
  for (const { madeFrom, pages } of editionChapters(press.context, gist, press.bodyOf))
    yield { key: keyIn(madeFrom), files: () => wantedPages(pages(), making) };
  yield { key: keyIn(['search', gist]), files: () => wantedSearch(making) };
  for (const { madeFrom, files } of feedChapters(feedContext(making), gist))
    yield { key: madeFrom && keyIn(madeFrom), files: () => wantedFeeds(files(), making) };
}

type Making = {
  readonly newsroom: Newsroom;
  readonly press: Press;
  readonly faults: Diagnostic[];
  readonly frame: string;
  /** Whether the newsroom has written a file of that path itself: what every site has and some write themselves, is theirs. */
  readonly isGiven: (path: string) => boolean;
};

function givenIn({ statics }: Newsroom): (path: string) => boolean {
  const given = new Set(statics.map(({ path }) => staticPath(path).toLowerCase()));
  return (path) => given.has(path.toLowerCase());
}

function* wantedAssets({ newsroom, press }: Making): Generator<Wanted> {
  const { assets, context } = press;
  for (const source of newsroom.statics) yield* fileWithVariants(staticPath(source.path), source, press);
  for (const { path, contents } of assets.files)
    yield { path, owner: null, key: keyOf([path]), make: () => contents, copy: null, article: null };
  for (const { url, files } of [...context.edition.articles, ...context.edition.pages]) {
    for (const { from, to } of files) {
      const source = newsroom.files.get(from);
      if (source) yield* fileWithVariants(url.slice(1) + to, source, press);
    }
  }
}

function* wantedPages(pages: Iterable<EditionPage>, { press: { theme }, faults, frame, isGiven }: Making): Generator<Wanted> {
  for (const { path, source, template, madeFrom, view, article } of pages) {
    if (template === NOT_FOUND_TEMPLATE && isGiven(path)) continue;
    const make = () => rendered(theme, template, view(), faults);
    yield { path, owner: source, key: keyOf([frame, ...madeFrom]), make, copy: null, article };
  }
}

function feedContext({ press: { context, theme, bodyOf }, faults }: Making): FeedContext {
  const contentOf = (card: ArticleCard): string => {
    const content = rendered(theme, 'partials/feed-content', contentView(card, bodyOf(card), context), faults) ?? '';
    return absoluteBody(content, siteAddress(card.url, context.settings)).trim();
  };
  return { ...context, contentOf };
}

function* wantedFeeds(files: Iterable<FeedFile>, { newsroom, press, faults, frame, isGiven }: Making): Generator<Wanted> {
  for (const file of files) {
    if (file.givesWay && isGiven(file.path)) continue;
    const make = () => ('text' in file ? file.text() : feedOf(file, newsroom, press, faults));
    yield { path: file.path, owner: null, key: keyOf([frame, ...file.madeFrom]), make, copy: null, article: null };
  }
}

/** What readers search in, and the pages on which they do, which name the files. */
function* wantedSearch({ press, faults, frame }: Making): Generator<Wanted> {
  const { context, theme, headingsOf } = press;
  const { edition, settings } = context;
  const teaserOf = (card: ArticleCard) => teaserView(context, card);
  const files = searchFiles({ edition, settings, teaserOf, headingsOf });
  for (const { path, madeFrom, text } of files)
    yield { path, owner: null, key: keyOf([frame, ...madeFrom]), make: text, copy: null, article: null };
  for (const { path, template, madeFrom, view } of searchPages(context, files)) {
    const make = () => rendered(theme, template, view(), faults);
    yield { path, owner: null, key: keyOf([frame, ...madeFrom]), make, copy: null, article: null };
  }
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
  const lists = edition.channels
    .filter(({ kind }) => kind !== 'tag')
    .map(({ kind, lang, path, name, isEmptied }) => [kind, lang, path, name, isEmptied]);
  const menus = [settings.lang, ...settings.languages].map((lang) => menuOf(edition, lang, settings));
  const theme = templates.map(({ name, text }) => [name, text]);
  const shown = [...sitePictures(settings).keys()].map((path) => files.get(path) ?? null);
  const site = [settings, isPreview, lists, menus, shown, theme, assets.files.map(({ path }) => path)];
  return keyOf([toolVersion(), JSON.stringify(site)]);
}
