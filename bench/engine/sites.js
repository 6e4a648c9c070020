// The same articles, made ready for each publisher.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from '../corpus.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const PEERS = fileURLToPath(new URL('../peers/', import.meta.url));
const NO_MODULES = { recursive: true, filter: (source) => !source.endsWith('node_modules') };

export const SARIKA = join(PROJECT, 'bin/sarika.js');
/** Sources that were written this long before a build cannot have been written during it: their timestamps are not in doubt. */
export const SETTLED_MS = 2100;

/**
 * A site: `command` builds what is in `dir` into `out`; `caches` hold what it remembers. `article` is the file of the article in
 * the middle of the date order, `slug` its name in the site. `finished`: when it was last written or built.
 */
function site(name, dir, { articles, ...rest }, { n, seed }) {
  const { middle } = writeCorpus({ n, seed, dir: join(dir, articles) });
  return { name, dir, n, env: {}, caches: [], article: join(dir, articles, middle.path), slug: middle.slug, finished: Date.now(), ...rest };
}

/** `feeds`: `main` for those of the whole newspaper, as the peers have theirs, or `all`, as a newsroom has them that says nothing. */
export function sarikaSite(dir, { feeds = 'main', ...corpus }) {
  mkdirSync(dir, { recursive: true });
  const settings = ['title: ព័ត៌មានកម្ពុជា', 'baseUrl: https://news.example.kh', `feeds: { channels: ${feeds} }`];
  writeFileSync(join(dir, 'sarika.yaml'), `${settings.join('\n')}\n`);
  const command = [process.execPath, SARIKA, 'build', '--now', '2025-01-01', '--quiet'];
  return site('sarika', dir, { articles: 'articles', command, out: 'dist', caches: ['.sarika'] }, corpus);
}

export function hugoSite(dir, corpus) {
  cpSync(join(PEERS, 'hugo'), dir, { recursive: true });
  return site('Hugo', dir, { articles: 'content/news', command: ['hugo', '--quiet'], out: 'public', caches: ['resources'] }, corpus);
}

export function eleventySite(dir, corpus) {
  cpSync(join(PEERS, 'eleventy'), dir, NO_MODULES);
  mkdirSync(join(dir, 'news'));
  renameSync(join(dir, 'news.11tydata.js'), join(dir, 'news/news.11tydata.js'));
  symlinkSync(join(eleventyFolder(), 'node_modules'), join(dir, 'node_modules'));
  // V8's own limit is too low for Eleventy from some 10,000 articles on.
  const heap = corpus.n >= 10_000 ? ['--max-old-space-size=16384'] : [];
  const command = [process.execPath, ...heap, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'];
  return site('Eleventy', dir, { articles: 'news', command, out: '_site' }, corpus);
}

/** Where Eleventy is installed (bench/README.md), or null. */
function eleventyFolder() {
  if (!process.env.ELEVENTY_DIR) return null;
  const folder = resolve(process.env.ELEVENTY_DIR);
  if (!existsSync(join(folder, 'node_modules/@11ty/eleventy'))) throw new Error(`ELEVENTY_DIR: there is no Eleventy in ${folder}`);
  return folder;
}

const versionIn = (file) => JSON.parse(readFileSync(file, 'utf8')).version;

/** The versions of what can be measured here; null for what is not there. */
export function versions() {
  if (!existsSync(join(PROJECT, 'build/cli/main.js'))) throw new Error('sarika is not compiled: npm run build');
  const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: PROJECT, encoding: 'utf8' });
  const eleventy = eleventyFolder();
  return {
    sarika: [versionIn(join(PROJECT, 'package.json')), ...(commit.status === 0 ? [`(${commit.stdout.trim()})`] : [])].join(' '),
    hugo: hugo.status === 0 ? /v([\d.]+\S*)/.exec(hugo.stdout)[1] : null,
    eleventy: eleventy && versionIn(join(eleventy, 'node_modules/@11ty/eleventy/package.json')),
  };
}
