import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { OutputFile } from '../model/edition.js';
import { writing } from './disk-fault.js';
import { type Manifest, writeManifest } from './manifest.js';
import { assertOurs, checkOutFolder, findOutFolder, type OutFolder } from './out-folder.js';
import { OutTree } from './out-tree.js';
import { OutputNames } from './output-names.js';
import { foldPath } from './output-path.js';
import { type Clearing, isOurs, type Ownership, planClearings } from './publication-plan.js';
import { openStage, type Stage } from './stage.js';

/**
 * `out` is absolute. `adopt`: take over a folder that something else filled, and replace what stands in our way.
 * `clean`: write every file anew, also one that has its bytes already; what editions wrote before and this one does not goes as ever.
 */
export type PublicationOptions = { readonly root: string; readonly out: string; readonly adopt: boolean; readonly clean?: boolean };

/** What an edition changed in the out folder: output paths in code unit order. */
export type Published = { readonly written: string[]; readonly unchanged: string[]; readonly removed: string[] };

/** An edition on its way into the out folder. Until `commit`, and if `commit` refuses, the folder stays as it was. */
export type Publication = {
  /**
   * Takes a file in, to be published in the order of the calls. Await it before the next one. Throws, for our bug, where two
   * paths are at odds; after any failure only `abandon` is left.
   */
  stage(file: OutputFile): Promise<void>;
  /**
   * Puts the edition in place: its files in the order they were staged, each whole at any moment, removals last. Refuses before
   * the first change with `out-not-ours` (files that no edition wrote stand in the way) or `out-unsafe` (a link does). A
   * `cannot-write` on the way leaves an edition mixed of old and new files, all of them whole and known as ours.
   */
  commit(): Promise<Published>;
  /** Drops what was staged. After `commit`, nothing: both may always be called. */
  abandon(): Promise<void>;
};

/**
 * Begins an edition. Throws `out-unsafe` where `out` is no place to publish into, `out-not-ours` where it is filled, no manifest
 * tells with what, and it is not to be adopted.
 */
export async function openPublication({ root, out, adopt, clean = false }: PublicationOptions): Promise<Publication> {
  await checkOutFolder(root, out, []);
  const folder = await findOutFolder(root, out);
  if (!adopt) await assertOurs(folder);
  const stage = await writing(folder.name, () => openStage(folder.stateDir, folder.dir));
  return new StagedPublication(folder, stage, adopt, clean);
}

/** `staged`: where its bytes wait; null where `out` has them already. `listed`: whether the manifest will call it ours. */
type Entry = { readonly path: string; readonly hash: string; staged: string | null; listed: boolean };

class StagedPublication implements Publication {
  readonly #folder: OutFolder;
  readonly #stage: Stage;
  readonly #own: Ownership;
  readonly #names = new OutputNames();
  readonly #entries: Entry[] = [];
  readonly #clean: boolean;
  #busy = 0;
  #failed = false;
  #end: Promise<unknown> | null = null;

  constructor(folder: OutFolder, stage: Stage, adopt: boolean, clean: boolean) {
    this.#clean = clean;
    this.#folder = folder;
    this.#stage = stage;
    const old: Manifest = folder.manifest ?? new Map();
    const oldByFold = new Map([...old.keys()].map((path) => [foldPath(path), path]));
    this.#own = { name: folder.name, tree: new OutTree(folder.dir), old, oldByFold, adopt };
  }

  async stage({ path, contents }: OutputFile): Promise<void> {
    if (this.#end !== null) throw new Error(`${path} came after the end of the edition`);
    this.#busy += 1;
    try {
      this.#names.add(path);
      const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
      const entry: Entry = { path, hash: createHash('sha256').update(bytes).digest('hex'), staged: null, listed: true };
      this.#entries.push(entry);
      await writing(this.#named(path), () => this.#settle(entry, bytes));
    } catch (error) {
      this.#failed = true;
      throw error;
    } finally {
      this.#busy -= 1;
    }
  }

  async #settle(entry: Entry, bytes: Uint8Array): Promise<void> {
    const isThere = this.#own.tree.holds(entry.path, bytes);
    const isTheirs = !this.#own.adopt && !isOurs(this.#own, entry.path);
    if (!isThere || (this.#clean && !isTheirs)) entry.staged = await this.#stage.write(bytes);
    // The same bytes, but somebody else's: they stay, and stay theirs.
    else entry.listed = !isTheirs;
  }

  commit(): Promise<Published> {
    if (this.#end !== null || this.#busy > 0 || this.#failed) {
      return Promise.reject(new Error('An edition is committed once, after every file has been staged'));
    }
    const end = this.#publish().finally(() => this.#stage.drop());
    this.#end = end;
    return end;
  }

  async abandon(): Promise<void> {
    this.#end ??= this.#stage.drop();
    // A commit can't be called back half way; whoever called it hears how it ended.
    await this.#end.catch(() => undefined);
  }

  async #publish(): Promise<Published> {
    const staged = this.#entries.filter((entry) => entry.staged !== null).map((entry) => entry.path);
    // New eyes: much may have happened since the first file was staged.
    const own: Ownership = { ...this.#own, tree: new OutTree(this.#folder.dir) };
    const clearings = await writing(own.name, async () => planClearings(own, staged));
    const listed = new Map(this.#entries.filter((entry) => entry.listed).map((entry) => [entry.path, entry.hash]));
    // Before the first change: should we be killed, the next build must know these files as ours.
    await this.#saveManifest(new Map([...this.#own.old, ...listed]));
    const cleared = await this.#putInPlace(clearings);
    const removed = await this.#removeOld();
    await this.#saveManifest(listed);
    const unchanged = this.#entries.filter((entry) => entry.staged === null).map((entry) => entry.path);
    return { written: staged.sort(), unchanged: unchanged.sort(), removed: [...cleared, ...removed].sort() };
  }

  async #putInPlace(clearings: ReadonlyMap<string, Clearing>): Promise<string[]> {
    const cleared: string[] = [];
    const made = new Set<string>();
    for (const { path, staged } of this.#entries) {
      if (staged === null) continue;
      await writing(this.#named(path), async () => {
        const clearing = clearings.get(path);
        if (clearing) cleared.push(...(await this.#clear(clearing)));
        const folder = posix.dirname(path);
        if (!made.has(folder)) await this.#own.tree.makeFolder(folder);
        made.add(folder);
        await this.#own.tree.place(staged, path);
      });
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
      for (const path of this.#own.old.keys()) {
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
    return writing(this.#own.name, () => writeManifest(this.#folder.manifestFile, manifest));
  }

  #named(path: string): string {
    return `${this.#folder.name}/${path}`;
  }
}
