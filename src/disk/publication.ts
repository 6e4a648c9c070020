import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import type { OutputFile } from '../model/edition.js';
import type { PlacedFile } from '../model/source.js';
import { breathe } from './breathe.js';
import { writing, writingSync } from './disk-fault.js';
import { type Doubtful, lookAfter, type Watch } from './doubtful-files.js';
import { type InChapter, type Manifest, ManifestChapter, pathsIn, type Written } from './manifest.js';
import { assertRoom, writeManifest } from './manifest-file.js';
import { assertOurs, checkOutFolder, findOutFolder, type OutFolder } from './out-folder.js';
import { OutTree } from './out-tree.js';
import { OutputNames } from './output-names.js';
import { type Entry, manifestOf, vouching, withUnsure } from './publication-entry.js';
import { type Clearing, isOurs, type Ownership, ownership, planClearings } from './publication-plan.js';
import { openStage, type Stage } from './stage.js';
import { type Settled, Stager, type Workplace } from './stager.js';
import { type Stamp, stampAt } from './stamp.js';
import { STATE_FOLDER } from './state-folder.js';

/**
 * `out` is absolute. `adopt`: take over a folder that something else filled, and replace what stands in our way.
 * `clean`: write every file anew, also one that has its bytes already; what editions wrote before and this one does not goes as ever.
 * `watch`: somebody who has looked at the folder already.
 */
export type PublicationOptions = {
  readonly root: string;
  readonly out: string;
  readonly adopt: boolean;
  readonly clean?: boolean;
  readonly watch?: Watch | null;
};

/** What an edition changed in the out folder: output paths in code unit order. */
export type Published = {
  readonly written: readonly string[];
  /** Read when it is asked for. */
  readonly unchanged: readonly string[];
  readonly unchangedCount: number;
  readonly removed: readonly string[];
  /** The {@link Manifest}'s, of what is in the folder now. */
  readonly sum: string;
};

/** What an edition takes over from the one before without a look at each file. */
export type Kept = {
  /** Whether the files of the chapter with this key are kept. */
  has(key: string): boolean;
  /** The paths of all that is kept. */
  paths(): Iterable<string>;
  /** True for the path of a file that stood in the edition before beside all that is kept, where nothing was in anything's way. */
  stoodBeside(path: string): boolean;
};

/** A file's place in the edition, until it is known where its bytes are. */
export type Slot = { readonly path: string; readonly before: Written | null; readonly always: boolean };

/** An edition on its way into the out folder. Until `commit`, and if `commit` refuses, the folder stays as it was. */
export type Publication = {
  /**
   * Takes a file in without its bytes, if the edition before made it from the same things and nobody has touched it since; gives whether that is so.
   * `key` stands for what the file is made from, in up to 64 letters, digits, `-` and `_`; `chapter` is that in which it stands in this edition.
   */
  keep(path: string, key: string, chapter?: InChapter | null): boolean;
  /** As `keep`, for all files of those chapters that the edition before had under these keys and that nobody has touched. To be called once, and first of all. */
  keepChapters(keys: readonly string[]): Kept;
  /** As `keep`, for all that the edition before had; false where some of it is not kept, and then only `abandon` is left. */
  keepAll(): boolean;
  /** Takes a file in, to be published in the order of the calls. Throws, for our bug, where two paths are at odds; after any failure only `abandon` is left. */
  stage(file: OutputFile, key?: string): Promise<void>;
  /** As `stage`, in two steps: a file's place in the order, then its contents, or, where another thread took them to the stage, where they are. */
  announce(path: string, key: string, chapter?: InChapter | null): Slot;
  put(slot: Slot, contents: string | Uint8Array): void;
  putCopy(slot: Slot, from: PlacedFile): void;
  settle(slot: Slot, settled: Settled): void;
  /** What another thread needs to make a {@link Stager} of its own with `openStager`. */
  readonly workplace: Workplace;
  /** Every file of the edition before, as it is recorded. */
  readonly before: Manifest;
  /**
   * Puts the edition in place: its files in the order they were taken in, each whole at any moment, removals last. Refuses before
   * the first change with `out-not-ours` (files that no edition wrote stand in the way) or `out-unsafe` (a link does). A
   * `cannot-write` on the way leaves an edition mixed of old and new files, all of them whole and known as ours.
   * `progress` is told how many of the files are in place.
   */
  commit(progress?: PlacingProgress): Promise<Published>;
  /** Drops what was staged. After `commit`, nothing: both may always be called. */
  abandon(): Promise<void>;
};

/** Is told how many of the files that are to be put in place are. */
export type PlacingProgress = (stage: 'publish', done: number, of: number) => void;

/**
 * Begins an edition. Throws `out-unsafe` where `out` is no place to publish into, `out-not-ours` where it is filled, no manifest
 * tells with what, and it is not to be adopted.
 */
export async function openPublication({ root, out, adopt, clean = false, watch = null }: PublicationOptions): Promise<Publication> {
  await checkOutFolder(root, out, []);
  const folder = await findOutFolder(root, out);
  if (!adopt) await assertOurs(folder);
  const stage = await writing(folder.name, () => openStage(folder.stateDir, folder.dir));
  // Where all is made anew, nobody asks.
  const doubtful: Doubtful = clean || folder.manifest === null ? new Map() : await lookAfter(folder, folder.manifest, watch);
  return new StagedPublication(folder, stage, adopt, clean, doubtful);
}

class StagedPublication implements Publication {
  readonly #folder: OutFolder;
  readonly #stage: Stage;
  readonly #stager: Stager;
  readonly #own: Ownership;
  readonly #names: OutputNames;
  readonly #entries: Entry[] = [];
  readonly #clean: boolean;
  readonly #doubtful: Doubtful;
  readonly #doubtfulPaths: ReadonlySet<string>;
  /** Chapters of the edition before that are kept, and as what. */
  readonly #kept = new Map<ManifestChapter, ManifestChapter>();
  #open = 0;
  #failed = false;
  #end: Promise<unknown> | null = null;

  /** `doubtful`: the files that may not be as they are recorded. */
  constructor(folder: OutFolder, stage: Stage, adopt: boolean, clean: boolean, doubtful: Doubtful) {
    this.#clean = clean;
    this.#doubtful = doubtful;
    this.#doubtfulPaths = new Set([...doubtful.values()].flat());
    this.#folder = folder;
    this.#stage = stage;
    const tree = new OutTree(folder.dir);
    this.#stager = new Stager(folder.dir, tree, stage);
    this.#own = ownership(folder.name, folder.manifest, tree, adopt);
    this.#names = new OutputNames(this.#own.old);
  }

  get before(): Manifest {
    return this.#own.old;
  }

  get workplace(): Workplace {
    writingSync(this.#folder.name, () => this.#stage.make());
    return { dir: this.#folder.dir, stage: this.#stage.dir, isTree: this.#stage.isTree, name: this.#folder.name };
  }

  keep(path: string, key: string, chapter: InChapter | null = null): boolean {
    const before = this.#own.old.get(path);
    if (this.#clean || before === undefined || before.key !== key) return false;
    const stamp = this.#untouchedStamp(path, before);
    if (stamp === null) return false;
    this.#addKept(path, before, stamp, chapter);
    return true;
  }

  keepChapters(keys: readonly string[]): Kept {
    const { old } = this.#own;
    const wanted = new Set(keys);
    const kept = new Set<string>();
    for (const chapter of old.chapters) {
      const { key } = chapter;
      if (key !== null && wanted.has(key) && this.#keepWhole(chapter)) kept.add(key);
    }
    old.open(this.#others());
    return {
      has: (key) => kept.has(key),
      paths: () => pathsIn(this.#kept.values()),
      stoodBeside: (path) => old.hasOpen(path),
    };
  }

  keepAll(): boolean {
    const { old } = this.#own;
    for (const chapter of old.chapters) {
      if (chapter.key !== null && this.#keepWhole(chapter)) continue;
      old.open([chapter]);
      for (const [path, { key }] of chapter.files) if (key === null || !this.keep(path, key)) return false;
    }
    return true;
  }

  /** The chapters of the edition before that are not kept. */
  #others(): readonly ManifestChapter[] {
    return this.#own.old.chapters.filter((chapter) => !this.#kept.has(chapter));
  }

  /** One none of whose files is doubtful is kept as it is recorded; of another, each file is looked at. */
  #keepWhole(chapter: ManifestChapter): boolean {
    if (this.#clean) return false;
    const kept = this.#doubtful.has(chapter.key) ? this.#restamped(chapter) : chapter;
    if (kept === null) return false;
    this.#kept.set(chapter, kept);
    this.#names.addKnown(() => kept.files.keys());
    return true;
  }

  /** A chapter with the stamps that its files have now; null where one has other bytes, or is gone. */
  #restamped({ key, files }: ManifestChapter): ManifestChapter | null {
    const now = new Map<string, Written>();
    for (const [path, before] of files) {
      const stamp = this.#untouchedStamp(path, before);
      if (stamp === null) return null;
      now.set(path, { ...before, stamp: vouching(stamp, before, before.hash) });
    }
    return ManifestChapter.of(key, now);
  }

  #addKept(path: string, before: Written, stamp: Stamp | null, chapter: InChapter | null): void {
    this.#add({ path, key: before.key, chapter, before, always: false, isTheirs: false, hash: before.hash, stamp, staged: null });
  }

  /** The stamp of a file that has the bytes that are recorded of it; null where it has others, or is gone. */
  #untouchedStamp(path: string, before: Written): Stamp | null {
    if (before.stamp !== null && !this.#doubtfulPaths.has(path)) return before.stamp;
    const file = join(this.#folder.dir, path);
    const stamp = stampAt(file);
    if (stamp === null || stamp === before.stamp) return stamp;
    try {
      return hash('sha256', readFileSync(file), 'hex') === before.hash ? stamp : null;
    } catch {
      // Whatever is wrong with it, it is written anew.
      return null;
    }
  }

  announce(path: string, key: string | null, chapter: InChapter | null = null): Entry {
    const isTheirs = !this.#own.adopt && !isOurs(this.#own, path);
    const before = this.#own.old.get(path) ?? null;
    const always = this.#clean && !isTheirs;
    const entry: Entry = { path, key, chapter, before, always, isTheirs, hash: null, stamp: null, staged: null };
    this.#add(entry);
    this.#open += 1;
    return entry;
  }

  put(slot: Slot, contents: string | Uint8Array): void {
    const { path, before, always } = slot;
    this.settle(
      slot,
      writingSync(this.#named(path), () => this.#stager.settle(path, contents, before, always)),
    );
  }

  putCopy(slot: Slot, from: PlacedFile): void {
    const { path, before, always } = slot;
    this.settle(
      slot,
      writingSync(this.#named(path), () => this.#stager.settleCopy(path, from, before, always)),
    );
  }

  settle(slot: Slot, { hash, staged }: Settled): void {
    const entry = slot as Entry;
    if (entry.hash !== null) throw new Error(`${entry.path} was settled twice`);
    entry.hash = hash;
    // One text in memory, though another thread told it.
    entry.staged = staged === entry.path ? entry.path : staged;
    this.#open -= 1;
  }

  async stage({ path, contents }: OutputFile, key: string | null = null): Promise<void> {
    try {
      await breathe();
      this.put(this.announce(path, key), contents);
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  #add(entry: Entry): void {
    if (this.#end !== null) throw new Error(`${entry.path} came after the end of the edition`);
    this.#names.add(entry.path);
    this.#entries.push(entry);
  }

  commit(progress: PlacingProgress = () => {}): Promise<Published> {
    if (this.#end !== null || this.#open > 0 || this.#failed) {
      return Promise.reject(new Error('An edition is committed once, after every file has been staged'));
    }
    const end = this.#publish(progress).finally(() => this.#stage.drop());
    this.#end = end;
    return end;
  }

  async abandon(): Promise<void> {
    this.#end ??= this.#stage.drop();
    // A commit can't be called back half way; whoever called it hears how it ended.
    await this.#end.catch(() => undefined);
  }

  async #publish(progress: PlacingProgress): Promise<Published> {
    const byPath = [...this.#entries].sort((a, b) => (a.path < b.path ? -1 : 1));
    const staged = byPath.filter((entry) => entry.staged !== null).map((entry) => entry.path);
    // New eyes: much may have happened since the first file was staged.
    const own: Ownership = { ...this.#own, tree: new OutTree(this.#folder.dir) };
    const clearings = await writing(own.name, async () => planClearings(own, staged));
    // The same bytes, but somebody else's: they stay, and stay theirs.
    const listed = byPath.filter((entry) => entry.staged !== null || !entry.isTheirs);
    const removed: string[] = [];
    let manifest = this.#stage.isTree && staged.length > 0 ? await this.#putWhole(listed, progress) : null;
    if (manifest === null) {
      if (staged.length > 0) await this.#beforeChange(listed, staged.length);
      removed.push(...(await this.#putInPlace(clearings, progress, staged.length)), ...(await this.#removeOld()));
      manifest = manifestOf([...this.#kept.values()], listed, ({ path }) => this.#place(path));
      await this.#saveManifest(manifest);
    }
    const unchanged = byPath.filter((entry) => entry.staged === null).map((entry) => entry.path);
    const kept = [...this.#kept.values()];
    return {
      written: staged,
      get unchanged() {
        return [...unchanged, ...pathsIn(kept)].sort();
      },
      unchangedCount: kept.reduce((count, { size }) => count + size, unchanged.length),
      removed: removed.sort(),
      sum: manifest.sum,
    };
  }

  /** Makes the stage the out folder, where there is none; gives what is in it then, null where that can't be. */
  async #putWhole(listed: readonly Entry[], progress: PlacingProgress): Promise<Manifest | null> {
    // Stamps stay when a folder above is moved: this is what will be there, and until then nothing is.
    const manifest = manifestOf([...this.#kept.values()], listed, ({ path, staged }) =>
      staged === null ? this.#place(path) : this.#stage.fileAt(staged),
    );
    await this.#saveManifest(manifest);
    if (!this.#stage.become(this.#folder.dir)) return null;
    progress('publish', listed.length, listed.length);
    return manifest;
  }

  /** Should we be killed, the next build must know all files as ours. What replaces one that it knows bears another stamp, and tells of itself. */
  #beforeChange(listed: readonly Entry[], count: number): Promise<void> {
    const { old } = this.#own;
    if (listed.some(({ path }) => !old.has(path))) return this.#saveManifest(withUnsure(old, listed));
    return this.#atManifest((file) => assertRoom(file, count));
  }

  async #putInPlace(clearings: ReadonlyMap<string, Clearing>, progress: PlacingProgress, count: number): Promise<string[]> {
    const cleared: string[] = [];
    const made = new Set<string>();
    let done = 0;
    for (const { path, staged } of this.#entries) {
      if (staged === null) continue;
      await writing(this.#named(path), async () => {
        const clearing = clearings.get(path);
        if (clearing) cleared.push(...(await this.#clear(clearing)));
        const folder = posix.dirname(path);
        if (!made.has(folder)) await this.#own.tree.makeFolder(folder);
        made.add(folder);
        await this.#own.tree.place(this.#stage.fileAt(staged), path);
      });
      progress('publish', ++done, count);
    }
    return cleared;
  }

  async #clear({ files, folders }: Clearing): Promise<string[]> {
    // New eyes: folders have been made since the plan.
    const tree = new OutTree(this.#folder.dir);
    const removed = await tree.removeFiles(files);
    for (const folder of folders) await tree.removeFolder(folder);
    return removed;
  }

  #removeOld(): Promise<string[]> {
    return writing(this.#own.name, async () => {
      const tree = new OutTree(this.#folder.dir);
      const gone: string[] = [];
      for (const path of pathsIn(this.#others())) {
        if (this.#names.has(path)) continue;
        const now = this.#names.find(path);
        // Where letter case does not count, the old name still opens the new file.
        if (now === undefined || (now !== path && !tree.isSameFile(now, path))) gone.push(path);
      }
      const removed = await tree.removeFiles(gone);
      // Of all that are gone: a build that was killed here may have left their folders.
      await tree.removeEmptyFolders(gone);
      return removed;
    });
  }

  #saveManifest(manifest: Manifest): Promise<void> {
    return this.#atManifest((file) => writeManifest(file, manifest));
  }

  #atManifest(write: (file: string) => Promise<void>): Promise<void> {
    const { manifestFile } = this.#folder;
    return writing(`${STATE_FOLDER}/${basename(manifestFile)}`, () => write(manifestFile));
  }

  #place(path: string): string {
    return join(this.#folder.dir, path);
  }

  #named(path: string): string {
    return `${this.#folder.name}/${path}`;
  }
}
