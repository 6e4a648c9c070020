import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { isMissing } from './disk-fault.js';
import { isOutputPath } from './output-path.js';
import { slashed } from './real-path.js';

/** The files of an out folder that are ours: path → SHA-256 of what we wrote, in hex. */
export type Manifest = ReadonlyMap<string, string>;

const VERSION = 1;
const DEFAULT_OUT = 'dist';

/** Name, in `.sarika/`, of the manifest of an out folder. Both paths are real ones, so that one folder has one manifest. */
export function manifestName(root: string, out: string): string {
  const way = slashed(relative(root, out));
  if (way === DEFAULT_OUT) return 'manifest.json';
  return `manifest-${createHash('sha256').update(way).digest('hex').slice(0, 12)}.json`;
}

/**
 * The manifest in `file`, or null where there is none that can be trusted. One bad path or hash and the whole of it is
 * refused: files are removed by its word.
 */
export async function readManifest(file: string): Promise<Manifest | null> {
  const text = await textOf(file);
  return text === null ? null : parseManifest(text);
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function parseManifest(text: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value.version !== VERSION || !isRecord(value.files)) return null;
  const files = new Map<string, string>();
  for (const [path, hash] of Object.entries(value.files)) {
    if (!isOutputPath(path) || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null;
    files.set(path, hash);
  }
  return files;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Writes a manifest whole or not at all, sorted by path; a file that says the same already stays untouched. */
export async function writeManifest(file: string, manifest: Manifest): Promise<void> {
  const text = textFor(manifest);
  if ((await textOf(file)) === text) return;
  const temporary = `${file}.tmp`;
  // Left by a killed build, or a link laid there by someone else: `wx` below must meet nothing.
  await rm(temporary, { force: true });
  const handle = await open(temporary, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

// Line by line: an object would put keys that look like numbers first.
function textFor(manifest: Manifest): string {
  const paths = [...manifest.keys()].sort();
  const lines = paths.map((path) => `    ${JSON.stringify(path)}: ${JSON.stringify(manifest.get(path))}`);
  const files = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  return `{\n  "version": ${VERSION},\n  "files": ${files}\n}\n`;
}
