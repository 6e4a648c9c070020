import { isPermanentId, isUsableSlug } from '../content/fields.js';
import { defaultId } from '../content/read-article.js';
import { readDate } from '../content/read-date.js';
import { articleSource, type NewFrontMatter } from '../content/write-article.js';
import { articleUrl, sectionSlug } from '../edition/addresses.js';
import type { FeedArticle } from '../import/feed-article.js';
import type { FeedItem } from '../import/feed-items.js';
import { latinSlug } from '../khmer/slug.js';
import { wholeMeta } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { isoDay, rfc3339 } from '../model/moment.js';
import { decodePath } from '../model/url.js';
import type { KnownArticles } from './known-articles.js';

/** An item as the source of an article, with its place in the newsroom; what was decided for it is in `diagnostics`. */
export type PlacedItem = {
  readonly path: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
};

export type PlaceOptions = {
  readonly known: KnownArticles;
  /** How the export is called in findings. */
  readonly file: string;
  /** Milliseconds since the epoch: the day of an item that states none. */
  readonly now: number;
  /** True where files stand beside the article. */
  readonly hasFiles: boolean;
  readonly image: { readonly src: string; readonly alt: string } | null;
};

/** The id of an item: its own where it is one, else null. */
export function itemId(item: FeedItem): string | null {
  const id = item.texts.get('id') ?? '';
  return isPermanentId(id) ? id : null;
}

/** Gives an article from a feed its front matter and its place: an address that is free, tags as the newsroom writes them, its old address as an alias. */
export function placeItem(item: FeedItem, article: FeedArticle, options: PlaceOptions): PlacedItem {
  const { known, file } = options;
  const { settings } = known;
  const found: Diagnostic[] = [];
  const at = { file, span: { start: 0, end: 0 } };
  const date = dateOf(item, article, options, found);
  const day = isoDay(date.ms, settings.timeZone);
  const title = article.title ?? firstWords(article.body) ?? day;
  if (article.title === null) found.push(diagnostic('import-no-title', at, { title }));
  const sections = sectionsOf(item, options);
  const tags = tagsOf(item, options, found);
  const slug = freeSlug(article.name, title, { date, sections, day }, options, found);
  const stem = `${day}-${slug}`;
  const id = itemId(item) ?? defaultId(settings, day, stem);
  if (itemId(item) === null) found.push(diagnostic('import-item-id', at, { written: item.texts.get('id') ?? '', id }));
  const meta = wholeMeta({ title, date, slug, id, lang: settings.lang, sections: [...sections] });
  const isDraft = draftState(item, date, options, found);
  const frontMatter: NewFrontMatter = {
    ...{ title, date: date.text, slug, id, summary: article.summary },
    ...{ tags: some(tags), sections: some(sections), authors: some(item.authors.map(authorName)), image: options.image },
    updated: article.updatedMs !== null && article.updatedMs > date.ms ? rfc3339(article.updatedMs, settings.timeZone) : null,
    // What was never out has no address that anybody knows.
    aliases: isDraft ? null : some(aliasesOf(item, articleUrl(meta, settings), options, found)),
    draft: isDraft ? true : null,
  };
  const path = `${settings.articles}/${stem}${options.hasFiles ? '/index' : ''}.md`;
  return { path, text: articleSource(frontMatter, article.body), diagnostics: found };
}

function some(list: readonly string[]): readonly string[] | null {
  return list.length === 0 ? null : list;
}

type ItemDate = { readonly ms: number; readonly dateOnly: boolean; readonly text: string };

function dateOf(item: FeedItem, article: FeedArticle, { known, file, now }: PlaceOptions, found: Diagnostic[]): ItemDate {
  const { timeZone } = known.settings;
  const written = item.texts.get('published') ?? item.texts.get('local') ?? '';
  const local = readDate(item.texts.get('local') ?? '', timeZone);
  const ms = article.publishedMs ?? ('fault' in local ? article.updatedMs : local.ms);
  if (ms !== null) return { ms, dateOnly: false, text: rfc3339(ms, timeZone) };
  const day = isoDay(now, timeZone);
  found.push(diagnostic('import-item-date', { file, span: { start: 0, end: 0 } }, { written, date: day }));
  const today = readDate(day, timeZone);
  return { ms: 'fault' in today ? now : today.ms, dateOnly: true, text: day };
}

const WORDS = 80;

function firstWords(body: string): string | null {
  const line = body
    .split('\n')
    .map((text) => text.replace(/!?\[([^\]]*)\]\([^)]*\)|[#*_>`\\]/g, '$1').trim())
    .find((text) => /\p{L}/u.test(text));
  if (line === undefined) return null;
  return line.length <= WORDS ? line : `${line.slice(0, WORDS).replace(/\s+\S*$/, '')}…`;
}

/** WordPress's tags are tags; its categories are sections, where the newsroom takes any, or this one; categories of other feeds are tags. */
function sectionsOf({ categories }: FeedItem, { known }: PlaceOptions): string[] {
  const { sections } = known.settings;
  const names = categories
    .filter(({ domain, name }) => domain === 'category' && name.toLowerCase() !== 'uncategorized')
    .map(({ name }) => name);
  const slugs = names.flatMap(
    (name) => sections.find(({ slug, title }) => slug === name || Object.values(title).includes(name))?.slug ?? [],
  );
  if (sections.length > 0) return [...new Set(slugs)];
  const bySlug = new Map(names.map((name) => [sectionSlug(name, known.settings), name]));
  return [...bySlug.values()];
}

function tagsOf(item: FeedItem, { known, file }: PlaceOptions, found: Diagnostic[]): string[] {
  const { sections } = known.settings;
  const isTag = ({ domain, name }: FeedItem['categories'][number]): boolean =>
    domain !== 'category' ||
    (sections.length > 0 && !sections.some(({ slug, title }) => slug === name || Object.values(title).includes(name)));
  const tags = item.categories.filter(isTag).map(({ name }) => {
    const usual = known.usualTag(name);
    if (usual !== name) {
      found.push(diagnostic('import-item-changed', { file, span: { start: 0, end: 0 } }, { key: 'tags', written: name, right: usual }));
    }
    return usual;
  });
  return [...new Set(tags)];
}

type Address = { readonly date: ItemDate; readonly sections: readonly string[]; readonly day: string };

/** The last part of the address: the item's own name, else its title in Latin letters; with a number where another article is there. */
function freeSlug(
  name: string | null,
  title: string,
  { date, sections, day }: Address,
  { known, file }: PlaceOptions,
  found: Diagnostic[],
): string {
  const own = name !== null && isUsableSlug(name) ? name : latinSlug(title.slice(0, 1000)) || `article-${day}`;
  let slug = own;
  const isTaken = (): boolean =>
    known.hasAddressOf(wholeMeta({ title, date, slug, id: '', lang: known.settings.lang, sections: [...sections] }));
  for (let number = 2; isTaken(); number++) slug = `${own}-${number}`;
  if (name !== null && slug !== name) {
    found.push(diagnostic('import-item-changed', { file, span: { start: 0, end: 0 } }, { key: 'slug', written: name, right: slug }));
  }
  return slug;
}

/** RSS 2.0 has `mail@host (Name)`. */
function authorName(written: string): string {
  return /^\S+@\S+\s+\((.+)\)$/.exec(written)?.[1] ?? written;
}

/** True for what was not out for everybody (draft, pending, private, to come, behind a password), and for what has a day that nobody wrote. */
function draftState(item: FeedItem, { ms, dateOnly }: ItemDate, { file, now }: PlaceOptions, found: Diagnostic[]): boolean {
  const status = item.texts.has('password') ? 'password' : (item.texts.get('status') ?? 'publish');
  const isDraft = status !== 'publish' || ms > now;
  if (isDraft)
    found.push(diagnostic('import-item-draft', { file, span: { start: 0, end: 0 } }, { status: status === 'publish' ? 'future' : status }));
  return isDraft || dateOnly;
}

/** The item's old address, where this newsroom answers on its host; one that cannot be kept is told. */
function aliasesOf(item: FeedItem, url: string, { known, file }: PlaceOptions, found: Diagnostic[]): string[] {
  const { origin, basePath } = known.settings;
  const link = item.texts.get('link') ?? '';
  if (!URL.canParse(link)) return [];
  const { host, pathname, search } = new URL(link);
  if (host !== new URL(origin).host) return [];
  const path = decodePath(pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname);
  const parts = path.split('/').filter((part) => part !== '');
  const alias = `/${parts.map((part) => part.replace(/\.(?:html?|php|aspx?)$/i, '')).join('/')}/`;
  if (alias.toLowerCase() === url.toLowerCase()) return [];
  const isKept = search === '' && parts.length > 0 && parts.every((part) => isUsableSlug(part)) && alias === `/${parts.join('/')}/`;
  if (isKept && known.at(alias) === undefined && !RESERVED.test(alias)) return [alias];
  found.push(diagnostic('import-item-address', { file, span: { start: 0, end: 0 } }, { url: link }));
  return [];
}

/** First parts of addresses that the newspaper itself uses (`edition/addresses`). */
const RESERVED = /^\/(?:tags|sections|archive|search|feeds|assets|page|index\.html)\//i;
