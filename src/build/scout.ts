import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { WatchedFolder } from '../disk/doubtful-files.js';
import type { Watch } from '../disk/publication.js';

/** Looks after the files of an out folder from a thread of its own, while this one is busy with the sources: each takes some 10 µs. */
export class Scout implements Watch {
  readonly #worker: Worker;
  readonly #answer: Promise<ReadonlySet<string> | null>;

  /** Null on a single core, where it would be in the way. */
  static send(folder: WatchedFolder): Scout | null {
    return availableParallelism() > 1 ? new Scout(folder) : null;
  }

  private constructor(readonly folder: WatchedFolder) {
    this.#worker = new Worker(new URL('./scout-worker.js', import.meta.url), { workerData: folder });
    this.#worker.unref();
    this.#answer = new Promise((resolve) => {
      this.#worker.once('message', (paths: readonly string[]) => resolve(new Set(paths)));
      // Whoever asks looks for himself.
      this.#worker.once('error', () => resolve(null));
      this.#worker.once('exit', () => resolve(null));
    });
  }

  doubtful(): Promise<ReadonlySet<string> | null> {
    return this.#answer;
  }

  /** To be called in the end, whether it has answered or not. */
  recall(): void {
    void this.#worker.terminate();
  }
}
