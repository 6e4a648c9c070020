import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ScoutStart } from './scout-worker.js';

/** Looks after the files of an out folder from a thread of its own, while this one is busy with the sources: each takes some 10 µs. */
export class Scout {
  readonly #worker: Worker;
  readonly #answer: Promise<ReadonlySet<string> | null>;

  /** `dir` is the out folder's real path. Null on a single core, where it would be in the way. */
  static send(start: ScoutStart): Scout | null {
    return availableParallelism() > 1 ? new Scout(start) : null;
  }

  private constructor(readonly start: ScoutStart) {
    this.#worker = new Worker(new URL('./scout-worker.js', import.meta.url), { workerData: start });
    this.#worker.unref();
    this.#answer = new Promise((resolve) => {
      this.#worker.once('message', (paths: readonly string[]) => resolve(new Set(paths)));
      // Whoever asks looks for himself.
      this.#worker.once('error', () => resolve(null));
      this.#worker.once('exit', () => resolve(null));
    });
  }

  /** The paths of the manifest's files that are not known to be as they were recorded; null where it could not look. */
  doubtful(): Promise<ReadonlySet<string> | null> {
    return this.#answer;
  }

  /** To be called in the end, whether it has answered or not. */
  recall(): void {
    void this.#worker.terminate();
  }
}
