import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { allDoubtful, type Doubtful, doubtfulFiles, type Watch, type WatchedFolder } from '../disk/doubtful-files.js';
import type { Manifest } from '../disk/manifest.js';

/** `turns`: how many turns at the published files have been taken, by whomever. */
export type ScoutStart = { readonly folder: WatchedFolder; readonly turns: Int32Array };

/** Takes the next turn. */
export function takeTurn(turns: Int32Array): number {
  return Atomics.add(turns, 0, 1);
}

/** Looks after the files of an out folder from a thread of its own, while this one is busy with the sources: each takes some 10 µs. */
export class Scout implements Watch {
  readonly #worker: Worker;
  readonly #turns = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #answer: Promise<Doubtful | null>;
  #all: Promise<Doubtful | null> | null = null;

  /** Null on a single core, where it would be in the way. */
  static send(folder: WatchedFolder): Scout | null {
    return availableParallelism() > 1 ? new Scout(folder) : null;
  }

  private constructor(readonly folder: WatchedFolder) {
    const workerData: ScoutStart = { folder, turns: this.#turns };
    this.#worker = new Worker(new URL('./scout-worker.js', import.meta.url), { workerData });
    this.#worker.unref();
    this.#answer = new Promise((resolve) => {
      this.#worker.once('message', resolve);
      // What it has taken and not told, whoever asks looks at himself.
      this.#worker.once('error', () => resolve(null));
      this.#worker.once('exit', () => resolve(null));
    });
  }

  /** Whoever asks has nothing else to do, and takes turns; what came of it is told again to those who ask later. */
  doubtful(manifest: Manifest): Promise<Doubtful | null> {
    this.#all ??= this.#lookTogether(manifest);
    return this.#all;
  }

  async #lookTogether(manifest: Manifest): Promise<Doubtful | null> {
    const mine = await doubtfulFiles(this.folder.dir, manifest, () => takeTurn(this.#turns));
    const others = await this.#answer;
    return others && allDoubtful([others, mine]);
  }

  /** To be called in the end, whether it has answered or not. */
  recall(): void {
    void this.#worker.terminate();
  }
}
