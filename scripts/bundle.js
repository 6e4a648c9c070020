// The command line in a few files instead of some three hundred: Node spends a millisecond on each, and a correction should not wait for that.
// Libraries go in too, all but those that are loaded when the first odd text comes. The library's own entries stay as TypeScript made them.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleForBrowser } from './browser-bundle.js';

const build = fileURLToPath(new URL('../build/', import.meta.url));
const bundle = await rolldown({
  input: { main: `${build}cli/main.js`, 'desk-worker': `${build}build/desk-worker.js`, 'scout-worker': `${build}build/scout-worker.js` },
  platform: 'node',
});
// As deep in build/ as the files it is made of: paths that are relative to them stay true.
await bundle.write({ dir: `${build}bundle`, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js', sourcemap: false });
await bundle.close();

// What comes with sarika for browsers.
const source = fileURLToPath(new URL('../src/', import.meta.url));
await bundleForBrowser(`${source}search/browser/main.ts`, `${build}browser/search.js`);
await bundleForBrowser(`${source}serve/browser/main.ts`, `${build}browser/preview.js`);
