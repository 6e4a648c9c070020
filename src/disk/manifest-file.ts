import { createHash, hash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { isRecord } from '../model/record.js';
import { hasCode, isMissing } from './disk-fault.js';
import { Manifest, ManifestChapter, type WrittenIn } from './manifest.js';
import { rename, rm } from './moving.js';
import { isOutputPath } from './output-path.js';
import { isYoung } from './stamp.js';

/**
 * The manifest in `file`, or null where there is none that can be trusted. One bad path or hash and the whole of it is
 * refused: files are removed by its word.
 */
export async function readManifest(file: string): Promise<Manifest | null> {
  const bytes = await bytesOf(file);
  if (bytes === null) return null;
  const forgetsStamps = isYoung((await stat(file)).mtimeMs);
  return chaptersIn(bytes, forgetsStamps) ?? olderManifest(bytes.toString(), forgetsStamps);
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

// A manifest is JSON, for whoever looks at it, and read by its lines: a chapter that nobody asks for is never taken apart. Its sum stands for
// all that is behind the first line: a path that a disk has spoilt would be nobody's file, and stay for ever.
const VERSION = 3;
const HEAD = /^\{"version": 3, "sum": "([0-9a-f]{64})", "chapters": \[\n/;
const CHAPTER = /\{"key": (?:null|"([\w-]{1,64})"), "size": (\d{1,9}), "sum": "([0-9a-f]{64})", "files": \[\n/y;
const CHAPTER_END = '\n]}';
const BETWEEN = ',\n';
const END = '\n]}\n';

function headOf(sum: string): string {
  return `{"version": ${VERSION}, "sum": "${sum}", "chapters": [\n`;
}

/** Bytes of every head. */
const HEAD_LENGTH = headOf('0'.repeat(64)).length;

function chaptersIn(bytes: Buffer, forgetsStamps: boolean): Manifest | null {
  const sum = HEAD.exec(bytes.toString('latin1', 0, HEAD_LENGTH))?.[1];
  if (sum === undefined || hash('sha256', bytes.subarray(HEAD_LENGTH), 'hex') !== sum) return null;
  const text = bytes.toString('utf8', HEAD_LENGTH);
  const chapters: ManifestChapter[] = [];
  for (let at = 0; text[at] === '{'; ) {
    CHAPTER.lastIndex = at;
    const [head = '', key = null, size, own = ''] = CHAPTER.exec(text) ?? [];
    const from = at + head.length;
    const to = text.indexOf(CHAPTER_END, from);
    if (head === '' || to === -1) return null;
    chapters.push(ManifestChapter.read(key, Number(size), own, text.slice(from, to), forgetsStamps));
    at = to + CHAPTER_END.length + BETWEEN.length;
  }
  return new Manifest(chapters);
}

/** Writes a manifest whole or not at all; a file that says the same already stays untouched. */
export async function writeManifest(file: string, manifest: Manifest): Promise<void> {
  const bytes = bytesFor(manifest);
  if ((await bytesOf(file))?.equals(bytes)) return;
  await putInPlace(await writeBeside(file, bytes), file);
}

function bytesFor({ chapters }: Manifest): Buffer {
  const sum = createHash('sha256');
  const pieces: Buffer[] = [];
  const add = (text: string): void => {
    const piece = Buffer.from(text);
    sum.update(piece);
    pieces.push(piece);
  };
  let between = '';
  for (const { key, size, sum: own, text } of chapters) {
    add(`${between}{"key": ${JSON.stringify(key)}, "size": ${size}, "sum": "${own}", "files": [\n${text}${CHAPTER_END}`);
    between = BETWEEN;
  }
  add(END);
  return Buffer.concat([Buffer.from(headOf(sum.digest('hex'))), ...pieces]);
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

// Versions 1 and 2 had a line for each path: `HASH KEY STAMP CHAPTER COUNT`, in version 1 the hash alone.
const WRITTEN = /^([0-9a-f]{64})(?: ([\w-]{1,64}) ([\d.]{1,120}|-)(?: ([\w-]{1,64}) (\d{1,9}))?)?$/;

function olderManifest(text: string, forgetsStamps: boolean): Manifest | null {
  const value = jsonIn(text);
  if (!isRecord(value) || (value.version !== 1 && value.version !== 2) || !isRecord(value.files)) return null;
  const { files, version, sum } = value;
  const paths = Object.keys(files).sort();
  const said = () => paths.map((path) => `${path} ${String(files[path])}\n`).join('');
  if (version === 2 && sum !== hash('sha256', said(), 'hex')) return null;
  const manifest = new Map<string, WrittenIn>();
  for (const path of paths) {
    const line = files[path];
    const parts = typeof line === 'string' && isOutputPath(path) ? WRITTEN.exec(line) : null;
    if (parts === null) return null;
    const [, own = '', key = '-', stamp = '-', chapter, count] = parts;
    manifest.set(path, {
      hash: own,
      key: key === '-' ? null : key,
      stamp: stamp === '-' || forgetsStamps ? null : stamp,
      chapter: chapter === undefined ? null : { key: chapter, count: Number(count) },
    });
  }
  return Manifest.of(manifest);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
