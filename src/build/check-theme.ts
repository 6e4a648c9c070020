import { nearest } from '../content/nearest.js';
import { compileEdition } from '../edition/compile-edition.js';
import { feedFiles } from '../feeds/feed-files.js';
import type { ArticleCard, ArticleMeta } from '../model/article.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import type { FileFacts, PublishedFiles } from '../model/file-facts.js';
import type { PlainPageCard, PlainPageMeta } from '../model/plain-page.js';
import type { RegisterEntry } from '../model/register.js';
import type { Settings } from '../model/settings.js';
import { ARTICLE_TEMPLATE } from '../pages/article-page.js';
import { editionPages } from '../pages/edition-pages.js';
import { NOT_FOUND_TEMPLATE } from '../pages/not-found-page.js';
import { searchPages } from '../pages/search-page.js';
import type { Theme } from '../templating/compile-theme.js';
import type { TemplateFile } from '../templating/template-fault.js';
import { rendered } from './render.js';

// A newsroom that nobody publishes: in it stands everything that an article or the settings can have, and everything that they can lack.

const MOMENT = { ms: Date.UTC(2022, 0, 21), dateOnly: true };
const CONTACT = { name: 'x', phone: '1', email: 'x@example.org', telegram: 'https://t.me/x', facebook: 'https://fb.me/x', address: 'x' };
const NO_CONTACT = { name: null, phone: null, email: null, telegram: null, facebook: null, address: null };

const BARE: ArticleMeta = {
  ...{ title: 'x', date: MOMENT, slug: 'bare', id: 'tag:example.org,2022:x', lang: 'km' },
  ...{ summary: null, place: null, type: null, organisation: null, series: null, number: null, reference: null, topic: null },
  ...{ supporting: [], tags: [], sections: [], authors: [], people: [], attachments: [], video: [], corrections: [], aliases: [] },
  ...{
    contacts: [NO_CONTACT],
    event: null,
    image: null,
    translationOf: null,
    publishAt: null,
    embargo: null,
    expires: null,
    updated: null,
  },
  ...{ pinned: false, unofficialTranslation: false, draft: false, withdrawn: null },
};

const ORIGINAL = 'tag:example.org,2022:original';

const FULL: ArticleMeta = {
  ...{
    title: 'x',
    date: { ...MOMENT, dateOnly: false },
    slug: 'full',
    id: 'tag:example.org,2022:y',
    lang: 'km',
    summary: 'x',
    place: 'x',
    type: 'event',
  },
  ...{
    organisation: 'x',
    supporting: ['x'],
    series: 'x',
    number: '1',
    reference: 'x',
    topic: 'x',
    tags: ['x'],
    sections: ['x'],
    authors: ['x'],
  },
  people: [
    { honorific: 'x', name: 'x', role: 'x', organisation: 'x' },
    { honorific: null, name: 'x', role: null, organisation: null },
  ],
  contacts: [CONTACT],
  event: { name: 'x', start: MOMENT, end: MOMENT, venue: 'x', address: 'x', online: ['https://example.org/'], host: 'x' },
  image: { src: 'x.png', alt: 'x', caption: 'x', credit: 'x' },
  attachments: [
    { src: 'x.pdf', title: 'x', lang: 'en' },
    { src: 'y.pdf', title: 'x', lang: null },
  ],
  video: [{ url: 'https://example.org/', title: 'x' }],
  ...{ pinned: true, translationOf: ORIGINAL, unofficialTranslation: true, draft: false },
  ...{
    publishAt: null,
    embargo: null,
    expires: null,
    updated: MOMENT,
    corrections: [{ date: MOMENT, note: 'x' }],
    withdrawn: null,
    aliases: ['/old/'],
  },
};

/** What is left of a tag, a section and a year. */
const EMPTIED: readonly ArticleMeta[] = [
  { ...BARE, slug: 'only', date: { ...MOMENT, ms: MOMENT.ms - 80_000_000_000 }, expires: MOMENT, tags: ['z'], sections: ['z'] },
];

/** An article whose source is gone. */
const GONE: RegisterEntry = {
  ...{ id: 'tag:example.org,2022:gone', path: 'gone.md', lang: 'km', published: MOMENT.ms, addresses: ['/gone/'] },
  span: { start: 0, end: 0 },
};

/** Images in every size that a page may ask for, of the articles and of the settings. */
const VARIANTS = ['webp', 'avif'].map((type) => ({ path: `/x.${type}`, width: 1, mediaType: `image/${type}` }));
const PICTURE: FileFacts = { bytes: 1, mediaType: 'image/png', picture: { width: 2, height: 2, variants: VARIANTS } };
const FILES: PublishedFiles = new Map([
  ['/x.png', PICTURE],
  ['/full/x.png', PICTURE],
  ['/full/x.pdf', { bytes: 1, mediaType: 'application/pdf', picture: null }],
]);
const NO_FILES: PublishedFiles = new Map();

/**
 * Renders every template over such a newsroom, so that a misspelt name is found where it stands and not on the day
 * when somebody's article is the first to have an image.
 */
export function checkTheme(theme: Theme, settings: Settings): Diagnostic[] {
  const found: Diagnostic[] = [];
  const organisation = { name: 'x', logo: '/x.png', contact: CONTACT, boilerplate: 'x', securityContact: null };
  const everything = {
    ...settings,
    organisation,
    organisations: { x: organisation },
    ...{ lunarDate: true, history: true },
    letterhead: { kingdom: true, motto: true, logo: '/x.png' },
    perPage: 1,
    menu: ['full'],
    // So few that there are archives.
    feeds: { items: 2, content: 'full', hub: 'https://example.org/', channels: 'all' } as const,
    languages: [otherThan(settings.lang)],
    theme: { image: '/x.png', icon: '/x.png' },
  };
  const nothing: Settings = {
    ...settings,
    organisation: null,
    organisations: {},
    ...{ lunarDate: false, history: false },
    letterhead: null,
    perPage: 1,
    menu: [],
    languages: [],
    theme: { image: null, icon: null },
    feeds: { items: 10, content: 'summary', hub: null, channels: 'all' },
  };
  const original = { ...BARE, slug: 'original', id: ORIGINAL, lang: otherThan(settings.lang) };
  for (const [sample, metas, isPreview, files] of [
    [everything, [...sampleMetas(settings.lang), original], false, FILES],
    [nothing, sampleMetas(settings.lang), true, NO_FILES],
    [nothing, [], false, NO_FILES],
    [everything, EMPTIED.flatMap((meta) => [meta, { ...meta, slug: 'other', lang: otherThan(meta.lang) }]), false, FILES],
  ] as const) {
    const edition = compileEdition(metas.map(cardOf), sample, MOMENT.ms + 1, isPreview, samplePages(settings.lang), [GONE]);
    const context = { edition, settings: sample, isPreview, files };
    const bodyOf = ({ meta }: { readonly meta: { readonly slug: string } }) => (meta.slug === 'd' ? '' : '<p>x</p>');
    for (const { template, view } of [...editionPages(context, bodyOf), ...searchPages(context, [])]) {
      rendered(theme, template, view(), found);
      if (template === NOT_FOUND_TEMPLATE) rendered(theme, template, { ...view(), searchUrl: 'x', archiveUrl: 'x' }, found);
      if (template === ARTICLE_TEMPLATE) rendered(theme, 'partials/feed-content', view(), found);
    }
    const sources = { edition, settings: sample, isPreview, files, contentOf: () => 'x' };
    for (const file of feedFiles(sources)) if ('template' in file) rendered(theme, file.template, file.view(), found);
  }
  return found;
}

/** The templates that the newspaper begins with; all others are called by one of them. */
const ENTRIES = [
  ...['pages/home', 'pages/list', 'pages/article', 'pages/notice', 'pages/redirect', 'pages/not-found', 'partials/feed-content'],
  ...['pages/plain', 'pages/archive', 'pages/archive-year', 'pages/feeds', 'pages/search'],
  ...['feeds/rss', 'feeds/atom', 'feeds/opml'],
];

/** Templates of the newsroom's own that nothing uses: most likely their names are misspelt. */
export function checkTemplateNames(templates: readonly TemplateFile[], ownFolder: string): Diagnostic[] {
  const called = templates.flatMap(({ text }) => Array.from(text.matchAll(/\{\{~?#?>\s*["']?([^\s"'}~]+)/g), ([, name]) => name ?? ''));
  const used = new Set([...ENTRIES, ...called]);
  return templates
    .filter(({ name, file }) => file.startsWith(`${ownFolder}/`) && !used.has(name))
    .map(({ name, file }) => diagnostic('template-not-used', { file, span: { start: 0, end: 0 } }, { name, nearest: nearest(name, used) }));
}

function otherThan(lang: string): string {
  return lang === 'km' ? 'en' : 'km';
}

function sampleMetas(lang: string): ArticleMeta[] {
  const metas = [
    FULL,
    ...['b', 'c', 'd'].map((slug) => ({ ...BARE, slug })),
    // Related to the full one, and of another year; a bare one stands between them, so that they are no neighbours.
    { ...BARE, slug: 'between', date: { ...MOMENT, ms: MOMENT.ms - 1 } },
    { ...FULL, slug: 'related', pinned: false, aliases: [], date: { ...MOMENT, ms: MOMENT.ms - 40_000_000_000 } },
    { ...BARE, slug: 'expired', expires: MOMENT },
    { ...BARE, slug: 'withdrawn', withdrawn: { date: MOMENT, reason: 'x' } },
    ...EMPTIED,
  ];
  return metas.map((meta) => ({ ...meta, lang }));
}

/** One with everything and one with nothing; a draft, too, which only a preview shows. */
function samplePages(lang: string): PlainPageCard[] {
  const bare: PlainPageMeta = { title: 'x', slug: 'bare', lang, summary: null, draft: true, image: null };
  const { image } = FULL;
  const metas = [{ ...bare, draft: false }, bare, { ...bare, slug: 'full', summary: 'x', draft: false, image }];
  return metas.map((meta) => ({
    path: `${meta.slug}.md`,
    key: meta.slug,
    url: `/${meta.slug}/`,
    meta,
    excerpt: 'x',
    gist: meta.slug,
    files: [],
    spans: '',
  }));
}

function cardOf(meta: ArticleMeta): ArticleCard {
  return {
    path: `${meta.slug}.md`,
    key: meta.slug,
    url: `/${meta.slug}/`,
    meta,
    excerpt: meta.summary ?? '',
    gist: meta.slug,
    files: [],
    spans: '',
  };
}
