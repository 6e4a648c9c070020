// The command line in a few files instead of some three hundred: Node spends a millisecond on each, and a correction should not wait for that.
// Libraries go in too. The library's own entries stay as TypeScript made them.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleForBrowser } from './browser-bundle.js';

const build = fileURLToPath(new URL('../build/', import.meta.url));

/** What a command loads at once, or as soon as it knows what is asked of it: modules of build/. */
const COMMANDS = {
  small: ['cli/commands/normalize.js', 'cli/commands/date.js', 'cli/commands/explain.js'],
  again: ['cli/commands/build.js', 'build/read-now.js'],
  build: ['build/read-newsroom.js', 'build/make-edition.js'],
  check: ['cli/commands/check.js', 'build/read-newsroom.js', 'build/check-some.js'],
};

/** Tells of each module, once all are parsed, what is loaded with it. */
class Graph {
  #imports = new Map();
  #loaded = new Map();

  plugin = { name: 'graph', moduleParsed: ({ id, importedIds }) => void this.#imports.set(id, importedIds) };

  /** Whether a command loads a module. */
  loads(command, id) {
    if (!this.#loaded.has(command)) {
      const ids = new Set(COMMANDS[command].map((path) => resolve(build, path)));
      for (const known of ids) if (!this.#imports.has(known)) throw new Error(`${known} is no part of the command line`);
      for (const known of ids) for (const imported of this.#imports.get(known) ?? []) ids.add(imported);
      this.#loaded.set(command, ids);
    }
    return this.#loaded.get(command).has(id);
  }
}

/** What of a library the command line uses, and rarely: half a megabyte of letters, patterns of paths, the grammar of XML. Loaded when first asked for. */
const LATE = { 'any-ascii': ['default'], picomatch: ['default'], saxes: ['SaxesParser'] };

const FETCHED = '\0fetched:';
const WHOLE = '\0whole:';

/** In the place of such a library: functions and classes that fetch it from a file of its own. */
const late = {
  name: 'late',
  resolveId: (id, from) => (id in LATE && !from?.startsWith(WHOLE) ? `${FETCHED}${id}` : id.startsWith(WHOLE) ? id : null),
  load(id) {
    if (id.startsWith(FETCHED)) return fetching(id.slice(FETCHED.length));
    if (!id.startsWith(WHOLE)) return null;
    const library = id.slice(WHOLE.length);
    return `export { ${LATE[library]} } from '${library}';`;
  },
};

function fetching(library) {
  const forward = (name) => `function (...given) { return new.target ? new (all().${name})(...given) : all().${name}(...given); }`;
  const shown = LATE[library].map((name) => `const ${name}_ = ${forward(name)};\nexport { ${name}_ as ${name} };`);
  return `import { createRequire } from 'node:module';
let known;
const all = () => (known ??= createRequire(import.meta.url)('./${library}.cjs'));
${shown.join('\n')}`;
}

/** Writes bundles as deep in build/ as the files they are made of: paths that are relative to them stay true. */
async function write(input, chunkFileNames, options = {}, plugins = []) {
  const bundle = await rolldown({ input, platform: 'node', preserveEntrySignatures: 'allow-extension', plugins: [late, ...plugins] });
  await bundle.write({ dir: `${build}bundle`, format: 'esm', entryFileNames: '[name].js', chunkFileNames, sourcemap: false, ...options });
  await bundle.close();
}

const graph = new Graph();
const groups = [
  { name: 'command-line', tags: ['$initial'] },
  { name: 'explanations', test: /expla(?:in|nations)\.js$/ },
  { name: 'small', test: (id) => graph.loads('small', id) },
  { name: 'again', test: (id) => graph.loads('again', id) },
  { name: 'newsroom', test: (id) => graph.loads('build', id) && graph.loads('check', id) },
  { name: 'building', test: (id) => graph.loads('build', id) },
  { name: 'checking', test: (id) => graph.loads('check', id) },
];
// Each group holds what its modules import already, or one before it does.
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: groups.map((group, index) => ({ ...group, priority: groups.length - index })),
};
await write({ main: `${build}cli/main.js` }, '[name].js', { codeSplitting }, [graph.plugin]);
// A thread's code in one file each: while it is loaded, nobody else is left without file descriptors.
await write({ 'desk-worker': `${build}build/desk-worker.js` }, 'desk-worker-[name].js');
await write({ 'scout-worker': `${build}build/scout-worker.js` }, 'scout-worker-[name].js');
for (const library in LATE)
  await write({ [library]: WHOLE + library }, '[name].cjs', { format: 'cjs', entryFileNames: '[name].cjs', exports: 'named' });

// What comes with sarika for browsers.
const source = fileURLToPath(new URL('../src/', import.meta.url));
await bundleForBrowser(`${source}search/browser/main.ts`, `${build}browser/search.js`);
await bundleForBrowser(`${source}serve/browser/main.ts`, `${build}browser/preview.js`);
