import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

// A newsroom in a folder of its own, and the command line run in it.

export const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const LAUNCHER = join(PROJECT, 'bin/sarika.js');

export const SETTINGS = 'title: បន្ទប់ព័ត៌មាន\nbaseUrl: https://news.example\n';

/** Front matter of an article that is out, with these keys besides or instead. */
export function article(keys: Readonly<Record<string, string>>, body = 'អត្ថបទ។'): string {
  const all: Record<string, string> = { title: 'ព័ត៌មាន', date: '2022-01-21', slug: 'news', ...keys };
  all.id ??= `tag:news.example,2022-01-21:${all.slug}`;
  return `---\n${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n${body}\n`;
}

/** The smallest image: a PNG of one pixel, or the same in another colour. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A new folder with these files, removed when the test ends. */
export async function newsroom(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sarika-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await fill(root, files);
  return root;
}

export async function fill(root: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), contents);
  }
}

/** Every file below a folder, by its path; dot files left out. */
export async function treeOf(dir: string, prefix = ''): Promise<Map<string, Buffer>> {
  const tree = new Map<string, Buffer>();
  const entries = await readdir(join(dir, prefix), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) for (const [inner, bytes] of await treeOf(dir, path)) tree.set(inner, bytes);
    else if (!entry.name.startsWith('.')) tree.set(path, await readFile(join(dir, path)));
  }
  return tree;
}

export async function hashOf(dir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const [path, bytes] of await treeOf(dir)) hash.update(path).update('\0').update(bytes).update('\0');
  return hash.digest('hex');
}

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the compiled command line. */
export function sarika(
  args: readonly string[],
  { cwd, env = {}, input }: { cwd: string; env?: NodeJS.ProcessEnv; input?: string | Buffer },
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [LAUNCHER, ...args], { cwd, env: { ...process.env, NO_COLOR: '1', CI: '', ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
    child.stdin.end(input ?? '');
  });
}
