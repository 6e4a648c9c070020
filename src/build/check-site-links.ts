import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { Edition } from '../model/edition.js';
import type { Settings } from '../model/settings.js';
import { decodePath, isExternal } from '../model/url.js';
import type { PublishedAssets } from './assets.js';
import { SETTINGS_FILE, type Source } from './newsroom.js';
import type { PreparedArticle } from './prepare.js';

/** A logo stands on every page: the file that the settings name must be in `static/`. */
export function checkLogos({ organisation, organisations }: Settings, statics: readonly Source[]): Diagnostic[] {
  const logos = [organisation, ...Object.values(organisations)].flatMap((named) => named?.logo ?? []).filter((logo) => !isExternal(logo));
  const addresses = logos.map((logo) => `/${decodePath(logo).replace(/^\.?\//, '')}`);
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
): Diagnostic[] {
  const answers = new Set<string>([
    ...statics.map(({ path }) => path.slice('static'.length)),
    ...assets.files.map(({ path }) => `/${path}`),
  ]);
  for (const { path, kind } of edition.channels) {
    answers.add(path);
    if (kind === 'home') answers.add(`${path}feed.xml`);
    if (kind === 'home') answers.add(`${path}search/`);
  }
  for (const card of [...edition.articles, ...edition.ended.map((end) => end.card)]) {
    for (const url of [card.url, ...card.meta.aliases, ...card.files.map(({ to }) => card.url + to)]) answers.add(url);
  }
  return articles.flatMap(({ path, siteLinks }) =>
    siteLinks
      .filter(({ url }) => !answersTo(url, answers))
      .map(({ url, span }) => diagnostic('link-to-nothing', { file: path, span }, { path: url })),
  );
}

function answersTo(url: string, answers: ReadonlySet<string>): boolean {
  const path = decodePath(url.replace(/[?#].*$/s, ''));
  const pageless = path.replace(/index\.html$/, '').replace(/page\/\d+\/$/, '');
  return answers.has(path) || answers.has(pageless) || answers.has(`${pageless}/`) || answers.has(`${path}index.html`);
}
