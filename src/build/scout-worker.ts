import { parentPort, workerData } from 'node:worker_threads';
import { doubtfulFiles, type WatchedFolder } from '../disk/doubtful-files.js';

parentPort?.postMessage(await doubtfulFiles(workerData as WatchedFolder));
