import { typeNamed } from '../content/article-schema.js';
import { illegalCharacters } from '../content/decode.js';
import { defaultId, readArticle } from '../content/read-article.js';
import { readDate } from '../content/read-date.js';
import { skeletonSource } from '../content/write-article.js';
import { writeNew } from '../disk/newsroom-folder.js';
import { latinSlug } from '../khmer/slug.js';
import { starterFor } from '../messages/starter-for.js';
import { wordsFor } from '../messages/words-for.js';
import type { ArticleType } from '../model/article.js';
import { codePointName } from '../model/code-point.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { isoDay } from '../model/moment.js';
import type { Settings } from '../model/settings.js';
import { articleSkeleton } from './article-skeleton.js';
import { type ListedArticle, lastPlace, listArticles, withSlug } from './listed-articles.js';
import { SETTINGS_FILE } from './newsroom.js';
import { readNewsroomSettings } from './read-newsroom.js';
import { readNow } from './read-now.js';
import { type NameEdit, tidyName } from './tidy-name.js';

export type NewArticleOptions = {
  /** The newsroom's root, absolute. */
  readonly root: string;
  readonly title: string;
  /** As the user names it, in English or Khmer. */
  readonly type: string;
  /** Null: the newsroom's main language. */
  readonly lang: string | null;
  /** Null: the title in Latin letters. */
  readonly slug: string | null;
  /** As the front matter has it; null: the day of `now`. */
  readonly date: string | null;
  readonly now: number | string;
  /** In a folder of its own, for images and files beside it. */
  readonly isFolder: boolean;
};

export type NewArticle = {
  readonly path: string;
  readonly date: string;
  readonly place: string | null;
  readonly slug: string;
  /** What was written otherwise than it was typed. */
  readonly edits: readonly NameEdit[];
};

export type NewArticleReport = {
  /** Null where nothing was written. */
  readonly article: NewArticle | null;
  /** Null where the settings have errors. */
  readonly settings: Settings | null;
  /** Errors of the settings, or of what was typed. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
};

/** More than 80 bytes of slug are made of; the word finder is slow on long strings. */
const ENOUGH = 200;
/** What findings call what stands on the command line. */
const TYPED = '<title>';

/**
 * Writes an article with blanks, as a draft. Never overwrites: throws `slug-taken` where an article of its language has its slug, letter case put
 * aside, and `already-there` where a file of its name stands.
 */
export async function newArticle(options: NewArticleOptions): Promise<NewArticleReport> {
  const { settings, text, diagnostics } = await readNewsroomSettings(options.root);
  if (settings === null) return { article: null, settings, diagnostics, texts: new Map([[SETTINGS_FILE, text]]) };
  const known = await listArticles(options.root, settings);
  const { article, source } = compose(options, settings, known);
  const faults = [...titleFaults(options.title), ...sourceFaults(article.path, source, settings)];
  if (faults.length > 0) return { article: null, settings, diagnostics: faults, texts: new Map() };
  const taken = withSlug(known, article.slug, options.lang ?? settings.lang);
  if (taken) throw new SarikaError('slug-taken', { slug: article.slug, path: taken.path });
  await writeNew(options.root, article.path, source);
  return { article, settings, diagnostics: [], texts: new Map() };
}

function compose(options: NewArticleOptions, settings: Settings, known: readonly ListedArticle[]): { article: NewArticle; source: string } {
  const lang = options.lang ?? settings.lang;
  const now = typeof options.now === 'string' ? readNow(options.now, settings.timeZone) : options.now;
  const date = options.date?.trim() ?? isoDay(now, settings.timeZone);
  const moment = readDate(date, settings.timeZone);
  // A date that cannot be read is found fault with when the article is read back.
  const day = isoDay('fault' in moment ? now : moment.ms, settings.timeZone);
  const normalize = settings.rules['not-canonical'] === 'off' ? null : { coengDa: settings.coengDa };
  const { text: title, edits } = tidyName(options.title, normalize);
  const slug = options.slug ?? (latinSlug(title.slice(0, ENOUGH)) || 'article');
  const stem = `${day}-${slug}${lang === settings.lang ? '' : `.${lang}`}`;
  const words = starterFor(lang);
  const place = lastPlace(known, lang) ?? (settings.timeZone === 'Asia/Phnom_Penh' ? words.capital : null);
  const type = typeNamed(options.type);
  const entries = articleSkeleton(
    {
      ...{ title, date, slug, id: defaultId(settings, day, stem), place },
      ...{ type: type ?? 'press-release', typeName: type === null ? options.type : typeName(type, lang) },
      lang: lang === settings.lang ? null : lang,
      hasOrganisations: Object.keys(settings.organisations).length > 0,
    },
    words.article,
  );
  const path = `${settings.articles}/${stem}${options.isFolder ? '/index.md' : '.md'}`;
  return {
    article: { path, date, place, slug, edits },
    source: skeletonSource(entries, words.article.bodies[type ?? 'press-release']),
  };
}

/** Khmer articles say what they are in Khmer. */
function typeName(type: ArticleType, lang: string): string {
  return lang === 'km' ? wordsFor('km').articleTypes[type] : type;
}

/** A title is one line of words. */
function titleFaults(title: string): Diagnostic[] {
  const at = { file: TYPED, span: { start: 0, end: 0 } };
  if (title.trim() === '') return [diagnostic('missing-key', at, { key: 'title' })];
  const line = /[\n\r\t\u2028\u2029]/.exec(title)?.[0];
  const odd = [...illegalCharacters(title).map(({ name }) => name), ...(line === undefined ? [] : [codePointName(line)])];
  return odd.slice(0, 1).map((codePoint) => diagnostic('control-character', at, { codePoint }));
}

/** What is wrong with what was typed: as in any article. */
function sourceFaults(path: string, source: string, settings: Settings): Diagnostic[] {
  const { diagnostics } = readArticle({ path, bytes: new TextEncoder().encode(source) }, settings);
  return diagnostics.filter(({ severity }) => severity === 'error');
}
