import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SarikaError } from '../model/fault.js';
import { isMissing, writing } from './disk-fault.js';
import { type Manifest, manifestName } from './manifest.js';
import { readManifest } from './manifest-file.js';
import { isInside, namedFrom, realPath } from './real-path.js';
import { openStateFolder, STATE_FOLDER } from './state-folder.js';

const ALWAYS_PROTECTED = ['.git', STATE_FOLDER, 'node_modules'];
const FEW = 10;

/** A folder to publish into. `name` is what people are told of it, `dir` its real path; `manifest` is null where none is trusted. */
export type OutFolder = {
  readonly name: string;
  readonly dir: string;
  readonly stateDir: string;
  readonly manifestFile: string;
  readonly manifest: Manifest | null;
};

/**
 * Throws `out-unsafe` where publishing into `out` could touch what people wrote: `out` is or holds the root, or it is, holds
 * or lies in one of `protectedDirs` (from the root), `.git`, `.sarika` or `node_modules`. Links are seen through.
 */
export async function checkOutFolder(root: string, out: string, protectedDirs: readonly string[]): Promise<void> {
  const name = namedFrom(resolve(root), out);
  const dirs = [...protectedDirs, ...ALWAYS_PROTECTED];
  // As written and as it really is: a link may lead into a folder, and a folder may hold a link.
  for (const place of [async (path: string) => resolve(root, path), (path: string) => realPath(resolve(root, path))]) {
    const [realRoot, realOut] = await writing(name, () => Promise.all([place('.'), place(out)]));
    const refuse = (detail: string) => new SarikaError('out-unsafe', { dir: name, detail });
    if (isInside(realOut, realRoot)) throw refuse('it holds the newsroom itself');
    for (const dir of dirs) {
      const folder = await writing(name, () => place(dir));
      // The one folder below `.sarika/` that may be published into: what only this machine looks at.
      if (dir === STATE_FOLDER && realOut === join(folder, 'preview')) continue;
      if (isInside(folder, realOut) || isInside(realOut, folder)) throw refuse(`it shares files with ${dir}`);
    }
  }
}

/** The out folder with what is known of it. Throws `out-unsafe` unless it is a folder or not there yet. */
export async function findOutFolder(root: string, out: string): Promise<OutFolder> {
  const place = await locateOutFolder(root, out);
  return { ...place, manifest: await writing(place.name, () => readManifest(place.manifestFile)) };
}

/** Where the out folder is, and what will be known of it. Throws as `findOutFolder`. */
export async function locateOutFolder(root: string, out: string): Promise<Omit<OutFolder, 'manifest'>> {
  const name = namedFrom(resolve(root), out);
  const stateDir = await openStateFolder(root);
  return writing(name, async () => {
    const dir = await realPath(resolve(root, out));
    if (!(await isFolderOrMissing(dir))) throw new SarikaError('out-unsafe', { dir: name, detail: 'not a folder' });
    return { name, dir, stateDir, manifestFile: join(stateDir, manifestName(await realPath(root), dir)) };
  });
}

async function isFolderOrMissing(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

/** Throws `out-not-ours` where the folder holds something and no manifest says that it is ours. Names with a dot do not count. */
export async function assertOurs(out: OutFolder): Promise<void> {
  if (out.manifest !== null) return;
  const names = await writing(out.name, () => namesIn(out.dir));
  const files = names.filter((name) => !name.startsWith('.')).sort();
  if (files.length > 0) throw new SarikaError('out-not-ours', { dir: out.name, files: files.slice(0, FEW) });
}

async function namesIn(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
