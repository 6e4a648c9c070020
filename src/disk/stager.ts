import { transcode } from 'node:buffer';
import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { PlacedFile } from '../model/source.js';
import type { Written } from './manifest.js';
import { rmSync } from './moving.js';
import { OutTree } from './out-tree.js';
import { Stage } from './stage.js';
import { stampAt } from './stamp.js';

/** Where the bytes of a file are now. `staged`: the name in the stage under which they wait; null where the out folder has them already. */
export type Settled = { readonly hash: string; readonly staged: string | null };

/** Bytes that a file which we make rarely has more of in memory. */
const ROOM = 1 << 21;

/** The out folder's real path, where files are staged and in what form, and how people are told of the out folder. */
export type Workplace = { readonly dir: string; readonly stage: string; readonly isTree: boolean; readonly name: string };

/** A stager for a thread; `thread` tells its files from those of others. */
export function openStager({ dir, stage, isTree }: Workplace, thread: number): Stager {
  return new Stager(dir, new OutTree(dir), new Stage(stage, { isTree, thread }));
}

/** Takes a file's bytes to where they can be published from, unless they are there. Every thread has one of its own. */
export class Stager {
  readonly #room = Buffer.allocUnsafeSlow(ROOM);

  /** `dir` is the out folder's real path, `tree` looks into it. */
  constructor(
    readonly dir: string,
    readonly tree: OutTree,
    readonly stage: Stage,
  ) {}

  /** `before`: what an earlier edition wrote there, if any did. `always`: to be written though the same bytes are there. */
  settle(path: string, contents: string | Uint8Array, before: Written | null, always: boolean): Settled {
    const bytes = typeof contents === 'string' ? this.#encode(contents) : contents;
    const sum = hash('sha256', bytes, 'hex');
    if (!always && this.#isThere(path, bytes, sum, before)) return { hash: sum, staged: null };
    return { hash: sum, staged: this.stage.write(bytes, path) };
  }

  /** {@link settle} for a file as large as a film: it is copied, and never in memory as a whole. */
  settleCopy(path: string, from: PlacedFile, before: Written | null, always: boolean): Settled {
    const staged = this.stage.copy(from.real, path);
    const sum = hashOfFile(this.stage.fileAt(staged));
    const there = join(this.dir, path);
    const isThere =
      this.tree.trace(path).kind === 'file' && ((before?.hash === sum && before.stamp === stampAt(there)) || hashOfFile(there) === sum);
    if (always || !isThere) return { hash: sum, staged };
    rmSync(this.stage.fileAt(staged));
    return { hash: sum, staged: null };
  }

  #isThere(path: string, bytes: Uint8Array, sum: string, before: Written | null): boolean {
    // Into an out folder that is not there.
    if (this.stage.isTree) return false;
    // What a stamp vouches for need not be read.
    if (before?.stamp && before.hash !== sum) return false;
    if (before?.stamp && before.stamp === stampAt(join(this.dir, path))) return true;
    return this.tree.holds(path, bytes);
  }

  /** As UTF-8, by way of the UTF-16 that it is in memory: from there, encoding takes a third of the time. */
  #encode(text: string): Uint8Array {
    if (text.length * 2 > ROOM) return Buffer.from(text);
    const units = this.#room.subarray(0, this.#room.write(text, 'utf16le'));
    try {
      return transcode(units, 'utf16le', 'utf8');
    } catch {
      // Half a surrogate pair.
      return Buffer.from(text);
    }
  }
}

function hashOfFile(path: string): string {
  const sum = createHash('sha256');
  const piece = Buffer.allocUnsafe(ROOM);
  const file = openSync(path, 'r');
  try {
    for (let count = readSync(file, piece); count > 0; count = readSync(file, piece)) sum.update(piece.subarray(0, count));
  } finally {
    closeSync(file);
  }
  return sum.digest('hex');
}
