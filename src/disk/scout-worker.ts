import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readManifest } from './manifest.js';
import { stampAt } from './stamp.js';

/** An out folder's real path, and the file with its manifest. */
export type ScoutStart = { readonly dir: string; readonly manifestFile: string };

const { dir, manifestFile } = workerData as ScoutStart;
const doubtful: string[] = [];
for (const [path, { stamp }] of (await readManifest(manifestFile)) ?? [])
  if (stamp === null || stampAt(join(dir, path)) !== stamp) doubtful.push(path);
parentPort?.postMessage(doubtful);
