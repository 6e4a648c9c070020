import { spawn } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { article, PROJECT, SETTINGS } from '../newsroom.js';

// What the robustness tests stand on: builds as processes of their own that can be killed, and folders seen whole.

export const LAUNCHER = join(PROJECT, 'bin/sarika.js');

/** The same numbers on every run, so that a red run can be run again; in [0, 1). Mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A newsroom with this many small articles, each on a page of its own. */
export function articles(count: number, body = (number: number) => `អត្ថបទទី ${number}។`): Record<string, string> {
  const files: Record<string, string> = { 'sarika.yaml': SETTINGS };
  for (let number = 0; number < count; number += 1) {
    files[`articles/a${number}.md`] = article({ title: `ព័ត៌មាន ${number}`, slug: `n${number}` }, body(number));
  }
  return files;
}

/** A new folder, removed when the test ends. */
export async function tempFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'sarika-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from the start to the end. */
  readonly ms: number;
};

export type Started = {
  readonly pid: number;
  readonly kill: (signal: NodeJS.Signals) => boolean;
  readonly hasEnded: () => boolean;
  readonly ended: Promise<Ended>;
};

export const BUILD = ['--now', '2025-01-01', '--lang', 'en'] as const;

export type BuildWith = {
  readonly args?: readonly string[];
  /** The command that runs Node, as `nsenter … --`. */
  readonly way?: readonly string[];
  readonly nodeArgs?: readonly string[];
};

/** Starts `sarika build` in a process of its own. */
export function start(root: string, { args = [], way = [], nodeArgs = [] }: BuildWith = {}): Started {
  const [command = '', ...rest] = [...way, process.execPath, ...nodeArgs, LAUNCHER, 'build', '--cwd', root, ...BUILD, ...args];
  const begun = performance.now();
  const child = spawn(command, rest, { cwd: tmpdir(), env: { ...process.env, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  let gone = false;
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    let ms = 0;
    child.on('exit', () => {
      gone = true;
      ms = performance.now() - begun;
    });
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), ms });
    });
  });
  return { pid: child.pid ?? 0, kill: (signal) => !gone && child.kill(signal), hasEnded: () => gone, ended };
}

/** Runs `sarika build` to its end. */
export function build(root: string, options: BuildWith = {}): Promise<Ended> {
  return start(root, options).ended;
}

/** A build that must publish. */
export async function published(root: string, options: BuildWith = {}): Promise<Ended> {
  const run = await build(root, options);
  expect(run.code, run.stderr).toBe(0);
  return run;
}

/** Whatever happened, it was said in sentences: no stack trace, no "our bug", no V8 that gives up; the exit code is a promised one. */
export function expectNoCrash(run: Ended): void {
  expect(run.stderr).not.toMatch(/fault of sarika itself|^\s+at \S.*:\d+:\d+|out of memory|FATAL ERROR|Segmentation|core dumped/im);
  expect(run.signal, run.stderr).toBeNull();
  expect([0, 1, 2], run.stderr).toContain(run.code);
}

/** All that lies in a folder, hidden files too: files with their bytes, `link@` with its target, `folder/`; a folder that is a link is `@`. */
export function everything(dir: string, prefix = '', tree = new Map<string, Buffer>()): Map<string, Buffer> {
  const place = join(dir, prefix);
  const stats = lstatSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return tree;
  if (stats.isSymbolicLink()) tree.set('@', Buffer.from(readlinkSync(place)));
  if (!isFolder(place)) return stats.isFile() ? tree.set('.', readFileSync(place)) : tree;
  const entries = readdirSync(place, { withFileTypes: true }).sort((one, two) => (one.name < two.name ? -1 : 1));
  for (const entry of entries) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) {
      tree.set(`${path}/`, Buffer.alloc(0));
      everything(dir, path, tree);
    } else if (entry.isSymbolicLink()) tree.set(`${path}@`, Buffer.from(readlinkSync(join(dir, path))));
    else if (entry.isFile()) tree.set(path, readFileSync(join(dir, path)));
    else tree.set(`${path}?`, Buffer.alloc(0));
  }
  return tree;
}

function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch {
    // A link to nowhere, or to itself.
    return false;
  }
}

/** What differs between two trees, by path; empty where they are byte for byte the same. Short to read, whatever was compared. */
export function differences(was: ReadonlyMap<string, Buffer>, is: ReadonlyMap<string, Buffer>): string[] {
  const found: string[] = [];
  for (const [path, bytes] of was) {
    const other = is.get(path);
    if (other === undefined) found.push(`gone: ${path}`);
    else if (!other.equals(bytes)) found.push(`changed: ${path}`);
  }
  for (const path of is.keys()) if (!was.has(path)) found.push(`new: ${path}`);
  return found;
}

export function expectSame(is: ReadonlyMap<string, Buffer>, was: ReadonlyMap<string, Buffer>, why = ''): void {
  expect(differences(was, is), why).toEqual([]);
}

export const dist = (root: string): Map<string, Buffer> => everything(join(root, 'dist'));

/** The files and folders of a newsroom that a build has no business with, with what stat says of them. */
export function untouched(root: string): Map<string, Buffer> {
  const tree = new Map<string, Buffer>();
  for (const [path, bytes] of everything(root)) {
    if (/^(?:dist|\.sarika)(?:[/@]|$)/.test(path)) continue;
    tree.set(path, Buffer.concat([bytes, stamp(join(root, path.replace(/[/@?]$/, '')))]));
  }
  return tree;
}

/** A folder outside with what stat says of it and of all that lies in it. */
export function canary(dir: string): Map<string, Buffer> {
  const tree = new Map([['.', stamp(dir)]]);
  for (const [path, bytes] of everything(dir)) tree.set(path, Buffer.concat([bytes, stamp(join(dir, path.replace(/[/@?]$/, '')))]));
  return tree;
}

function stamp(path: string): Buffer {
  const { mode, mtimeMs, ctimeMs, size, ino, nlink } = lstatSync(path);
  return Buffer.from(`\0${mode} ${mtimeMs} ${ctimeMs} ${size} ${ino} ${nlink}`);
}

/** The tree that a first build of these sources makes, in a folder of its own. */
export async function cleanEdition(root: string): Promise<Map<string, Buffer>> {
  const copy = await mkdtemp(join(tmpdir(), 'sarika-clean-'));
  try {
    await cp(root, copy, {
      recursive: true,
      verbatimSymlinks: true,
      // What is no file cannot be copied, and is no source.
      filter: (path) => !/^(?:dist|\.sarika)$/.test(path.slice(root.length + 1)) && !lstatSync(path).isFIFO(),
    });
    await published(copy);
    return dist(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** What only a build at work may have in `.sarika/`: the stage, the lock, what is half written. */
export function untidy(root: string): string[] {
  return [...everything(join(root, '.sarika')).keys()].filter((path) => /^(?:stage|lock)|\.tmp@?$/.test(path));
}

export function expectTidy(root: string): void {
  expect(untidy(root)).toEqual([]);
}

/** The most memory a process had, in MB, as far as /proc said before it ended. */
export async function watchMemory({ pid, ended }: Started): Promise<number> {
  let most = 0;
  const look = async () => {
    const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    most = Math.max(most, Number(/^VmHWM:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) / 1024);
  };
  const timer = setInterval(() => void look(), 25);
  await ended.finally(() => clearInterval(timer));
  return most;
}
