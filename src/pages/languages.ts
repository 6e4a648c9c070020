import { type Edition, isListed } from '../model/edition.js';
import { hreflangs } from '../model/hreflang.js';
import { onceFor } from '../model/remembered.js';
import type { Settings } from '../model/settings.js';
import { siteAddress } from '../model/url.js';
import type { LanguageLinkView, PageView } from '../model/views.js';
import { type PageContext, pageUrl, wordsOf } from './page-context.js';

/** A page in one of the newspaper's languages. `path` is its site path. */
export type Version = { readonly lang: string; readonly path: string };

/** The same article in another language. `url` is its site path. */
export type Translation = { readonly lang: string; readonly title: string; readonly url: string; readonly isOriginal: boolean };

/** The home pages that have something to read, the main language's first. */
export const homeVersions = onceFor(({ channels }: Edition): readonly Version[] =>
  channels.flatMap((channel) => (channel.kind === 'home' && isListed(channel) ? [{ lang: channel.lang, path: channel.path }] : [])),
);

/** Where a page has versions in other languages, and where else its readers find those languages. `versions`: all of them, itself among them. */
export function languagesOf(
  { edition, settings }: PageContext,
  lang: string,
  versions: readonly Version[],
): Pick<PageView, 'alternates' | 'languageLinks'> {
  const others = homeVersions(edition).filter((home) => home.lang !== lang);
  return {
    alternates: hreflangs(
      versions.map((version) => ({ lang: version.lang, url: siteAddress(version.path, settings) })),
      settings.lang,
    ),
    languageLinks: others.map((home) => languageLink(versions.find((version) => version.lang === home.lang) ?? home, settings)),
  };
}

export function languageLink({ lang, path }: Version, settings: Settings): LanguageLinkView {
  return { lang, language: wordsOf(lang).languageName, url: pageUrl(path, settings) };
}
