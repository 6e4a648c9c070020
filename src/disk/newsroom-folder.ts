import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { chmod, lstat, mkdtemp, open, realpath, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SarikaError } from '../model/fault.js';
import type { PlacedFile, SourceFile } from '../model/source.js';
import { breathe } from './breathe.js';
import { hasCode, isMissing, reading, readingSync, tryTo, writing } from './disk-fault.js';
import { makeFolder } from './make-folder.js';
import { rename, rm } from './moving.js';
import { isInside, namedFrom, realPath, slashed } from './real-path.js';
import { stampAt } from './stamp.js';

const OUTSIDE = 'outside the newsroom';

/**
 * `files`: in code unit order of their paths.
 * `outside`: symbolic links that were not followed: they lead out of the newsroom, into what is hidden in it, or nowhere.
 */
export type Listing = { readonly files: readonly PlacedFile[]; readonly outside: readonly string[] };

type Folder = { readonly path: string; readonly real: string; readonly above: readonly string[] };
type Walk = {
  readonly files: PlacedFile[];
  readonly outside: string[];
  readonly root: string;
  readonly isLeftOut: (name: string) => boolean;
};
type Located = { readonly real: string; readonly stats: Stats };

/** `hidden`: names that start with `.` are listed too (`.nojekyll`, `.well-known/`), but never `.git`. */
export type ListOptions = { readonly hidden?: boolean };

/**
 * All regular files under `root`/`dir`, at any depth. Names that start with `.` and `node_modules` are left out; links that
 * stay inside are followed, but never into a folder that holds them. A folder that is missing has no files.
 */
export async function listFiles(root: string, dir: string, { hidden = false }: ListOptions = {}): Promise<Listing> {
  const path = slashed(relative(resolve(root), resolve(root, dir)));
  const walk: Walk = {
    root: await reading('.', () => realpath(root)),
    files: [],
    outside: [],
    isLeftOut: hidden ? (name) => name === '.git' || name === '.DS_Store' || name === 'node_modules' : isHidden,
  };
  const there = await reading(path, () => isThere(resolve(root, dir)));
  if (there) await listPlace(walk, { path, real: resolve(root, dir), above: [] });
  return { files: walk.files.sort((a, b) => (a.path < b.path ? -1 : 1)), outside: walk.outside.sort() };
}

/** True where `root`/`dir` holds so many files or more, by their names alone and without following a link: nothing to rely on, but quick. */
export function holdsMany(root: string, dir: string, many: number): boolean {
  const folders = [resolve(root, dir)];
  let count = 0;
  tryTo(() => {
    for (const folder of folders)
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.isDirectory()) folders.push(join(folder, entry.name));
        else count++;
        if (count >= many) return;
      }
  });
  return count >= many;
}

/** Lists what a path leads to: a file, a folder, or, where it must not be followed, nothing. */
async function listPlace(walk: Walk, place: Folder): Promise<void> {
  const located = await reading(place.path, async () => locate(walk.root, place));
  if (located === null) walk.outside.push(place.path);
  else if (located.stats.isFile()) walk.files.push(placedFile(place.path, located.real));
  // A link to a folder that holds it, or that we came through, would never end.
  else if (located.stats.isDirectory() && !place.above.some((above) => isInside(located.real, above))) {
    await listFolder(walk, { ...place, real: located.real });
  }
}

async function listFolder(walk: Walk, folder: Folder): Promise<void> {
  await breathe();
  const entries = readingSync(folder.path, () => readdirSync(folder.real, { withFileTypes: true }));
  for (const entry of entries) {
    if (walk.isLeftOut(entry.name)) continue;
    const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
    const real = `${folder.real}${sep}${entry.name}`;
    const inner = (): Folder => ({ path, real, above: [...folder.above, folder.real] });
    if (entry.isFile()) walk.files.push(placedFile(path, real));
    else if (entry.isDirectory()) await listFolder(walk, inner());
    else if (entry.isSymbolicLink()) await listPlace(walk, inner());
  }
}

function placedFile(path: string, real: string): PlacedFile {
  return { path, real, stamp: stampAt(real) ?? '' };
}

function isHidden(name: string): boolean {
  // RFC 8615: what a site says of itself to those who know where to look is not hidden.
  return (name.startsWith('.') && name !== '.well-known') || name === 'node_modules';
}

/**
 * What a place leads to, links followed. Null where that is outside `root`, is hidden in it though `path` does not say so
 * (a link to `.env` would publish it), or is nowhere.
 */
function locate(root: string, place: Pick<Folder, 'path' | 'real'>): Located | null {
  const hides = (path: string): boolean => path.split(/[\\/]/).some((part) => part !== '..' && part !== '.' && isHidden(part));
  try {
    const real = realpathSync.native(place.real);
    if (!isInside(root, real) || (hides(relative(root, real)) && !hides(place.path))) return null;
    return { real, stats: statSync(real) };
  } catch (error) {
    if (isMissing(error) || hasCode(error, 'ELOOP')) return null;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** True where a folder stands at `path` (from `root`), links followed. */
export function isFolder(root: string, path: string): Promise<boolean> {
  return reading(path, async () => {
    try {
      return (await stat(resolve(root, path))).isDirectory();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  });
}

/** True where a regular file stands at `path` (from `root`) that {@link readSource} would read. */
export function exists(root: string, path: string): Promise<boolean> {
  return reading(path, async () => {
    if (!(await isThere(root))) return false;
    const located = locate(await realpath(root), { path, real: resolve(root, path) });
    return located?.stats.isFile() ?? false;
  });
}

/** Bytes of a text of which a line is shown: larger ones are no articles. */
const MOST_SHOWN = 20_000_000;

/** The text of the file at `path` (from `root`), read loosely; undefined where there is none that {@link readSource} would read. */
export function textAt(root: string, path: string): string | undefined {
  try {
    if (statSync(resolve(root, path)).size > MOST_SHOWN) return undefined;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readInside(realpathSync.native(root), root, path).bytes);
  } catch {
    return undefined;
  }
}

/** The file at `path` (from `root`), byte for byte. Throws `not-found`, or `cannot-read` for what is no file or lies outside. */
export function readSource(root: string, path: string): Promise<SourceFile> {
  return reading(path, async () => readInside(realpathSync.native(root), root, path));
}

function readInside(realRoot: string, root: string, path: string): SourceFile {
  const file = resolve(root, path);
  // For the error where nothing is there.
  lstatSync(file);
  const located = locate(realRoot, { path, real: file });
  if (located === null) throw new SarikaError('cannot-read', { path, detail: OUTSIDE });
  // A pipe or a device would be read for ever.
  if (!located.stats.isFile()) throw new SarikaError('cannot-read', { path, detail: 'not a file' });
  return { path: slashed(path), bytes: readFileSync(located.real) };
}

/**
 * Writes a file that is not there yet, and the folders it needs. Throws `already-there` where something is, and
 * `cannot-write` where the place is outside `root`, through a link too. A write that fails leaves no half file.
 */
export async function writeNew(root: string, path: string, contents: string | Uint8Array): Promise<void> {
  const name = namedFrom(resolve(root), path);
  await writing(name, async () => {
    const target = resolve(root, path);
    const [realRoot, folder] = await Promise.all([realPath(root), realPath(dirname(target))]);
    if (!isInside(realRoot, folder)) throw new SarikaError('cannot-write', { path: name, detail: OUTSIDE });
    makeFolder(folder);
    await createFile(join(folder, basename(target)), name, contents);
  });
}

async function createFile(file: string, name: string, contents: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    if (hasCode(error, 'EEXIST')) throw new SarikaError('already-there', { path: name }, 2, { cause: error });
    throw error;
  });
  try {
    await handle.writeFile(contents);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Writes a folder that is not there yet, with files of these names: all of them or none. Throws `already-there` where something is, and
 * `cannot-write` where the place is outside `root`, through a link too.
 */
export async function writeNewFolder(root: string, path: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const name = namedFrom(resolve(root), path);
  await writing(name, async () => {
    const target = resolve(root, path);
    const [realRoot, above] = await Promise.all([realPath(root), realPath(dirname(target))]);
    if (!isInside(realRoot, above)) throw new SarikaError('cannot-write', { path: name, detail: OUTSIDE });
    if (await isThere(target)) throw new SarikaError('already-there', { path: name });
    makeFolder(above);
    // A name with a dot in front is no article to anybody who looks meanwhile.
    const stage = await mkdtemp(join(above, '.sarika-import-'));
    try {
      for (const [file, contents] of files) await createFile(join(stage, basename(file)), file, contents);
      await chmod(stage, 0o777 & ~process.umask());
      await rename(stage, join(above, basename(target)));
    } catch (error) {
      await rm(stage, { recursive: true, force: true });
      if (hasCode(error, 'ENOTEMPTY') || hasCode(error, 'EEXIST'))
        throw new SarikaError('already-there', { path: name }, 2, { cause: error });
      throw error;
    }
  });
}

/** Everything that comes in on standard input, until its end or until it is more than `most` bytes. */
export function readStdin(most = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  return reading('-', async () => {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of process.stdin) {
      chunks.push(Buffer.from(chunk));
      size += chunk.length;
      if (size > most) break;
    }
    return Buffer.concat(chunks);
  });
}

/**
 * Absolute path of a font file in a Fontsource package, `@fontsource/moul/files/….woff2`: the newsroom's own copy, or else
 * the one that came with sarika; null for a file that neither has and for any other specifier.
 */
export function resolvePackageFile(specifier: string, fromRoot: string): string | null {
  // Templates name these; a wider pattern would let a theme publish any file of any package.
  if (!/^@fontsource(?:-variable)?\/[a-z0-9-]+\/files\/[a-z0-9.-]+\.woff2$/.test(specifier)) return null;
  for (const from of [join(resolve(fromRoot), 'package.json'), import.meta.url]) {
    try {
      return createRequire(from).resolve(specifier);
    } catch {
      // Not in this one; the next may have it.
    }
  }
  return null;
}

/** The script for browsers of that name, as it came with sarika: bundled when the package was built. Throws `not-found`. */
export function readOwnScript(name: string): Promise<SourceFile> {
  // Two levels up both from src/disk/ and from build/disk/.
  return readSource(fileURLToPath(new URL('../../build/browser', import.meta.url)), name);
}

/** sarika's own version and, where it is compiled, a fingerprint of its code. */
export function readToolVersion(): string {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  const compiled = fileURLToPath(new URL('../fingerprint', import.meta.url));
  return [version, existsSync(compiled) ? readFileSync(compiled, 'utf8').trim() : ''].join(' ');
}

/** Absolute path of the default theme, `templates/` in sarika's own package. */
export function ownTemplatesFolder(): string {
  // Two levels up both from src/disk/ and from build/disk/.
  return fileURLToPath(new URL('../../templates', import.meta.url));
}
