import { basename, dirname, resolve } from 'node:path';
import { type Decoded, decodeSource, lineEndEdits } from '../content/decode.js';
import { defaultId } from '../content/read-article.js';
import { readDate } from '../content/read-date.js';
import { articleSource } from '../content/write-article.js';
import { readSource, readStdin, writeNew } from '../disk/newsroom-folder.js';
import { convertLegacy } from '../import/convert-legacy.js';
import { type Draft, importText } from '../import/import-text.js';
import { khmerDigits } from '../khmer/digits.js';
import { findLegacyText } from '../khmer/find-legacy-text.js';
import { asWindows1252 } from '../khmer/from-legacy.js';
import { type Diagnostic, diagnostic } from '../model/diagnostic.js';
import { SarikaError } from '../model/fault.js';
import { isoDay } from '../model/moment.js';
import type { Settings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import { SETTINGS_FILE } from './newsroom.js';
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
  /** True where text that was typed for a legacy font is to stop the import, and not to be converted. */
  readonly isUnconverted?: boolean;
};

export type ImportReport = {
  /** Null where the settings have errors, or the file is no text. */
  readonly draft: { readonly path: string; readonly text: string } | null;
  /** Every guess and every edit, by its place in the foreign text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** The newsroom's language; undefined where the settings have errors. */
  readonly lang: string | undefined;
};

/** Foreign text → a draft article in the newsroom. Never overwrites: throws `already-there` where a file of its name stands. */
export async function importArticle(options: ImportOptions): Promise<ImportReport> {
  const { settings, text: settingsText, diagnostics } = await readNewsroomSettings(options.root);
  if (settings === null) return { draft: null, diagnostics, texts: new Map([[SETTINGS_FILE, settingsText]]), lang: undefined };
  const source = await readForeign(options);
  const decoded = decodeForeign(source);
  const texts = new Map([[source.path, decoded.text]]);
  if (!decoded.isReadable) return { draft: null, diagnostics: decoded.diagnostics, texts, lang: settings.lang };

  const lineEnds = decoded.diagnostics.flatMap((finding) =>
    finding.code === 'crlf-line-ends' ? { ...finding, fix: lineEndEdits(decoded.text) } : [],
  );
  const legacy = convertLegacy({ file: source.path, text: decoded.text }, options.isUnconverted === true);
  if (legacy.isStopped) return { draft: null, diagnostics: legacy.diagnostics, texts, lang: settings.lang };
  const imported = importText({ file: source.path, text: legacy.text });
  const draft = compose(imported, settings, options.now);
  if (!options.isDryRun) await writeNew(options.root, draft.path, draft.text);
  return {
    draft,
    diagnostics: [
      ...[...lineEnds, ...decoded.notes, ...legacy.diagnostics],
      ...[...imported.diagnostics, ...dayFindings(source.path, imported, draft.day)].map(legacy.inSource),
    ],
    texts,
    lang: settings.lang,
  };
}

type Foreign = Decoded & { readonly notes: readonly Diagnostic[] };

/** Bytes → text. What is no UTF-8, but text for a legacy font when read as Windows-1252 (the code page of such texts), is that text. */
function decodeForeign(source: SourceFile): Foreign {
  const decoded = decodeSource(source);
  if (decoded.isReadable || !decoded.diagnostics.some(({ code }) => code === 'not-utf8')) return { ...decoded, notes: [] };
  const text = asWindows1252(Buffer.from(source.bytes).toString('latin1'));
  if (findLegacyText(text).length === 0) return { ...decoded, notes: [] };
  const asUtf8 = decodeSource({ path: source.path, bytes: new TextEncoder().encode(text) });
  return { ...asUtf8, notes: [diagnostic('import-legacy-bytes', { file: source.path, span: { start: 0, end: 0 } }, {})] };
}

async function readForeign({ file, cwd }: ImportOptions): Promise<SourceFile> {
  if (file === '-') return { path: '-', bytes: await readStdin() };
  const path = resolve(cwd, file);
  try {
    const { bytes } = await readSource(dirname(path), basename(path));
    return { path: file, bytes };
  } catch (error) {
    if (error instanceof SarikaError && error.code === 'not-found') throw new SarikaError('not-found', { path: file }, 2, { cause: error });
    throw error;
  }
}

/** A date that nobody wrote is a guess like any other. */
function dayFindings(file: string, { meta }: Draft, day: string): Diagnostic[] {
  return meta.date === null ? [diagnostic('import-date-today', { file, span: { start: 0, end: 0 } }, { date: day })] : [];
}

/** The author's own words for the day, where the front matter reads them so. */
function dateWords({ date, dateWords: written }: Draft['meta'], { timeZone }: Settings): string | null {
  const words = written?.trim().replace(/\s+/g, ' ') ?? '';
  const read = words === '' ? null : readDate(words, timeZone);
  return read && !('fault' in read) && isoDay(read.ms, timeZone) === date ? words : null;
}

function compose({ meta, body }: Draft, settings: Settings, now: number): { path: string; text: string; day: string } {
  const day = meta.date ?? isoDay(now, settings.timeZone);
  const stem = `${day}-${meta.slug}`;
  const frontMatter = {
    title: meta.title ?? meta.slug,
    date: dateWords(meta, settings) ?? day,
    slug: meta.slug,
    id: defaultId(settings, day, stem),
    place: meta.place,
    series: meta.series,
    number: meta.number !== null && settings.lang === 'km' ? khmerDigits(meta.number) : meta.number,
    topic: meta.topic,
    draft: true,
  };
  // Windows' line ends are listed as a finding; the draft has the newsroom's.
  return { path: `${settings.articles}/${stem}.md`, text: articleSource(frontMatter, body.replaceAll('\r\n', '\n')), day };
}
