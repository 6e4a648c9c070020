import { parentPort, workerData } from 'node:worker_threads';
import { Archive, type Counts, type Notes } from '../lint/archive.js';
import { Desk, type PageTask, type PressSetup } from './desk.js';
import type { Source } from './newsroom.js';
import type { PrepareSetup } from './prepare.js';
import { blockOf } from './stored-articles.js';

/** What a worker is started with, what it is asked, its desk first of all, and what it answers; `failed`: the work is to be done elsewhere. */
export type WorkerStart = { readonly thread: number };
export type WorkerTask =
  | { readonly kind: 'set-up'; readonly setup: PrepareSetup }
  | { readonly kind: 'prepare'; readonly sources: readonly Source[] }
  | { readonly kind: 'open-archive'; readonly counts: Counts }
  | { readonly kind: 'compare'; readonly sources: readonly Source[]; readonly notes: readonly Notes[] }
  | { readonly kind: 'open-press'; readonly setup: PressSetup }
  | { readonly kind: 'print'; readonly pages: readonly PageTask[] };

const { thread } = workerData as WorkerStart;
let desk: Desk;

parentPort?.on('message', ({ id, task }: { readonly id: number; readonly task: WorkerTask }) => {
  try {
    const { answer, moved } = work(task);
    parentPort?.postMessage({ id, answer }, moved);
  } catch {
    // The main thread meets the same fault, and can say it.
    parentPort?.postMessage({ id, failed: true });
  }
});

function work(task: WorkerTask): { readonly answer: unknown; readonly moved: ArrayBuffer[] } {
  if (task.kind === 'set-up') {
    desk = new Desk(task.setup, thread);
    return { answer: null, moved: [] };
  }
  if (task.kind === 'open-archive') return { answer: desk.openArchive(new Archive(task.counts)), moved: [] };
  if (task.kind === 'compare') return { answer: desk.compare(task.sources, task.notes), moved: [] };
  if (task.kind === 'open-press') return { answer: desk.openPress(task.setup), moved: [] };
  if (task.kind === 'print') return { answer: desk.print(task.pages), moved: [] };
  const { articles, bodies } = desk.prepare(task.sources);
  // As it will be kept, so that the main thread has not to write it once more; bytes change hands without being copied.
  const block = blockOf(articles);
  return { answer: { block, bodies }, moved: [block.buffer as ArrayBuffer, bodies.buffer as ArrayBuffer] };
}
