import { dirname, posix, resolve } from 'node:path';
import { writeNew } from '../disk/newsroom-folder.js';
import { readPieces } from '../disk/read-pieces.js';
import { type FeedArticle, feedArticle } from '../import/feed-article.js';
import { type FeedItem, feedReader } from '../import/feed-items.js';
import { legacyFonts, namedLegacyFonts } from '../import/legacy-fonts.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { finishDiagnostics } from './finish-diagnostics.js';
import type { ImportAllOptions, ImportedItem } from './imported-item.js';
import type { KnownArticles } from './known-articles.js';
import { bytesOf, type MediaFolder, TakenFiles } from './media-folder.js';
import { itemId, placeItem } from './place-item.js';
import { prepare } from './prepare.js';

const NOWHERE = { start: 0, end: 0 };

/** What the items of one feed share. */
type Run = {
  readonly options: ImportAllOptions;
  readonly known: KnownArticles;
  readonly media: MediaFolder;
  /** WordPress's attachments: the address and the words of each, by its number. */
  readonly attachments: ReadonlyMap<string, { readonly url: string; readonly alt: string }>;
  /** The ids that items before this one had. */
  readonly ids: Set<string>;
};

/** Imports a feed or an export item by item, as it is read; each is told when it is done. Nothing that is there is overwritten. */
export async function* importFeed(options: ImportAllOptions, known: KnownArticles, media: MediaFolder): AsyncGenerator<ImportedItem> {
  const run: Run = { options, known, media, attachments: await attachmentsOf(options), ids: new Set() };
  let items = 0;
  for await (const item of itemsOf(options)) {
    if ('refused' in item) yield item.refused;
    else yield await importItem(item, run);
    items++;
  }
  if (items === 0)
    yield told(options.file, { line: 1, column: 1 }, diagnostic('import-no-items', { file: options.file, span: NOWHERE }, {}));
}

function told(title: string, { line, column }: Pick<FeedItem, 'line' | 'column'>, finding: Diagnostic): ImportedItem {
  return { line, column, title, outcome: finding.severity === 'error' ? 'failed' : 'skipped', path: null, diagnostics: [finding] };
}

async function* itemsOf({ root, file }: ImportAllOptions): AsyncGenerator<FeedItem | { readonly refused: ImportedItem }> {
  const reader = await feedReader();
  for await (const piece of readPieces(resolve(root, file), file)) {
    yield* reader.write(piece);
    if (reader.refusal === null) continue;
    const { reason, line, column } = reader.refusal;
    yield {
      refused: told(file, { line, column }, diagnostic('import-refused', { file, span: NOWHERE }, { isDoctype: reason === 'doctype' })),
    };
    return;
  }
}

/** Attachments stand anywhere in an export, before their articles or after: they are read first. */
async function attachmentsOf(options: ImportAllOptions): Promise<Run['attachments']> {
  const found = new Map<string, { readonly url: string; readonly alt: string }>();
  for await (const item of itemsOf(options)) {
    if ('refused' in item || item.texts.get('kind') !== 'attachment') continue;
    const [id, url] = [item.texts.get('postId'), item.texts.get('file')];
    if (id && url && found.size < MOST_ATTACHMENTS)
      found.set(id, { url, alt: item.meta.get('_wp_attachment_image_alt') ?? item.texts.get('title') ?? '' });
  }
  return found;
}

const MOST_ATTACHMENTS = 200_000;

async function importItem(item: FeedItem, run: Run): Promise<ImportedItem> {
  const { file } = run.options;
  const at = { file, span: NOWHERE };
  const name = item.texts.get('title') ?? item.texts.get('link') ?? '';
  const [kind, status, id] = [item.texts.get('kind') ?? 'post', item.texts.get('status'), itemId(item)];
  if (item.isTooLarge) return told(name, item, diagnostic('file-too-large', at, { megabytes: 10, most: 10 }));
  if (item.faults.length > 0)
    return told(name, item, diagnostic('import-item-broken', at, { detail: (item.faults[0] ?? '').replace(/\.$/, '') }));
  if (kind !== 'post') return told(name, item, diagnostic('import-item-skipped', at, { kind, name: item.texts.get('file') ?? name }));
  if (status === 'trash' || status === 'auto-draft') return told(name, item, diagnostic('import-item-skipped', at, { kind: status, name }));
  if (id !== null && run.ids.has(id)) return told(name, item, diagnostic('import-item-repeated', at, { id }));
  if (id !== null) run.ids.add(id);
  const path = id === null ? undefined : run.known.withId(id);
  if (id !== null && path !== undefined) return told(name, item, diagnostic('import-item-exists', at, { id, path }));
  return importNew(item, name, run);
}

async function importNew(item: FeedItem, name: string, run: Run): Promise<ImportedItem> {
  const { options, known } = run;
  const at = { file: options.file, span: NOWHERE };
  const files = new TakenFiles(run.media);
  const fonts = options.isUnconverted ? namedLegacyFonts : legacyFonts;
  const article = await feedArticle(item, { imageAddress: (src) => files.take(src), fonts });
  if (article === null) return told(name, item, diagnostic('file-too-large', at, { megabytes: 10, most: 10 }));
  if ('stopped' in article)
    return { ...told(name, item, article.stopped[0] as Diagnostic), diagnostics: article.stopped.map((one) => untouched(one, at)) };
  const same = itemId(item) === null ? known.withBody(article.body) : undefined;
  if (same !== undefined) return told(name, item, diagnostic('import-item-exists', at, { id: name, path: same }));
  const image = leadImage(item, run, files);
  for (const url of item.enclosures) files.missing.add(url);
  const placed = placeItem({ ...item, categories: article.categories }, article, {
    known,
    file: options.file,
    now: options.now,
    hasFiles: files.files.length > 0,
    image,
  });
  const folder = posix.dirname(placed.path);
  const source = { path: placed.path, bytes: new TextEncoder().encode(placed.text) };
  const beside = new Set(files.files.map((taken) => `${folder}/${taken.name}`));
  // What could not be built is not written: one item would stop the newsroom.
  const { diagnostics } = prepare(source, { settings: known.settings, files: beside, rules: 'gate' });
  const errors = finishDiagnostics(diagnostics, known.settings).filter(({ severity }) => severity === 'error');
  const legacy = article.legacy.map((finding) => untouched(finding, at));
  const findings = [
    ...placed.diagnostics,
    ...legacy,
    ...lossesOf(article, item, options.file),
    ...filesTold(files, folder, options.file),
    ...errors,
  ];
  const done = { line: item.line, column: item.column, title: article.title ?? name, path: placed.path, diagnostics: findings };
  if (errors.length > 0) return { ...done, outcome: 'failed', path: null };
  const clash = options.isDryRun ? null : await write(placed, files, options.root);
  if (clash !== null)
    return {
      ...done,
      outcome: 'failed',
      path: null,
      diagnostics: [...findings, diagnostic('import-name-taken', at, { path: clash })],
    };
  known.add(source);
  return { ...done, outcome: 'written' };
}

/** A finding at its item; the edits were of the item's text. */
function untouched({ fix: _, ...finding }: Diagnostic, at: Pick<Diagnostic, 'file' | 'span'>): Diagnostic {
  return { ...finding, ...at } as Diagnostic;
}

/** The picture that WordPress shows above an article, where the media folder has it; words for it are required. */
function leadImage(item: FeedItem, { attachments }: Run, files: TakenFiles): { readonly src: string; readonly alt: string } | null {
  const lead = attachments.get(item.meta.get('_thumbnail_id') ?? '');
  if (lead === undefined) return null;
  const src = files.take(lead.url);
  return src === lead.url || lead.alt === '' ? null : { src, alt: lead.alt };
}

function lossesOf(article: FeedArticle, item: FeedItem, file: string): Diagnostic[] {
  const at = { file, span: NOWHERE };
  return [
    ...(item.controls > 0 ? [diagnostic('import-item-characters', at, { times: item.controls })] : []),
    ...article.losses.map(({ kind, name, detail, times }) => diagnostic('import-item-left-out', at, { what: name || kind, detail, times })),
    ...article.shortcodes.map((name) => diagnostic('import-item-shortcode', at, { name })),
  ];
}

function filesTold({ files, missing }: TakenFiles, folder: string, file: string): Diagnostic[] {
  const at = { file, span: NOWHERE };
  return [
    ...files.map(({ address, name }) => diagnostic('import-item-copied', at, { url: address, path: `${folder}/${name}` })),
    ...[...missing].map((url) => diagnostic('import-item-file', at, { url })),
  ];
}

/** The files first: an article whose pictures are missing would be wrong. Gives the path where something is already; null when all is written. */
async function write(
  { path, text }: { readonly path: string; readonly text: string },
  { files }: TakenFiles,
  root: string,
): Promise<string | null> {
  const all = [
    ...files.map(({ name, file }) => ({ at: `${dirname(path)}/${name}`, bytes: () => bytesOf(file) })),
    { at: path, bytes: () => text },
  ];
  for (const { at, bytes } of all) {
    try {
      await writeNew(root, at, bytes());
    } catch (error) {
      if (error instanceof SarikaError && error.code === 'already-there') return at;
      throw error;
    }
  }
  return null;
}
