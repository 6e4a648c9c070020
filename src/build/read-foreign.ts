import { basename, dirname, resolve } from 'node:path';
import { type Decoded, decodeSource, lineEndEdits } from '../content/decode.js';
import { readForeignFrontMatter } from '../content/foreign-front-matter.js';
import { readDate } from '../content/read-date.js';
import type { FrontMatterValue } from '../content/write-article.js';
import { isFolder, readSource, readStdin } from '../disk/newsroom-folder.js';
import { convertLegacy } from '../import/convert-legacy.js';
import type { ForeignDocument, Unreadable } from '../import/foreign-document.js';
import { type ForeignFormat, foreignFormat } from '../import/foreign-format.js';
import { type Draft, importText } from '../import/import-text.js';
import type { LegacyFonts } from '../import/legacy-fonts.js';
import { findLegacyText } from '../khmer/find-legacy-text.js';
import { asWindows1252 } from '../khmer/from-legacy.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { isoDay } from '../model/moment.js';
import type { Settings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import { takeNamed } from './foreign-attachments.js';
import { type ForeignFile, takeImages } from './foreign-images.js';

/** More than any of the formats may have. */
const MOST_BYTES = 100_000_000;

export type ForeignSource = {
  readonly source: SourceFile;
  /** The folder that it lies in, absolute; null for standard input. */
  readonly dir: string | null;
  /** What the user says it is; null: nothing. */
  readonly format: ForeignFormat | null;
  /** True where text that was typed for a legacy font is not to be converted. */
  readonly isUnconverted: boolean;
};

/** What came of a foreign file. `draft` null: nothing may be written; `findings` say why. */
export type ForeignRead = {
  readonly format: ForeignFormat;
  readonly draft: Draft | null;
  /** The text that the findings have their places in: the file's own, or the Markdown that was made of it. */
  readonly text: string;
  readonly findings: readonly Diagnostic[];
  /** Files for beside the draft. */
  readonly files: readonly ForeignFile[];
  /** Front matter that the document brought along, by our keys. */
  readonly values: Readonly<Record<string, FrontMatterValue>>;
};

/** Reads the bytes of what the user names; `-` is standard input. */
export async function readForeignSource(file: string, cwd: string): Promise<Pick<ForeignSource, 'source' | 'dir'>> {
  if (file === '-') return { source: { path: '-', bytes: await readStdin(MOST_BYTES) }, dir: null };
  const path = resolve(cwd, file);
  if (await isFolder(dirname(path), basename(path)).catch(() => false)) throw new SarikaError('folder-given', { path: file });
  try {
    const { bytes } = await readSource(dirname(path), basename(path));
    return { source: { path: file, bytes }, dir: dirname(path) };
  } catch (error) {
    // Called as the user called it.
    if (error instanceof SarikaError && 'path' in error.args)
      throw new SarikaError(error.code, { ...error.args, path: file }, error.exitCode, { cause: error });
    throw error;
  }
}

/** A foreign file of any format → a draft and all that was found. Nothing is written. */
export async function readForeign(foreign: ForeignSource, settings: Settings, fonts: LegacyFonts): Promise<ForeignRead> {
  const { path: file, bytes } = foreign.source;
  if (bytes.length > MOST_BYTES) return unread('txt', file, { unreadable: 'too-large', detail: `${Math.ceil(bytes.length / 1e6)} MB` });
  const format = foreignFormat(file, bytes, foreign.format);
  if (typeof format !== 'string') return unread('txt', file, format);
  if (format === 'txt') return readText(foreign);
  if (format === 'md') return readMarkdown(foreign, settings);
  const document = await readDocument(format, bytes, settings, fonts);
  return 'unreadable' in document ? unread(format, file, document) : draftOf(format, foreign, document);
}

async function readDocument(
  format: 'html' | 'docx',
  bytes: Uint8Array,
  settings: Settings,
  fonts: LegacyFonts,
): Promise<ForeignDocument | Unreadable> {
  if (format === 'docx') return (await import('../import/docx.js')).readDocx(bytes, fonts);
  return (await import('../import/web-page.js')).readWebPage(bytes, settings.timeZone);
}

function unread(format: ForeignFormat, file: string, { unreadable: reason, detail }: Unreadable): ForeignRead {
  const finding = diagnostic('import-unreadable', start(file), { reason, detail });
  return { format, draft: null, text: '', findings: [finding], files: [], values: {} };
}

function start(file: string): { readonly file: string; readonly span: { readonly start: 0; readonly end: 0 } } {
  return { file, span: { start: 0, end: 0 } };
}

function readText({ source, isUnconverted }: ForeignSource): ForeignRead {
  const { text, isReadable, diagnostics, notes } = decodeForeign(source);
  const common = { format: 'txt' as const, text, files: [], values: {} };
  if (!isReadable) return { ...common, draft: null, findings: diagnostics };
  const legacy = convertLegacy({ file: source.path, text }, isUnconverted);
  if (legacy.isStopped) return { ...common, draft: null, findings: legacy.diagnostics };
  const draft = importText({ file: source.path, text: legacy.text });
  const findings = [...lineEnds(text, diagnostics), ...notes, ...legacy.diagnostics];
  // Of a converted text, the edits are those that converted it: the others are of what came of it.
  const edits = legacy.text === text ? draft.edits : legacy.diagnostics.flatMap(({ fix = [] }) => fix);
  return { ...common, draft: { ...draft, edits, diagnostics: draft.diagnostics.map(legacy.inSource) }, findings };
}

/** Bytes → text. What is no UTF-8, but text for a legacy font when read as Windows-1252 (the code page of such texts), is that text. */
function decodeForeign(source: SourceFile): Decoded & { readonly notes: readonly Diagnostic[] } {
  const decoded = decodeSource(source);
  if (decoded.isReadable || !decoded.diagnostics.some(({ code }) => code === 'not-utf8')) return { ...decoded, notes: [] };
  const text = asWindows1252(Buffer.from(source.bytes).toString('latin1'));
  if (findLegacyText(text).length === 0) return { ...decoded, notes: [] };
  const asUtf8 = decodeSource({ path: source.path, bytes: new TextEncoder().encode(text) });
  return { ...asUtf8, notes: [diagnostic('import-legacy-bytes', start(source.path), {})] };
}

/** Windows' line ends become ours, and that is said. */
function lineEnds(text: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.flatMap((finding) => (finding.code === 'crlf-line-ends' ? { ...finding, fix: lineEndEdits(text) } : []));
}

async function readMarkdown({ source, dir }: ForeignSource, settings: Settings): Promise<ForeignRead> {
  const file = source.path;
  const { text, isReadable, diagnostics } = decodeSource(source);
  const none = { format: 'md' as const, draft: null, text, files: [], values: {} };
  if (!isReadable) return { ...none, findings: diagnostics };
  const front = readForeignFrontMatter(file, text, settings);
  if (front.values === null) return { ...none, findings: front.diagnostics };
  const named = await takeNamed(front.values, { file, dir });
  const taken = await takeImages(blank(text, front.body), { file, dir, base: null, own: named.files });
  const { importMarkdown } = await import('../import/import-markdown.js');
  const word = (key: string): string | null =>
    typeof front.values?.[key] === 'string' && front.values[key].trim() !== '' ? front.values[key] : null;
  const known = { title: word('title'), date: dayOf(word('date'), settings), place: word('place') };
  const draft = importMarkdown({ file, text }, known, front.body, taken.edits);
  const findings = [...lineEnds(text, diagnostics), ...front.diagnostics, ...named.diagnostics, ...taken.diagnostics];
  return { format: 'md', text, files: taken.files, values: named.values, draft, findings };
}

/** The front matter is no text to look for images in; every offset stays. */
function blank(text: string, until: number): string {
  return ' '.repeat(until) + text.slice(until);
}

/** `YYYY-MM-DD`; null for what is no date: then the front matter keeps it, and `check` says so. */
function dayOf(written: string | null, { timeZone }: Settings): string | null {
  const read = written === null ? null : readDate(written, timeZone);
  return read === null || 'fault' in read ? null : isoDay(read.ms, timeZone);
}

async function draftOf(format: ForeignFormat, { source, dir }: ForeignSource, document: ForeignDocument): Promise<ForeignRead> {
  const file = source.path;
  const taken = await takeImages(document.markdown, {
    file,
    dir: format === 'html' ? dir : null,
    base: document.base,
    own: document.files,
  });
  const unknown = document.legacy.filter(({ after }) => after === null);
  const common = {
    format,
    text: document.markdown,
    files: taken.files,
    values: document.summary === null ? {} : { summary: document.summary },
  };
  // What nobody can read must not be published: not even the rest of it.
  if (unknown.length > 0) return { ...common, draft: null, files: [], findings: legacyFindings(file, unknown) };
  const { importMarkdown } = await import('../import/import-markdown.js');
  const { title, date, summary } = document;
  const found = importMarkdown({ file, text: document.markdown }, { title, date: null, place: null }, 0, taken.edits);
  const draft = withDate(found, date);
  const isOwnDate = found.meta.date !== null;
  const said = Object.entries({ title, date: isOwnDate ? null : date, summary }).flatMap(([key, value]) =>
    value === null ? [] : [diagnostic('import-meta', start(file), { key, value })],
  );
  const left = document.leftOut.map((args) => diagnostic('import-left-out', start(file), args));
  const converted = document.legacy.flatMap(({ font, before, after }) =>
    after === null
      ? []
      : [diagnostic('import-legacy-converted', start(file), { font, written: before.slice(0, 60), right: after.slice(0, 60) })],
  );
  return { ...common, draft, findings: [...said, ...converted, ...left, ...taken.diagnostics] };
}

/** The day that a page was put on its site, where the text names none itself. */
function withDate(draft: Draft, date: string | null): Draft {
  if (date === null || draft.meta.date !== null) return draft;
  const diagnostics = draft.diagnostics.filter(({ code }) => code !== 'import-no-dateline');
  return { ...draft, meta: { ...draft.meta, date }, diagnostics };
}

/** Each font once, with the first words in it. */
function legacyFindings(file: string, found: ForeignDocument['legacy']): Diagnostic[] {
  const first = new Map(found.toReversed().map(({ font, before }) => [font, before]));
  return [...first].map(([font, written]) => diagnostic('import-legacy-font', start(file), { font, written: written.slice(0, 60) }));
}
