import { basename, dirname, resolve } from 'node:path';
import { type Decoded, decodeSource, lineEndEdits } from '../content/decode.js';
import { readForeignFrontMatter } from '../content/foreign-front-matter.js';
import { readDate } from '../content/read-date.js';
import type { FrontMatterValue } from '../content/write-article.js';
import { isFolder, readSource, readStdin } from '../disk/newsroom-folder.js';
import { convertLegacy } from '../import/convert-legacy.js';
import type { ForeignDocument, LegacyStop, Unreadable } from '../import/foreign-document.js';
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
import { utf16Charset } from '../model/utf16.js';
import { takeNamed } from './foreign-attachments.js';
import { type ForeignFile, takeBeside, takeImages } from './foreign-images.js';
import { placeLegacy } from './place-legacy.js';

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
  if (format === 'md') return readMarkdown(foreign, settings, fonts);
  const document = await readDocument(format, foreign, settings, fonts);
  if ('unreadable' in document) return unread(format, file, document);
  return 'stopped' in document ? stopped(format, file, document) : draftOf(format, foreign, document);
}

async function readDocument(
  format: 'html' | 'docx',
  { source: { bytes }, dir }: ForeignSource,
  settings: Settings,
  fonts: LegacyFonts,
): Promise<ForeignDocument | Unreadable | LegacyStop> {
  if (format === 'docx') return (await import('../import/docx.js')).readDocx(bytes, fonts);
  return (await import('../import/web-page.js')).readWebPage(bytes, settings.timeZone, fonts, (href) => readSheet(href, dir));
}

/** A sheet that was saved with its page: it says in which font the page's text is. */
async function readSheet(href: string, dir: string | null): Promise<string | null> {
  const files = new Map<string, Uint8Array>();
  const name = await takeBeside(href, dir, files, /\.css$/i);
  const bytes = name === null ? undefined : files.get(name);
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}

function unread(format: ForeignFormat, file: string, { unreadable: reason, detail }: Unreadable): ForeignRead {
  const finding = diagnostic('import-unreadable', start(file), { reason, detail });
  return { format, draft: null, text: '', findings: [finding], files: [], values: {} };
}

/** What nobody can read must not be published: not even the rest of it. Of each font, the first words. */
function stopped(format: ForeignFormat, file: string, { source, stopped: found }: LegacyStop): ForeignRead {
  const fonts = new Set<string>();
  const findings = found.filter((finding) => {
    if (finding.severity !== 'error' || finding.code !== 'import-legacy-font') return finding.severity === 'error';
    const isNew = !fonts.has(finding.args.font);
    fonts.add(finding.args.font);
    return isNew;
  });
  const placed = findings.map((finding) => ({ ...finding, ...(source === '' ? start(file) : { file }) }) as Diagnostic);
  return { format, draft: null, text: source, findings: placed, files: [], values: {} };
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

/** Bytes → text, UTF-16 with a byte order mark too. What is neither, but text for a legacy font when read as Windows-1252 (the code page of such texts), is that text. */
function decodeForeign(source: SourceFile): Decoded & { readonly notes: readonly Diagnostic[] } {
  const decoded = decodeSource(source);
  if (decoded.isReadable || !decoded.diagnostics.some(({ code }) => code === 'not-utf8')) return { ...decoded, notes: [] };
  const wide = fromUtf16(source.bytes);
  if (wide !== null) return { ...inUtf8(source.path, wide), notes: [diagnostic('import-utf16', start(source.path), {})] };
  const text = asWindows1252(Buffer.from(source.bytes).toString('latin1'));
  if (findLegacyText(text).length === 0) return { ...decoded, notes: [] };
  return { ...inUtf8(source.path, text), notes: [diagnostic('import-legacy-bytes', start(source.path), {})] };
}

function inUtf8(path: string, text: string): Decoded {
  return decodeSource({ path, bytes: new TextEncoder().encode(text) });
}

/** What Notepad saves as «Unicode»: UTF-16 behind its byte order mark. Null where it is none. */
function fromUtf16(bytes: Uint8Array): string | null {
  const charset = utf16Charset(bytes);
  if (charset === null) return null;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Windows' line ends become ours, and that is said. */
function lineEnds(text: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.flatMap((finding) => (finding.code === 'crlf-line-ends' ? { ...finding, fix: lineEndEdits(text) } : []));
}

async function readMarkdown({ source, dir }: ForeignSource, settings: Settings, fonts: LegacyFonts): Promise<ForeignRead> {
  const file = source.path;
  const { text, isReadable, diagnostics, notes } = decodeForeign(source);
  const none = { format: 'md' as const, draft: null, text, files: [], values: {} };
  if (!isReadable) return { ...none, findings: diagnostics };
  const front = readForeignFrontMatter(file, text, settings);
  if (front.values === null) return { ...none, findings: front.diagnostics };
  const { convertMarkdown } = await import('../import/convert-markdown.js');
  const legacy = await convertMarkdown({ file, text }, front.body, wordsOf(front.values), fonts);
  if (legacy.isStopped) return { ...none, findings: legacy.diagnostics.filter(({ severity }) => severity === 'error') };
  const named = await takeNamed(withWords(front.values, legacy.words), { file, dir });
  const taken = await takeImages(blank(legacy.text, front.body), { file, dir, base: null, own: named.files });
  const { importMarkdown } = await import('../import/import-markdown.js');
  const word = (key: string): string | null => {
    const value = named.values[key];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const known = { title: word('title'), date: dayOf(word('date'), settings), place: word('place') };
  const draft = importMarkdown({ file, text: legacy.text }, known, front.body, taken.edits);
  const imported = taken.diagnostics.map(legacy.inSource);
  const findings = [
    ...lineEnds(text, diagnostics),
    ...notes,
    ...legacy.diagnostics,
    ...front.diagnostics,
    ...named.diagnostics,
    ...imported,
  ];
  // As of plain text: where it was converted, the edits are those that did it.
  const edits = legacy.text === text ? draft.edits : legacy.diagnostics.flatMap(({ fix = [] }) => fix);
  const own = { ...draft, edits, diagnostics: draft.diagnostics.map(legacy.inSource) };
  return { format: 'md', text, files: taken.files, values: named.values, draft: own, findings };
}

/** What of the front matter is words that could be typed for an old font. */
const WORDED = ['title', 'summary', 'place', 'topic', 'series', 'tags'];

type Values = Readonly<Record<string, FrontMatterValue>>;

function wordsOf(values: Values): string[] {
  return WORDED.flatMap((key) => [values[key]].flat()).filter((value): value is string => typeof value === 'string');
}

/** The front matter with the `words` of `wordsOf`, in their order. */
function withWords(values: Values, words: readonly string[]): Values {
  const rest = [...words];
  const next = (value: FrontMatterValue): FrontMatterValue => (typeof value === 'string' ? (rest.shift() ?? value) : value);
  const changed: Record<string, FrontMatterValue> = { ...values };
  for (const key of WORDED) {
    const value = values[key];
    if (value !== undefined) changed[key] = Array.isArray(value) ? value.map((one: FrontMatterValue) => next(one)) : next(value);
  }
  return changed;
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
  const common = {
    format,
    text: document.markdown,
    files: taken.files,
    values: document.summary === null ? {} : { summary: document.summary },
  };
  const { importMarkdown } = await import('../import/import-markdown.js');
  const { title, date, summary } = document;
  const found = importMarkdown({ file, text: document.markdown }, { title, date: null, place: null }, 0, taken.edits);
  const draft = withDate(found, date);
  const isOwnDate = found.meta.date !== null;
  const said = Object.entries({ title, date: isOwnDate ? null : date, summary }).flatMap(([key, value]) =>
    value === null ? [] : [diagnostic('import-meta', start(file), { key, value })],
  );
  const left = document.leftOut.map((args) => diagnostic('import-left-out', start(file), args));
  const converted = placeLegacy(document).map((finding) => ({ ...finding, file }) as Diagnostic);
  return { ...common, draft, findings: [...said, ...converted, ...left, ...taken.diagnostics] };
}

/** The day that a page was put on its site, where the text names none itself. */
function withDate(draft: Draft, date: string | null): Draft {
  if (date === null || draft.meta.date !== null) return draft;
  const diagnostics = draft.diagnostics.filter(({ code }) => code !== 'import-no-dateline');
  return { ...draft, meta: { ...draft.meta, date }, diagnostics };
}
