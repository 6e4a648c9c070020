import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Settings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import { type PreparedArticle, prepare } from './prepare.js';
import type { PrepareBatch, PreparedBatch, PrepareTask } from './prepare-worker.js';

/** Articles a batch: some 30 ms of work, so that nobody waits long for the last one. */
const BATCH = 32;
/** Below this many articles one thread is done before another has warmed up (two cores: 1,000 take 2.9 s and 3.3 s with a worker, 10,000 15 s and 13 s). */
const FEW = 3000;
/** More than four threads wait for the one that collects what they made. */
const MOST_WORKERS = 3;

/**
 * `prepare` for every source, on as many cores as pay; the result does not depend on how many there are.
 * Law: the articles stand in the order of the sources. A worker that fails loses nothing: what it was given is prepared here.
 */
export async function prepareAll(
  sources: readonly SourceFile[],
  settings: Settings,
  files: ReadonlySet<string>,
): Promise<readonly PreparedArticle[]> {
  const articles = new Array<PreparedArticle>(sources.length);
  const queue = new Queue(sources);
  const workers = sources.length < FEW ? [] : startWorkers({ settings, files }, queue, articles);
  for (let batch = queue.next(); batch !== null; batch = queue.next()) {
    place(articles, { start: batch.start, articles: batch.sources.map((source) => prepare(source, settings, files)) });
    // Answers of the workers, and signals.
    await setImmediate();
  }
  const failed = (await Promise.all(workers)).flat();
  for (const { start, sources: left } of failed) {
    place(articles, { start, articles: left.map((source) => prepare(source, settings, files)) });
  }
  return articles;
}

class Queue {
  #at = 0;
  constructor(readonly sources: readonly SourceFile[]) {}

  next(): PrepareBatch | null {
    if (this.#at >= this.sources.length) return null;
    const start = this.#at;
    this.#at += BATCH;
    return { start, sources: this.sources.slice(start, start + BATCH) };
  }
}

function place(articles: PreparedArticle[], batch: PreparedBatch): void {
  for (const [index, article] of batch.articles.entries()) articles[batch.start + index] = article;
}

function startWorkers(task: PrepareTask, queue: Queue, articles: PreparedArticle[]): Promise<PrepareBatch[]>[] {
  const count = Math.min(MOST_WORKERS, availableParallelism() - 1);
  return Array.from({ length: count }, () => runWorker(task, queue, articles));
}

/** Works until the queue is empty; gives the batches that a worker which failed has left. */
function runWorker(task: PrepareTask, queue: Queue, articles: PreparedArticle[]): Promise<PrepareBatch[]> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./prepare-worker.js', import.meta.url), { workerData: task });
    const waiting = new Map<number, PrepareBatch>();
    const end = (): void => {
      void worker.terminate();
      resolve([...waiting.values()]);
    };
    const give = (): void => {
      const batch = queue.next();
      if (batch === null) return;
      waiting.set(batch.start, batch);
      worker.postMessage(batch);
    };
    worker.on('message', (prepared: PreparedBatch) => {
      place(articles, prepared);
      waiting.delete(prepared.start);
      give();
      if (waiting.size === 0) end();
    });
    worker.on('error', end);
    // One to work on and one in hand: an answer is read only between two batches of this thread.
    give();
    give();
  });
}
