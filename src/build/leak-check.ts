import { posix } from 'node:path';
import { readArticle } from '../content/read-article.js';
import { listFiles } from '../disk/newsroom-folder.js';
import { readPlaced } from '../disk/placed-file.js';
import { articleUrl, sectionSlug, tagSlug } from '../edition/addresses.js';
import { applyRegister } from '../edition/apply-register.js';
import { visibilityOf } from '../edition/visibility.js';
import { wordsFor } from '../messages/words-for.js';
import type { ArticleCard } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { keySpans } from '../model/key-spans.js';
import type { RegisteredList } from '../model/register.js';
import { articleSettings, type Settings } from '../model/settings.js';
import type { PlacedFile } from '../model/source.js';
import { LeakGate } from '../validate/leak-gate.js';
import type { Secret } from '../validate/secret.js';
import { isTooLarge, type PrepareSetup, prepare } from './prepare.js';
import { articlesIn, registerIn } from './read-newsroom.js';
import { settingsAt } from './settings-at.js';
import { foldersOf, type Snapshot, takeSnapshot } from './snapshot.js';
import { sizeOf } from './source.js';

/** A search for what is not out, or not any more; `found` is asked for when every published file has been looked at. */
export type LeakCheck = { readonly gate: LeakGate; readonly found: () => Diagnostic[] };

type Read = Pick<ArticleCard, 'path' | 'url' | 'meta' | 'spans' | 'registered'> & { readonly file: PlacedFile };
type Sorted = Read & { readonly reason: Secret['reason'] | null };

/** Reads the front matter of all articles, and the whole of those that are withheld at `now`, or have ended. */
export async function openLeakCheck(root: string, settings: Settings, now: number): Promise<LeakCheck> {
  const snapshot = await takeSnapshot(root, foldersOf(settings));
  const { files } = await articlesIn(root, settings, snapshot);
  const setup: PrepareSetup = { settings: articleSettings(settings), files: new Set(files.keys()), rules: 'gate' };
  const read = snapshot.articles.files
    .filter((file) => /\.md$/i.test(file.path) && !isTooLarge(sizeOf(file)))
    .flatMap((file): Read[] => {
      const { meta, spans } = readArticle(readPlaced(file), settingsAt(setup.settings, file.path));
      return meta ? [{ file, path: file.path, url: articleUrl(meta, settings), meta, spans: keySpans(['id'], spans) }] : [];
    });
  const locked = await registerIn(root);
  const register = locked?.register ?? new Map();
  const lists = [...(locked?.lists.values() ?? [])];
  const { cards, gone } = applyRegister(read, register, new Set());
  const articles = cards.map((card): Sorted => ({ ...card, reason: reasonAt(card, now) }));
  const taken = new Taken(articles, [...gone.flatMap(({ addresses }) => addresses), ...lists.map(({ path }) => path)], settings, snapshot);
  const secrets = articles.flatMap(({ file, reason }): Secret[] => {
    if (reason === null) return [];
    const { card, html } = prepare(readPlaced(file), setup);
    return card ? [secretOf(card, html, reason, taken)] : [];
  });
  const pages = await listFiles(root, 'pages');
  const gate = new LeakGate(secrets);
  return { gate, found: () => gate.leaks(published({ settings, snapshot, pages: pages.files, articles, lists, setup })) };
}

/** Why an article's text is not to be read; null for one that is out. */
function reasonAt({ meta, registered }: Read, now: number): Secret['reason'] | null {
  const visibility = visibilityOf(meta, now, registered?.published ?? null);
  return visibility.state === 'published' ? null : visibility.reason;
}

/** Readers have known its address. */
const HAS_ENDED: ReadonlySet<Secret['reason'] | null> = new Set(['expired', 'withdrawn', 'unpublished'] as const);

function secretOf({ path, meta, excerpt, files }: ArticleCard, html: string, reason: Secret['reason'], taken: Taken): Secret {
  // At the address of an article that has ended a notice stands, and on one that was withdrawn its title.
  const hasEnded = HAS_ENDED.has(reason);
  const aliases = meta.aliases.map((alias) => alias.split('/').filter(Boolean).at(-1) ?? '');
  return {
    article: path,
    reason,
    id: hasEnded ? null : meta.id,
    title: reason === 'withdrawn' ? null : meta.title,
    segments: hasEnded ? [] : [meta.slug, ...aliases].filter((segment) => segment !== '' && !taken.segments.has(segment)),
    files: files.map(({ to }) => posix.basename(to)).filter((name) => !taken.names.has(name)),
    texts: [html, meta.summary ?? excerpt],
  };
}

/** Parts of addresses and names of files that something else has by right: they tell nothing. `known`: addresses that the register keeps. */
class Taken {
  readonly segments = new Set<string>();
  readonly names = new Set<string>();

  constructor(articles: readonly Sorted[], known: readonly string[], settings: Settings, { articles: { files }, statics }: Snapshot) {
    const shown = articles.filter(({ reason }) => reason === null || HAS_ENDED.has(reason));
    for (const path of known) for (const segment of path.split('/')) this.segments.add(segment);
    for (const { meta } of shown) {
      const paths = [articleUrl(meta, settings), ...meta.aliases].flatMap((path) => path.split('/'));
      const lists = [...meta.tags.map((tag) => tagSlug(tag, settings)), ...meta.sections.map((section) => sectionSlug(section, settings))];
      for (const segment of [...paths, ...lists]) this.segments.add(segment);
    }
    for (const { path } of statics.files) for (const part of path.split('/')) this.#take(part);
    // A file in the folder of an article that is out may be that one's own.
    const folders = new Set(articles.filter(({ reason }) => reason === null).map(({ file }) => posix.dirname(file.path)));
    for (const { path } of files) if (folders.has(posix.dirname(path))) this.names.add(posix.basename(path));
  }

  #take(part: string): void {
    this.segments.add(part);
    this.names.add(part);
  }
}

type Out = {
  readonly settings: Settings;
  readonly snapshot: Snapshot;
  readonly pages: readonly PlacedFile[];
  readonly articles: readonly Sorted[];
  readonly lists: readonly RegisteredList[];
  readonly setup: PrepareSetup;
};

/** Every text that is out by right: articles as they are written and as they are printed, the theme, the settings. Read only if it is asked for. */
function* published({ settings, snapshot, pages, articles, lists, setup }: Out): Generator<string> {
  const decoder = new TextDecoder();
  const theme = [...snapshot.templates.files, ...snapshot.ownTemplates.files].filter(({ path }) => /\.(?:hbs|svg|css)$/i.test(path));
  yield JSON.stringify(settings);
  for (const file of [...theme, ...pages]) yield decoder.decode(readPlaced(file).bytes);
  for (const { name } of lists) yield name;
  for (const lang of ['km', 'en'] as const) yield JSON.stringify(wordsFor(lang).theme);
  for (const { file, url, meta, registered, reason } of articles) {
    // What an address tells, of which a title in Latin letters may be made, answers for ever.
    if (HAS_ENDED.has(reason)) yield [...(reason === 'unpublished' ? (registered?.addresses ?? []) : [url, ...meta.aliases])].join(' ');
    // Readers have seen its lists, which answer for ever under their names.
    if (reason === 'withdrawn' || reason === 'expired') yield* [...meta.tags, ...meta.sections];
    if (reason === 'withdrawn') yield `${meta.title} ${meta.withdrawn?.reason ?? ''}`;
    if (reason !== null) continue;
    const source = readPlaced(file);
    yield decoder.decode(source.bytes);
    const { card, html } = prepare(source, setup);
    // As pages show them: one behind the other.
    if (card) yield `${card.meta.title} ${card.meta.summary ?? ''} ${html}`;
  }
}
