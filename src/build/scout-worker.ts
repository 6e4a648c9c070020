import { parentPort, workerData } from 'node:worker_threads';
import { doubtfulFiles } from '../disk/doubtful-files.js';
import { readManifest } from '../disk/manifest.js';
import { type ScoutStart, takeTurn } from './scout.js';

const { folder, turns } = workerData as ScoutStart;
const manifest = (await readManifest(folder.manifestFile)) ?? new Map();
parentPort?.postMessage(await doubtfulFiles(folder.dir, manifest, () => takeTurn(turns)));
