import { countArchives } from '../feeds/feed-archives.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Edition } from '../model/edition.js';
import { FEED_FORMATS, feedArchivePath, feedsPagePath, hasFeeds, OPML_PATH } from '../model/feed-address.js';
import type { Settings } from '../model/settings.js';
import { decodePath, isExternal } from '../model/url.js';
import type { PublishedAssets } from './assets.js';
import { SETTINGS_FILE, type Source } from './newsroom.js';
import type { PreparedArticle } from './prepare.js';
import { staticPath } from './static-path.js';

/** A logo stands on every page, as the site's icon and picture do: the files that the settings name must be in `static/`. */
export function checkLogos({ organisation, organisations, letterhead, theme }: Settings, statics: readonly Source[]): Diagnostic[] {
  const logos = [organisation, ...Object.values(organisations), letterhead].flatMap((named) => named?.logo ?? []);
  const named = [...logos, ...[theme.icon, theme.image].filter((file) => file !== null)].filter((file) => !isExternal(file));
  const addresses = named.map((logo) => `/${decodePath(logo).replace(/^\.?\//, '')}`);
  return addresses
    .filter((address) => statics.every(({ path }) => path !== `static${address}`))
    .map((path) => diagnostic('link-to-nothing', { file: SETTINGS_FILE, span: { start: 0, end: 0 } }, { path }));
}

/** A link to the site's own root that nothing published answers to: a warning at the link. */
export function checkSiteLinks(
  articles: readonly Pick<PreparedArticle, 'path' | 'siteLinks'>[],
  edition: Edition,
  statics: readonly Source[],
  assets: PublishedAssets,
  settings: Settings,
): Diagnostic[] {
  if (articles.every(({ siteLinks }) => siteLinks.length === 0)) return [];
  const answers = new Set<string>([...statics.map(({ path }) => `/${staticPath(path)}`), ...assets.files.map(({ path }) => `/${path}`)]);
  for (const { path, kind } of edition.channels) {
    answers.add(path);
    if (kind === 'home') for (const page of ['archive/', 'search/']) answers.add(path + page);
  }
  for (const { path } of edition.years) answers.add(path);
  for (const path of feedPaths(edition, settings)) answers.add(path);
  for (const { url, files } of edition.pages) for (const path of [url, ...files.map(({ to }) => url + to)]) answers.add(path);
  for (const card of edition.articles) {
    answers.add(card.url);
    for (const url of card.meta.aliases) answers.add(url);
    for (const { to } of card.files) answers.add(card.url + to);
  }
  for (const { addresses } of [...edition.ended, ...edition.gone]) for (const url of addresses) answers.add(url);
  const found: Diagnostic[] = [];
  for (const { path, siteLinks } of articles)
    for (const { url, span } of siteLinks)
      if (!answersTo(url, answers)) found.push(diagnostic('link-to-nothing', { file: path, span }, { path: url }));
  return found;
}

/** Every address of a feed, and of the pages about them. */
function* feedPaths(edition: Edition, settings: Settings): Generator<string> {
  yield OPML_PATH;
  for (const channel of edition.channels.filter((candidate) => hasFeeds(candidate, settings))) {
    for (const { file } of FEED_FORMATS) yield channel.path + file;
    if (channel.kind !== 'home') continue;
    yield feedsPagePath(channel.path);
    const archives = countArchives(channel, { edition, items: settings.feeds.items });
    for (let number = 1; number <= archives; number++) yield feedArchivePath(channel.path, number);
  }
}

function answersTo(url: string, answers: ReadonlySet<string>): boolean {
  const path = decodePath(url.replace(/[?#].*$/s, ''));
  const pageless = path.replace(/index\.html$/, '').replace(/page\/\d+\/$/, '');
  return answers.has(path) || answers.has(pageless) || answers.has(`${pageless}/`) || answers.has(`${path}index.html`);
}
