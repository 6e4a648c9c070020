import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { isRecord } from '../model/record.js';
import { hasCode, isMissing } from './disk-fault.js';
import { rename, rm } from './moving.js';
import { isOutputPath } from './output-path.js';
import { slashed } from './real-path.js';
import { isYoung, type Stamp } from './stamp.js';

/**
 * What we wrote at a path. `hash`: SHA-256 of the bytes, in hex. `key`: what they were made from (`null`: not known), equal keys mean equal
 * bytes. `stamp`: the file's, if it is sure that a file with this stamp has these bytes. `chapter`: of which it was one.
 */
export type Written = {
  readonly hash: string;
  readonly key: string | null;
  readonly stamp: Stamp | null;
  readonly chapter: InChapter | null;
};
/** Files that were made together: what they were made from, as a key is written, and how many there were. */
export type InChapter = { readonly key: string; readonly count: number };

/** The files of an out folder that are ours, by path. */
export type Manifest = ReadonlyMap<string, Written>;

const VERSION = 2;
const DEFAULT_OUT = 'dist';

/** Name, in `.sarika/`, of the manifest of an out folder. Both paths are real ones, so that one folder has one manifest. */
export function manifestName(root: string, out: string): string {
  const way = slashed(relative(root, out));
  if (way === DEFAULT_OUT) return 'manifest.json';
  return `manifest-${createHash('sha256').update(way).digest('hex').slice(0, 12)}.json`;
}

/** Stands for all paths and bytes of a manifest: two that are equal in them are equal in this. */
export function manifestSum(manifest: Manifest): string {
  return sumOf([...manifest.keys()].sort(), (path) => manifest.get(path)?.hash);
}

/**
 * The manifest in `file`, or null where there is none that can be trusted. One bad path or hash and the whole of it is
 * refused: files are removed by its word.
 */
export async function readManifest(file: string): Promise<Manifest | null> {
  const bytes = await bytesOf(file);
  if (bytes === null) return null;
  return parseManifest(bytes.toString(), isYoung((await stat(file)).mtimeMs));
}

async function bytesOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    // Something else in its place is no manifest either.
    if (isMissing(error) || hasCode(error, 'EISDIR', 'ELOOP')) return null;
    throw error;
  }
}

// `HASH KEY STAMP CHAPTER COUNT`, with a dash for what is not known, and without the last two where there are none; in version 1 the hash alone.
const WRITTEN = /^([0-9a-f]{64})(?: ([\w-]{1,64}) ([\d.]{1,120}|-)(?: ([\w-]{1,64} \d{1,9}))?)?$/;

function parseManifest(text: string, forgetsStamps: boolean): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || (value.version !== 1 && value.version !== VERSION) || !isRecord(value.files)) return null;
  const { files, version, sum } = value;
  const paths = Object.keys(files).sort();
  // A path that a disk has spoilt would be nobody's file: it would stay for ever.
  if (version === VERSION && sum !== sumOf(paths, (path) => files[path])) return null;
  const manifest = new Map<string, Written>();
  const chapters = new Map<string, InChapter>();
  for (const path of paths) {
    const written = files[path];
    const parts = typeof written === 'string' && isOutputPath(path) ? WRITTEN.exec(written) : null;
    if (parts === null) return null;
    const [, hash = '', key = '-', stamp = '-', chapter] = parts;
    manifest.set(path, {
      hash,
      key: key === '-' ? null : key,
      stamp: stamp === '-' || forgetsStamps ? null : stamp,
      chapter: chapter === undefined ? null : inChapter(chapter, chapters),
    });
  }
  return manifest;
}

/** One for all its files. */
function inChapter(written: string, known: Map<string, InChapter>): InChapter {
  let chapter = known.get(written);
  if (chapter === undefined) {
    const [key = '', count] = written.split(' ');
    chapter = { key, count: Number(count) };
    known.set(written, chapter);
  }
  return chapter;
}

/** Writes a manifest whole or not at all, sorted by path; a file that says the same already stays untouched. */
export async function writeManifest(file: string, manifest: Manifest): Promise<void> {
  const bytes = bytesFor(manifest);
  if ((await bytesOf(file))?.equals(bytes)) return;
  await putInPlace(await writeBeside(file, bytes), file);
}

/** Most bytes of a line but its path. */
const MOST_OF_LINE = 400;

/** Throws as {@link writeManifest} would where the disk has no room for a manifest as long as the one in `file` and so many lines that are made longer. */
export async function assertRoom(file: string, lines: number): Promise<void> {
  const length = lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
  await rm(await writeBeside(file, Buffer.alloc(length + lines * MOST_OF_LINE)), { force: true });
}

async function writeBeside(file: string, bytes: Buffer): Promise<string> {
  const temporary = `${file}.tmp`;
  // Left by a killed build, or a link laid there by someone else: `wx` below must meet nothing.
  await rm(temporary, { force: true });
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    // A full disk: what is half written would take room from what matters.
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return temporary;
}

async function putInPlace(temporary: string, file: string): Promise<void> {
  try {
    await rename(temporary, file);
  } catch (error) {
    // A folder in the place of what is ours alone.
    if (!hasCode(error, 'EISDIR', 'ENOTEMPTY', 'EEXIST')) throw error;
    await rm(file, { recursive: true, force: true });
    await rename(temporary, file);
  }
}

/** Stands for all paths, which are sorted, and what is said of each. */
function sumOf(paths: readonly string[], saidOf: (path: string) => unknown): string {
  const sum = new LineSum();
  for (const path of paths) sum.add(`${path} ${String(saidOf(path))}\n`);
  return sum.end();
}

/** Characters that are put together at a time: of a hundred thousand files, the lines would be the largest thing in memory. */
const PIECE = 1 << 16;

class LineSum {
  readonly #sum = createHash('sha256');
  #piece = '';

  add(line: string): void {
    this.#piece += line;
    if (this.#piece.length < PIECE) return;
    this.#sum.update(this.#piece);
    this.#piece = '';
  }

  end(): string {
    return this.#sum.update(this.#piece).digest('hex');
  }
}

// Line by line: an object would put keys that look like numbers first.
function bytesFor(manifest: Manifest): Buffer {
  const paths = [...manifest.keys()].sort();
  const sum = new LineSum();
  const pieces: Buffer[] = [];
  let piece = '';
  let between = '\n';
  for (const path of paths) {
    const said = saidOf(manifest.get(path) as Written);
    sum.add(`${path} ${said}\n`);
    piece += `${between}    ${JSON.stringify(path)}: "${said}"`;
    between = ',\n';
    if (piece.length < PIECE) continue;
    pieces.push(Buffer.from(piece));
    piece = '';
  }
  const head = Buffer.from(`{\n  "version": ${VERSION},\n  "sum": "${sum.end()}",\n  "files": {`);
  return Buffer.concat([head, ...pieces, Buffer.from(`${piece}${paths.length === 0 ? '' : '\n  '}}\n}\n`)]);
}

function saidOf({ hash, key, stamp, chapter }: Written): string {
  return `${hash} ${key ?? '-'} ${stamp ?? '-'}${chapter === null ? '' : ` ${chapter.key} ${chapter.count}`}`;
}

/** `count`: how many files it had. */
export type KnownChapter = { readonly count: number; readonly paths: string[] };

/** The files of each chapter, by its key. */
export function chaptersIn(manifest: Manifest): Map<string, KnownChapter> {
  const chapters = new Map<string, KnownChapter>();
  for (const [path, { chapter }] of manifest) {
    if (chapter === null) continue;
    const known = chapters.get(chapter.key);
    if (known) known.paths.push(path);
    else chapters.set(chapter.key, { count: chapter.count, paths: [path] });
  }
  return chapters;
}
