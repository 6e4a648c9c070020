import { lifeOf } from '../edition/life.js';
import { ARTICLE_RULES } from '../lint/article-rules.js';
import { SCHEDULE_RULES } from '../lint/schedule-rules.js';
import type { ArticleCard } from '../model/article.js';
import { type Diagnostic, type DiagnosticCode, isDiagnosticCode } from '../model/diagnostic.js';
import type { ArticleLife } from '../model/edition.js';
import { isPlainPage } from '../model/plain-page.js';
import type { Settings } from '../model/settings.js';
import type { Texts } from '../model/source.js';
import { siteAddress } from '../model/url.js';
import { ArticleMemo } from './article-memo.js';
import { BodiesInMemory } from './bodies.js';
import { openCheckMemory } from './check-memory.js';
import { Crew } from './crew.js';
import { memoKey } from './findings-again.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import { deskFor, picturesIn } from './means.js';
import { type Newsroom, SETTINGS_FILE } from './newsroom.js';
import type { Means } from './prepare-all.js';
import { type Publication, publish } from './publish.js';
import { checkOutside, readNewsroom, readNewsroomSettings } from './read-newsroom.js';
import { readNow } from './read-now.js';
import { severityIn } from './settings-at.js';
import { foldersOf, takeSnapshot } from './snapshot.js';
import type { StoredArticle } from './stored-article.js';
import { readFindings } from './stored-findings.js';
import { textsIn } from './texts-in.js';

/** `now`: milliseconds since the epoch, or a date or instant as users write it. `root` is absolute. */
export type StatusOptions = { readonly root: string; readonly now: number | string };

/** An article as an editor asks after it. `errors`: what keeps it, and with it the next build, back. */
export type ArticleStatus = Pick<ArticleLife, 'next'> & {
  readonly path: string;
  readonly state: ArticleLife['state'] | 'invalid';
  /** These three are null where the front matter has errors. */
  readonly title: string | null;
  readonly lang: string | null;
  /** The absolute address at which it answers, or will. */
  readonly url: string | null;
  readonly errors: number;
};

export type StatusReport = {
  /** Null where the settings have errors: then nothing is known of the articles. */
  readonly settings: Settings | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** What needs somebody first: invalid ones, then by their next change, then drafts, then the rest, the newest first. */
  readonly articles: readonly ArticleStatus[];
  /** The instant that `build` tells, too; null where nothing changes by itself. */
  readonly nextChange: number | null;
  /** Errors that keep a build back, and what is odd about dates. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
};

/**
 * Every article and its place in its life. Publishes nothing; keeps what it prepared with what `check` does, in `.sarika/check/`, where that can
 * be. Throws `no-settings`, `bad-now`.
 */
export async function newsroomStatus({ root, now: written }: StatusOptions): Promise<StatusReport> {
  const { settings, text, spans, diagnostics } = await readNewsroomSettings(root);
  const now = typeof written === 'number' ? written : readNow(written, settings?.timeZone ?? 'UTC');
  const texts = textsIn(root, new Map([[SETTINGS_FILE, text]]));
  if (settings === null) return { settings, now, articles: [], nextChange: null, diagnostics, texts };
  const snapshot = await takeSnapshot(root, foldersOf(settings));
  const newsroom: Newsroom = { ...(await readNewsroom(root, settings, snapshot)), spanOf: spans };
  return withMeans(root, newsroom, async (means) => {
    const publication = await publish(newsroom, { now, isPreview: false, means });
    const inArticles = readFindings(publication.articles.filter(isWorthReading(settings)), means.bodies);
    const all = [...diagnostics, ...checkOutside(snapshot), ...inArticles, ...publication.found];
    const found = finishDiagnostics(all, settings).filter(isToldHere);
    const articles = statusesOf(publication, found, settings).sort(neediestFirst);
    return { settings, now, articles, nextChange: publication.edition.nextChange, diagnostics: found, texts };
  });
}

/** What an earlier check or status has prepared is not prepared again. */
async function withMeans<T>(root: string, newsroom: Newsroom, use: (means: Means) => Promise<T>): Promise<T> {
  const { settings } = newsroom;
  const memory = await openCheckMemory(root);
  const memo = memory && ArticleMemo.open(memory.dir, memoKey(settings, 'all'));
  const crew = new Crew();
  try {
    const pictures = picturesIn(root, settings, { isMaking: false });
    return await use({
      ...{ desk: deskFor(newsroom, 'all'), bodies: memo?.bodies ?? new BodiesInMemory() },
      ...{ memo, crew, pictures, progress: () => {} },
    });
  } finally {
    crew.dismiss();
    memo?.close();
    await memory?.close();
  }
}

/** Rules that no build asks: what they find keeps nothing back, however serious a newsroom takes it. */
const OF_CHECK_ALONE: ReadonlySet<DiagnosticCode> = new Set(ARTICLE_RULES.flatMap(({ code, isGate }) => (isGate ? [] : [code])));
const OF_DATES: ReadonlySet<DiagnosticCode> = new Set([
  ...SCHEDULE_RULES.map(({ code }) => code),
  ...(['never-shown', 'before-date', 'embargo-idle'] as const),
]);

function isToldHere({ code, severity }: Pick<Diagnostic, 'code' | 'severity'>): boolean {
  return OF_DATES.has(code) || (severity === 'error' && !OF_CHECK_ALONE.has(code));
}

/** Most articles have nothing that is told here: what was found in them need not be read. */
function isWorthReading(settings: Settings): (article: StoredArticle) => boolean {
  return ({ path, findings }) =>
    Object.keys(findings.counts).some((code) => {
      if (!isDiagnosticCode(code)) return false;
      const severity = severityIn(settings, { code, file: path });
      return severity !== null && isToldHere({ code, severity });
    });
}

function statusesOf({ articles, edition: { now, ended } }: Publication, found: readonly Diagnostic[], settings: Settings): Ranked[] {
  const errors = new Map<string, number>();
  for (const { file, severity } of found) if (severity === 'error') errors.set(file, (errors.get(file) ?? 0) + 1);
  const firstOut = new Map(ended.flatMap(({ card }) => (card.registered ? [[card.path, card.registered.published] as const] : [])));
  return articles
    .filter(({ path }) => !isPlainPage(path, settings.articles))
    .map(({ path, card }) => ({
      ...statusOf({ path, card, errors: errors.get(path) ?? 0, firstOut: firstOut.get(path) ?? null }, { now, settings }),
      date: card?.meta.date.ms ?? 0,
    }));
}

type Moment = { readonly now: number; readonly settings: Settings };
/** `firstOut`: when an article that has ended was first out, as far as the register knows. */
type Known = { readonly path: string; readonly card: ArticleCard | null; readonly errors: number; readonly firstOut: number | null };

function statusOf({ path, card, errors, firstOut }: Known, { now, settings }: Moment): ArticleStatus {
  if (card === null) return { path, state: 'invalid', title: null, lang: null, url: null, next: null, errors };
  const { title, lang } = card.meta;
  const { state, next } = lifeOf(card.meta, now, firstOut);
  return { path, state: errors > 0 ? 'invalid' : state, title, lang, url: siteAddress(card.url, settings), next, errors };
}

type Ranked = ArticleStatus & { readonly date: number };

function neediestFirst(a: Ranked, b: Ranked): number {
  const rank = ({ state, next }: ArticleStatus): number => (state === 'invalid' ? 0 : next !== null ? 1 : state === 'draft' ? 2 : 3);
  const at = ({ next }: ArticleStatus): number => next?.at ?? 0;
  return rank(a) - rank(b) || at(a) - at(b) || b.date - a.date || (a.path < b.path ? -1 : 1);
}
