// The command line in a few files instead of some three hundred: Node spends a millisecond on each, and a correction should not wait for that.
// Libraries go in too, all but those that are loaded when the first odd text comes. The library's own entries stay as TypeScript made them.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleForBrowser } from './browser-bundle.js';

const build = fileURLToPath(new URL('../build/', import.meta.url));

/** Writes bundles as deep in build/ as the files they are made of: paths that are relative to them stay true. */
async function write(input, chunkFileNames) {
  const bundle = await rolldown({ input, platform: 'node' });
  await bundle.write({ dir: `${build}bundle`, format: 'esm', entryFileNames: '[name].js', chunkFileNames, sourcemap: false });
  await bundle.close();
}

await write({ main: `${build}cli/main.js` }, '[name].js');
// A thread's code in one file each: while it is loaded, nobody else is left without file descriptors.
await write({ 'desk-worker': `${build}build/desk-worker.js` }, 'desk-worker-[name].js');
await write({ 'scout-worker': `${build}build/scout-worker.js` }, 'scout-worker-[name].js');

// What comes with sarika for browsers.
const source = fileURLToPath(new URL('../src/', import.meta.url));
await bundleForBrowser(`${source}search/browser/main.ts`, `${build}browser/search.js`);
await bundleForBrowser(`${source}serve/browser/main.ts`, `${build}browser/preview.js`);
