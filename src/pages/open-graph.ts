import { type ArticleCard, lastChangeOf, releaseOf } from '../model/article.js';
import { factsOf } from '../model/file-facts.js';
import { rfc3339 } from '../model/moment.js';
import { type Settings, sectionTitle } from '../model/settings.js';
import type { OpenGraphView } from '../model/views.js';
import { absoluteFileUrl, isThere, type PageContext } from './page-context.js';

// Facebook's names for languages: a language and a territory.
const LOCALES: Readonly<Record<string, string>> = { km: 'km_KH', en: 'en_US' };

/** `otherLangs`: languages in which the page is there, too; `card`: the article that it shows, null for all other pages. */
type Shared = {
  readonly title: string;
  readonly lang: string;
  readonly otherLangs: readonly string[];
  readonly card: ArticleCard | null;
};

/** What a page is shown with where somebody shares it. */
export function openGraph({ settings, files }: PageContext, { title, lang, otherLangs, card }: Shared): OpenGraphView {
  const picture = pictures(card, settings).find(({ src, base }) => isShown(src) && isThere(src, base, files));
  return {
    type: card ? 'article' : 'website',
    title,
    locale: localeOf(lang),
    otherLocales: otherLangs.map(localeOf),
    image: picture ? imageView(picture, settings, files) : null,
    twitterCard: picture?.isLarge ? 'summary_large_image' : 'summary',
    article: card && {
      published: rfc3339(releaseOf(card.meta), settings.timeZone),
      modified: rfc3339(lastChangeOf(card.meta), settings.timeZone),
      section: card.meta.sections[0] === undefined ? null : sectionTitle(card.meta.sections[0], lang, settings),
      tags: card.meta.tags,
    },
  };
}

function localeOf(lang: string): string {
  return LOCALES[lang] ?? lang;
}

/** `isLarge`: worth the width of the card. */
type Candidate = {
  readonly src: string;
  readonly base: string;
  readonly alt: string;
  readonly isLarge: boolean;
};

/** Pictures that may stand for a page, the best first: the article's own, the newsroom's, its organisation's logo. */
function pictures(card: ArticleCard | null, { theme, organisation, title }: Settings): Candidate[] {
  const image = card?.meta.image;
  const found: Candidate[] = [];
  if (image) found.push({ src: image.src, base: card.url, alt: image.alt, isLarge: true });
  if (theme.image !== null) found.push({ src: theme.image, base: '/', alt: title, isLarge: true });
  if (organisation?.logo) found.push({ src: organisation.logo, base: '/', alt: organisation.name, isLarge: false });
  return found;
}

/** Those who show shared pages take pictures of pixels alone. */
function isShown(src: string): boolean {
  return !/\.svgz?(?:[?#]|$)/i.test(src);
}

function imageView({ src, base, alt }: Candidate, settings: Settings, files: PageContext['files']): OpenGraphView['image'] {
  const facts = factsOf(src, base, files);
  const size = facts?.picture ?? null;
  return {
    url: absoluteFileUrl(src, base, settings),
    mediaType: facts?.mediaType ?? null,
    width: size && String(size.width),
    height: size && String(size.height),
    alt: alt.trim() === '' ? null : alt,
  };
}
