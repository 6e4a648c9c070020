import { createHash, hash } from 'node:crypto';
import { relative } from 'node:path';
import { SarikaError } from '../model/fault.js';
import { isOutputPath } from './output-path.js';
import { slashed } from './real-path.js';
import type { Stamp } from './stamp.js';
import { STATE_FOLDER } from './state-folder.js';

/**
 * What we wrote at a path. `hash`: SHA-256 of the bytes, in hex. `key`: what they were made from (`null`: not known), equal keys mean equal
 * bytes. `stamp`: the file's, if it is sure that a file with this stamp has these bytes.
 */
export type Written = { readonly hash: string; readonly key: string | null; readonly stamp: Stamp | null };
/** Files that were made together: what they were made from, as a key is written, and how many there were. */
export type InChapter = { readonly key: string; readonly count: number };
export type WrittenIn = Written & { readonly chapter: InChapter | null };

const DEFAULT_OUT = 'dist';

/** Name, in `.sarika/`, of the manifest of an out folder. Both paths are real ones, so that one folder has one manifest. */
export function manifestName(root: string, out: string): string {
  const way = slashed(relative(root, out));
  if (way === DEFAULT_OUT) return 'manifest.json';
  return `manifest-${createHash('sha256').update(way).digest('hex').slice(0, 12)}.json`;
}

// `HASH KEY STAMP PATH`, with a dash for what is not known.
const LINE = /^([0-9a-f]{64}) ([\w-]{1,64}) ([\d.]{1,120}|-) (.+)$/s;

/**
 * Files that an edition made together, every one of them; `key`: what they were made from, null for those that were each made on its own. `sum` stands
 * for their paths and bytes. A newsroom has a hundred files to a chapter, and of most chapters nobody ever asks which.
 */
export class ManifestChapter {
  #files: ReadonlyMap<string, Written> | null;
  readonly #text: string | null;

  /** Files by path. */
  static of(key: string | null, files: ReadonlyMap<string, Written>): ManifestChapter {
    const sorted = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const said = Array.from(sorted, ([path, written]) => `${path} ${written.hash}\n`).join('');
    return new ManifestChapter(key, sorted.size, hash('sha256', said, 'hex'), sorted, null, false);
  }

  /** One whose `size` lines are `text`, as {@link text} gave them. `forgetsStamps`: they can't be believed any more. */
  static read(key: string | null, size: number, sum: string, text: string, forgetsStamps: boolean): ManifestChapter {
    return new ManifestChapter(key, size, sum, null, text, forgetsStamps);
  }

  private constructor(
    readonly key: string | null,
    readonly size: number,
    readonly sum: string,
    files: ReadonlyMap<string, Written> | null,
    text: string | null,
    private readonly forgetsStamps: boolean,
  ) {
    this.#files = files;
    this.#text = text;
  }

  /** By path. Throws `cannot-read` for what no sarika can have written: files are removed by its word. */
  get files(): ReadonlyMap<string, Written> {
    this.#files ??= filesIn(this.#text ?? '', this.size, this.forgetsStamps);
    return this.#files;
  }

  /** A JSON text for each file, with commas between them. */
  get text(): string {
    return this.#text ?? Array.from(this.files, ([path, written]) => JSON.stringify(lineOf(path, written))).join(',\n');
  }
}

function lineOf(path: string, { hash: sum, key, stamp }: Written): string {
  return `${sum} ${key ?? '-'} ${stamp ?? '-'} ${path}`;
}

function filesIn(text: string, size: number, forgetsStamps: boolean): ReadonlyMap<string, Written> {
  const files = new Map<string, Written>();
  for (const line of linesIn(text)) {
    const parts = typeof line === 'string' ? LINE.exec(line) : null;
    const [, sum = '', key = '-', stamp = '-', path = ''] = parts ?? [];
    if (!isOutputPath(path)) throw spoilt();
    files.set(path, { hash: sum, key: key === '-' ? null : key, stamp: stamp === '-' || forgetsStamps ? null : stamp });
  }
  if (files.size !== size) throw spoilt();
  return files;
}

function linesIn(text: string): readonly unknown[] {
  try {
    return JSON.parse(`[${text}]`) as readonly unknown[];
  } catch {
    throw spoilt();
  }
}

function spoilt(): SarikaError {
  return new SarikaError('cannot-read', { path: `${STATE_FOLDER}/manifest.json`, detail: 'not a manifest' });
}

/** The files of an out folder that are ours. */
export class Manifest {
  readonly #closed: Set<ManifestChapter>;
  /** The files of the chapters that have been opened, by path; and those of others that had to be read. */
  readonly #open = new Map<string, Written>();
  readonly #rest = new Map<string, Written>();

  /** The chapter of each file is known where it is whole: of others, nobody could say what is missing. */
  static of(files: Iterable<readonly [path: string, written: WrittenIn]>, kept: readonly ManifestChapter[] = []): Manifest {
    const single = new Map<string, Written>();
    const chapters = new Map<string, { readonly count: number; readonly files: Map<string, Written> }>();
    for (const [path, { chapter, hash: sum, key, stamp }] of files) {
      const written = { hash: sum, key, stamp };
      if (chapter === null) single.set(path, written);
      else {
        const known = chapters.get(chapter.key);
        if (known) known.files.set(path, written);
        else chapters.set(chapter.key, { count: chapter.count, files: new Map([[path, written]]) });
      }
    }
    const whole: ManifestChapter[] = [];
    for (const [key, { count, files: own }] of chapters) {
      if (own.size === count) whole.push(ManifestChapter.of(key, own));
      else for (const [path, written] of own) single.set(path, written);
    }
    if (single.size > 0) whole.push(ManifestChapter.of(null, single));
    return new Manifest([...kept, ...whole].sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1)));
  }

  constructor(readonly chapters: readonly ManifestChapter[]) {
    this.#closed = new Set(chapters);
  }

  get size(): number {
    return this.chapters.reduce((size, chapter) => size + chapter.size, 0);
  }

  /** Two manifests that are equal in this are equal in all paths and bytes. */
  get sum(): string {
    return hash('sha256', JSON.stringify(this.chapters.map(({ sum }) => sum).sort()), 'hex');
  }

  /** Reads the files of these chapters; those of others are read when a path is asked for that is not among them. Throws as {@link ManifestChapter.files}. */
  open(chapters: Iterable<ManifestChapter>): void {
    for (const chapter of chapters) if (this.#closed.delete(chapter)) addFiles(this.#open, chapter);
  }

  /** True for the path of a file in a chapter that has been opened. */
  hasOpen(path: string): boolean {
    return this.#open.has(path);
  }

  get(path: string): Written | undefined {
    return this.#open.get(path) ?? this.#readRest().get(path);
  }

  #readRest(): ReadonlyMap<string, Written> {
    for (const chapter of this.#closed) addFiles(this.#rest, chapter);
    this.#closed.clear();
    return this.#rest;
  }

  has(path: string): boolean {
    return this.get(path) !== undefined;
  }

  paths(): Iterable<string> {
    return pathsIn(this.chapters);
  }
}

function addFiles(files: Map<string, Written>, chapter: ManifestChapter): void {
  for (const [path, written] of chapter.files) files.set(path, written);
}

export function* pathsIn(chapters: Iterable<ManifestChapter>): Generator<string> {
  for (const { files } of chapters) yield* files.keys();
}
