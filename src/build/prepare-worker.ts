import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../model/settings.js';
import type { SourceFile } from '../model/source.js';
import { type PreparedArticle, prepare } from './prepare.js';

/** What a worker is started with, what it is asked, and what it answers. */
export type PrepareTask = { readonly settings: Settings; readonly files: ReadonlySet<string> };
export type PrepareBatch = { readonly start: number; readonly sources: readonly SourceFile[] };
export type PreparedBatch = { readonly start: number; readonly articles: readonly PreparedArticle[] };

const { settings, files } = workerData as PrepareTask;

parentPort?.on('message', ({ start, sources }: PrepareBatch) => {
  const answer: PreparedBatch = { start, articles: sources.map((source) => prepare(source, settings, files)) };
  parentPort?.postMessage(answer);
});
