import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openPublication, type Published } from '../../src/disk/publication.js';

/** A real, empty folder that is gone after the test. */
export async function tempFolder(parent = tmpdir()): Promise<string> {
  const dir = await mkdtemp(join(parent, 'sarika-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Writes files, path → text, with the folders they need. */
export async function fill(dir: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
}

/** Everything in a folder: path → text; `folder/` → null for an empty folder, `link@` for a link. */
export async function treeOf(dir: string, prefix = ''): Promise<Record<string, string | null>> {
  const tree: Record<string, string | null> = {};
  const entries = await readdir(dir, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${prefix}${entry.name}`;
    if (entry.isSymbolicLink()) tree[`${path}@`] = null;
    else if (entry.isFile()) tree[path] = await readFile(join(dir, entry.name), 'utf8');
    else Object.assign(tree, await treeOf(join(dir, entry.name), `${path}/`));
  }
  if (entries.length === 0 && prefix !== '') tree[prefix] = null;
  return tree;
}

/** An edition from beginning to end. */
export async function publish(
  root: string,
  files: Readonly<Record<string, string>>,
  { out = join(root, 'dist'), adopt = false, clean = false }: { out?: string; adopt?: boolean; clean?: boolean } = {},
): Promise<Omit<Published, 'sum' | 'unchangedCount'>> {
  const publication = await openPublication({ root, out, adopt, clean });
  for (const [path, contents] of Object.entries(files)) await publication.stage({ path, contents });
  const { sum: _, unchangedCount: __, ...published } = await publication.commit();
  return published;
}
