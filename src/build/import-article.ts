import { basename, extname } from 'node:path';
import { defaultId } from '../content/read-article.js';
import { readDate } from '../content/read-date.js';
import { articleSource } from '../content/write-article.js';
import { exists, isFolder, writeNew, writeNewFolder } from '../disk/newsroom-folder.js';
import type { ForeignFormat } from '../import/foreign-format.js';
import type { Draft } from '../import/import-text.js';
import { legacyFonts, namedLegacyFonts } from '../import/legacy-fonts.js';
import { khmerDigits } from '../khmer/digits.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { isoDay } from '../model/moment.js';
import type { Settings } from '../model/settings.js';
import type { SourceFile, TextEdit } from '../model/source.js';
import type { ForeignFile } from './foreign-images.js';
import { SETTINGS_FILE } from './newsroom.js';
import { type ForeignRead, readForeign, readForeignSource } from './read-foreign.js';
import { readNewsroomSettings } from './read-newsroom.js';

export type ImportOptions = {
  /** The newsroom's root, absolute. */
  readonly root: string;
  /** The file with the foreign text, absolute or relative to `cwd`; `-` is standard input. */
  readonly file: string;
  readonly cwd: string;
  /** The day of an article whose text names none: milliseconds since the epoch. */
  readonly now: number;
  readonly isDryRun: boolean;
  /** What the file is; null: what its bytes and its name say. */
  readonly format?: ForeignFormat | null;
  /** Keeps the file as it is beside the draft. Nobody publishes it: an article publishes what it names. */
  readonly keepsOriginal?: boolean;
  /** True where text that was typed for a legacy font is to stop the import, and not to be converted. */
  readonly isUnconverted?: boolean;
};

export type ImportReport = {
  /** Null where the settings have errors, or the file can't be read. */
  readonly draft: { readonly path: string; readonly text: string } | null;
  /** Every guess and every edit, by its place in the foreign text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** The edits that make the draft's body of the foreign text, in order. */
  readonly edits: readonly TextEdit[];
  /** The newsroom's language; undefined where the settings have errors. */
  readonly lang: string | undefined;
};

type Composed = { readonly path: string; readonly text: string; readonly day: string };

/** A foreign file → a draft article in the newsroom. Never overwrites: throws `already-there` where a file of its name stands. */
export async function importArticle(options: ImportOptions): Promise<ImportReport> {
  const { root, file, cwd, now, format = null, isUnconverted = false } = options;
  const { settings, text: settingsText, diagnostics } = await readNewsroomSettings(root);
  if (settings === null) return { draft: null, diagnostics, texts: new Map([[SETTINGS_FILE, settingsText]]), edits: [], lang: undefined };
  const foreign = await readForeignSource(file, cwd);
  const read = await readForeign({ ...foreign, format, isUnconverted }, settings, isUnconverted ? namedLegacyFonts : legacyFonts);
  const texts = new Map([[foreign.source.path, read.text]]);
  if (read.draft === null) return { draft: null, diagnostics: read.findings, texts, edits: [], lang: settings.lang };

  const files = options.keepsOriginal ? [...read.files, original(foreign.source, read)] : read.files;
  const draft = compose(read.draft, read, settings, { now, isFolder: files.length > 0 });
  if (!options.isDryRun) await write(root, draft, files);
  const told = new Set(read.findings.flatMap((finding) => (finding.code === 'import-file' ? finding.args.path : [])));
  const untold = files.filter(({ name }) => !told.has(name));
  const beside = untold.map(({ name }) => diagnostic('import-file', start(foreign.source.path), { path: name }));
  const dayOf = dayFindings(foreign.source.path, read.draft, draft.day);
  return {
    draft,
    diagnostics: [...read.findings, ...beside, ...read.draft.diagnostics, ...dayOf],
    texts,
    edits: read.draft.edits,
    lang: settings.lang,
  };
}

function start(file: string): { readonly file: string; readonly span: { readonly start: number; readonly end: number } } {
  return { file, span: { start: 0, end: 0 } };
}

/** `original.docx`. A Markdown file gets another ending: it would be an article. */
function original({ path, bytes }: SourceFile, { format }: ForeignRead): ForeignFile {
  const ending = path === '-' ? `.${format}` : extname(basename(path)).toLowerCase();
  return { name: `original${/^\.(?:md|markdown)$/.test(ending) ? '.md.txt' : ending}`, bytes };
}

/** Files beside a draft lie with it in a folder of its own. A draft of the same name in the other form would have the same address. */
async function write(root: string, draft: Composed, files: readonly ForeignFile[]): Promise<void> {
  const folder = draft.path.replace(/(?:\/index)?\.md$/, '');
  for (const taken of [`${folder}.md`, `${folder}/index.md`]) {
    if (taken !== draft.path && (await exists(root, taken))) throw new SarikaError('already-there', { path: taken });
  }
  if (files.length === 0) return writeNew(root, draft.path, draft.text);
  if (await isFolder(root, folder)) throw new SarikaError('already-there', { path: folder });
  const all = new Map<string, string | Uint8Array>([['index.md', draft.text], ...files.map(({ name, bytes }) => [name, bytes] as const)]);
  await writeNewFolder(root, folder, all);
}

/** A date that nobody wrote is a guess like any other. */
function dayFindings(file: string, { meta }: Draft, day: string): Diagnostic[] {
  return meta.date === null ? [diagnostic('import-date-today', start(file), { date: day })] : [];
}

/** The author's own words for the day, where the front matter reads them so. */
function dateWords({ date, dateWords: written }: Draft['meta'], { timeZone }: Settings): string | null {
  const words = written?.trim().replace(/\s+/g, ' ') ?? '';
  const read = words === '' ? null : readDate(words, timeZone);
  return read && !('fault' in read) && isoDay(read.ms, timeZone) === date ? words : null;
}

type Frame = { readonly now: number; readonly isFolder: boolean };

function compose({ meta, body }: Draft, { values }: ForeignRead, settings: Settings, { now, isFolder: hasFolder }: Frame): Composed {
  const day = meta.date ?? isoDay(now, settings.timeZone);
  const slug = typeof values.slug === 'string' && SLUG.test(values.slug) ? values.slug : meta.slug;
  const stem = `${day}-${slug}`;
  const frontMatter = {
    title: meta.title ?? slug,
    date: dateWords(meta, settings) ?? day,
    slug,
    id: defaultId(settings, day, stem),
    place: meta.place,
    series: meta.series,
    number: meta.number !== null && settings.lang === 'km' ? khmerDigits(meta.number) : meta.number,
    topic: meta.topic,
    // What the document says of itself is not guessed.
    ...values,
    ...(values.slug === undefined ? {} : { slug }),
    draft: true,
  };
  // Windows' line ends are listed as a finding; the draft has the newsroom's.
  const text = articleSource(frontMatter, body.replaceAll('\r\n', '\n'));
  return { path: `${settings.articles}/${stem}${hasFolder ? '/index' : ''}.md`, text, day };
}

/** A slug that may be a file's name, too. */
const SLUG = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}])?$/u;
