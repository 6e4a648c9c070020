import { parentPort, workerData } from 'node:worker_threads';
import { doubtfulFiles } from '../disk/doubtful-files.js';
import { Manifest } from '../disk/manifest.js';
import { readManifest } from '../disk/manifest-file.js';
import { type ScoutStart, takeTurn } from './scout.js';

const { folder, turns } = workerData as ScoutStart;
const manifest = (await readManifest(folder.manifestFile)) ?? new Manifest([]);
parentPort?.postMessage(await doubtfulFiles(folder.dir, manifest, () => takeTurn(turns)));
