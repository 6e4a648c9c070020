import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, fill } from '../newsroom.js';
import {
  articles,
  build,
  canary,
  cleanEdition,
  differences,
  dist,
  expectNoCrash,
  expectSame,
  published,
  tempFolder,
  untouched,
} from './ground.js';

// Things that stand where a build wants to write, and links that lead out. Nothing outside the newsroom is read or touched.

const SECRET = 'SECRET-OF-ANOTHER-FOLDER';

type Case = {
  readonly name: string;
  /** Lays the thing in the way. `out`: the folder outside. */
  readonly lay: (root: string, out: string) => void;
  /** `refused`: exit 2; `built`: exit 0 and the clean edition; `found`: exit 0 or 1 with the finding; `any`: exit 0 or 2. */
  readonly ends: 'refused' | 'built' | 'found' | 'any';
  /** What the message must name. */
  readonly says?: RegExp;
  readonly args?: readonly string[];
};

const inDist = (root: string, path: string) => join(root, 'dist', path);
/** In the place of something in dist/. */
function instead(root: string, path: string, put: (place: string) => void): void {
  rmSync(inDist(root, path), { recursive: true, force: true });
  put(inDist(root, path));
}
const folderWith = (file: string) => (place: string) => {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, file), 'theirs');
};
const linkTo = (target: string) => (place: string) => symlinkSync(target, place);
const pipe = (place: string) => execFileSync('mkfifo', [place]);

const IN_DIST: Case[] = [
  {
    name: 'a folder of theirs, named like a feed',
    lay: (r) => instead(r, 'feed.xml', folderWith('x')),
    ends: 'refused',
    says: /feed\.xml/,
  },
  {
    name: 'a folder of theirs, named like a page, and adoption',
    lay: (r) => instead(r, 'index.html', folderWith('x')),
    ends: 'refused',
    says: /index\.html/,
    args: ['--adopt'],
  },
  { name: 'an empty folder, named like a feed', lay: (r) => instead(r, 'feed.xml', (place) => mkdirSync(place)), ends: 'any' },
  {
    name: 'a file of theirs, named like a folder',
    lay: (r) => instead(r, '2022', (place) => writeFileSync(place, 'theirs')),
    ends: 'refused',
    says: /2022/,
  },
  {
    name: 'a file of theirs, named like a folder of a new page',
    lay: (r) => {
      writeFileSync(inDist(r, '2023'), 'theirs');
      writeFileSync(join(r, 'articles/later.md'), article({ slug: 'later', date: '2023-01-01' }));
    },
    ends: 'refused',
    says: /2023/,
  },
  {
    name: 'a file of theirs, named like a new page',
    lay: (r) => {
      mkdirSync(inDist(r, '2022/01/later'));
      writeFileSync(inDist(r, '2022/01/later/index.html'), 'theirs');
      writeFileSync(join(r, 'articles/later.md'), article({ slug: 'later' }));
    },
    ends: 'refused',
    says: /2022\/01\/later/,
  },
  {
    name: 'our folder where a file must be now',
    lay: (r) => {
      rmSync(join(r, 'static/folder'), { recursive: true });
      writeFileSync(join(r, 'static/folder'), 'a file now');
    },
    ends: 'built',
  },
  {
    name: 'our file where a folder must be now',
    lay: (r) => {
      rmSync(join(r, 'static/file'));
      mkdirSync(join(r, 'static/file'));
      writeFileSync(join(r, 'static/file/inside.txt'), 'a folder now');
    },
    ends: 'built',
  },
  {
    name: 'our folder with a file of theirs, where a file must be now',
    lay: (r) => {
      rmSync(join(r, 'static/folder'), { recursive: true });
      writeFileSync(join(r, 'static/folder'), 'a file now');
      writeFileSync(inDist(r, 'folder/theirs.txt'), 'theirs');
    },
    ends: 'refused',
    says: /folder\/theirs\.txt/,
  },
  {
    name: 'a link out, in the place of a page',
    lay: (r, o) => instead(r, 'index.html', linkTo(join(o, 'file'))),
    ends: 'refused',
    says: /index\.html/,
  },
  { name: 'a link to nowhere outside', lay: (r, o) => instead(r, 'feed.xml', linkTo(join(o, 'new'))), ends: 'refused', says: /feed\.xml/ },
  { name: 'a link out, in the place of a folder', lay: (r, o) => instead(r, '2022', linkTo(o)), ends: 'refused', says: /2022/ },
  {
    name: 'a link out, in the place of a folder, and adoption',
    lay: (r, o) => instead(r, '2022', linkTo(o)),
    ends: 'refused',
    says: /2022/,
    args: ['--adopt', '--clean'],
  },
  { name: 'a link out, in the place of the assets', lay: (r, o) => instead(r, 'assets', linkTo(o)), ends: 'refused', says: /assets/ },
  { name: 'a pipe in the place of a feed', lay: (r) => instead(r, 'feed.xml', pipe), ends: 'refused', says: /feed\.xml/ },
  {
    name: 'a hard link to a file outside',
    lay: (r, o) => instead(r, 'index.html', (place) => linkSync(join(o, 'linked'), place)),
    ends: 'built',
  },
  { name: 'dist is a file', lay: (r) => instead(r, '.', (place) => writeFileSync(place, 'theirs')), ends: 'refused', says: /dist/ },
  { name: 'dist is a pipe', lay: (r) => instead(r, '.', pipe), ends: 'refused', says: /dist/ },
  { name: 'dist is a link to a folder of theirs', lay: (r, o) => instead(r, '.', linkTo(o)), ends: 'refused', says: /dist/ },
  { name: 'dist is a link to a file of theirs', lay: (r, o) => instead(r, '.', linkTo(join(o, 'file'))), ends: 'refused', says: /dist/ },
  { name: 'dist is a link to itself', lay: (r) => instead(r, '.', linkTo('dist')), ends: 'refused', says: /dist/ },
  { name: 'dist is a link to the articles', lay: (r) => instead(r, '.', linkTo('articles')), ends: 'refused', says: /dist/ },
  { name: 'dist is a link to the newsroom', lay: (r) => instead(r, '.', linkTo('.')), ends: 'refused', says: /dist/ },
];

const IN_STATE: Case[] = [
  { name: '.sarika is a link out', lay: (r, o) => swap(r, '.sarika', linkTo(o)), ends: 'refused', says: /\.sarika/ },
  { name: '.sarika is a link to nowhere', lay: (r, o) => swap(r, '.sarika', linkTo(join(o, 'new'))), ends: 'refused', says: /\.sarika/ },
  { name: '.sarika is a link into the newsroom', lay: (r) => swap(r, '.sarika', linkTo('articles')), ends: 'refused', says: /\.sarika/ },
  { name: '.sarika is a file', lay: (r) => swap(r, '.sarika', (place) => writeFileSync(place, 'x')), ends: 'refused', says: /\.sarika/ },
  { name: 'the stage is a link out', lay: (r, o) => swap(r, '.sarika/stage', linkTo(o)), ends: 'any' },
  { name: 'the stage is a file', lay: (r) => swap(r, '.sarika/stage', (place) => writeFileSync(place, 'x')), ends: 'any' },
  { name: 'the stage is full of the dead', lay: (r) => swap(r, '.sarika/stage', folderWith('0')), ends: 'built' },
  { name: 'the lock is a link out', lay: (r, o) => swap(r, '.sarika/lock', linkTo(join(o, 'file'))), ends: 'any', says: /lock|build/ },
  {
    name: 'the lock is a link to nowhere',
    lay: (r, o) => swap(r, '.sarika/lock', linkTo(join(o, 'new'))),
    ends: 'any',
    says: /lock|build/,
  },
  { name: 'the lock is a folder', lay: (r) => swap(r, '.sarika/lock', folderWith('x')), ends: 'refused', says: /\.sarika\/lock/ },
];

const IN_SOURCES: Case[] = [
  {
    name: 'an article that is a link out',
    lay: (r, o) => linkTo(join(o, 'article.md'))(join(r, 'articles/link.md')),
    ends: 'found',
    says: /link\.md/,
  },
  {
    name: 'a folder of articles that is a link out',
    lay: (r, o) => linkTo(o)(join(r, 'articles/link')),
    ends: 'found',
    says: /articles\/link/,
  },
  {
    name: 'a static file that is a link out',
    lay: (r, o) => linkTo(join(o, 'file'))(join(r, 'static/link.txt')),
    ends: 'found',
    says: /link\.txt/,
  },
  { name: 'a static folder that is a link out', lay: (r, o) => linkTo(o)(join(r, 'static/link')), ends: 'found', says: /static\/link/ },
  { name: 'a link to a link out', lay: (r, o) => twoLinks(r, o), ends: 'found', says: /static\/(?:one|two)/ },
  {
    name: 'a link to the settings of git',
    lay: (r) => {
      mkdirSync(join(r, '.git'));
      writeFileSync(join(r, '.git/config'), SECRET);
      linkTo('../.git/config')(join(r, 'static/config'));
    },
    ends: 'found',
    says: /static\/config/,
  },
  { name: 'static/ itself is a link out', lay: (r, o) => swap(r, 'static', linkTo(o)), ends: 'found', says: /static/ },
  { name: 'links that go round', lay: (r) => linkTo('..')(join(r, 'static/round')), ends: 'any' },
  { name: 'a pipe among the articles', lay: (r) => pipe(join(r, 'articles/pipe.md')), ends: 'any' },
  { name: 'a pipe in static/', lay: (r) => pipe(join(r, 'static/pipe.txt')), ends: 'any' },
];

function swap(root: string, path: string, put: (place: string) => void): void {
  rmSync(join(root, path), { recursive: true, force: true });
  put(join(root, path));
}

function twoLinks(root: string, out: string): void {
  linkTo(join(out, 'file'))(join(root, 'static/one'));
  linkTo('one')(join(root, 'static/two'));
}

/** Built once; every case gets a copy. */
let model = '';
beforeAll(async () => {
  model = await mkdtemp(join(tmpdir(), 'sarika-model-'));
  await fill(model, { ...articles(3), 'static/folder/inside.txt': 'inside', 'static/file': 'a file' });
  await published(model);
  // Every page is to be written anew.
  await fill(model, { 'sarika.yaml': 'title: ថ្មី\nbaseUrl: https://news.example\n' });
});
afterAll(() => rm(model, { recursive: true, force: true }));

async function prepared(): Promise<{ root: string; out: string }> {
  const [root, out] = [await tempFolder(), await tempFolder()];
  await cp(model, root, { recursive: true });
  await fill(out, {
    file: SECRET,
    linked: SECRET,
    'article.md': article({ slug: 'outside' }, SECRET),
    '01/n0/index.html': SECRET,
    'stage/0': SECRET,
    'manifest.json': '{"version":1,"files":{}}',
  });
  await mkdir(join(out, 'empty'));
  return { root, out };
}

async function check({ lay, ends, says, args = [] }: Case): Promise<void> {
  const { root, out } = await prepared();
  lay(root, out);
  // A hard link counts the names of the file outside; the bytes and the time of change are what matters.
  const outside = canary(out);
  const linked = readFileSync(join(out, 'linked'), 'utf8');
  const [before, sources] = [dist(root), untouched(root)];
  const run = await build(root, { args });
  expectNoCrash(run);
  if (ends === 'refused') expect(run.code, run.stderr).toBe(2);
  if (ends === 'built') expect(run.code, run.stderr).toBe(0);
  if (ends === 'found') expect([0, 1], run.stderr).toContain(run.code);
  if (ends === 'any') expect([0, 2], run.stderr).toContain(run.code);
  if (says && (run.code !== 0 || ends === 'found')) expect(run.stderr).toMatch(says);

  const changes = differences(outside, canary(out));
  expect(changes.filter((change) => change !== 'changed: linked')).toEqual([]);
  expect(readFileSync(join(out, 'linked'), 'utf8')).toBe(linked);
  expectSame(untouched(root), sources);
  if (run.code === 0) {
    for (const [path, bytes] of dist(root)) expect(bytes.includes(SECRET), path).toBe(false);
    if (ends !== 'found') expectSame(dist(root), await cleanEdition(root));
  } else expectSame(dist(root), before, 'a build that is refused changes nothing');
}

describe('in dist/', { timeout: 30_000 }, () => {
  it.each(IN_DIST)('$name', check);

  it('a page that is taken down is not removed through a link', async () => {
    const { root, out } = await prepared();
    await published(root);
    instead(root, '2022/01', linkTo(out));
    for (const name of ['a0.md', 'a1.md', 'a2.md']) rmSync(join(root, 'articles', name));
    const before = canary(out);
    expectNoCrash(await build(root));
    expectSame(canary(out), before);
  });
});

describe('in .sarika/', { timeout: 30_000 }, () => {
  it.each(IN_STATE)('$name', check);
});

describe('among the sources', { timeout: 30_000 }, () => {
  it.each(IN_SOURCES)('$name', check);

  it.each(['articles', 'templates', 'sarika.yaml'])('%s is a link out', async (path) => {
    const { root, out } = await prepared();
    await fill(out, { 'pages/home.hbs': SECRET, 'sarika.yaml': `title: ${SECRET}\nbaseUrl: https://news.example\n` });
    swap(root, path, linkTo(path === 'sarika.yaml' ? join(out, path) : out));
    const [outside, before] = [canary(out), dist(root)];
    const run = await build(root);
    expectNoCrash(run);
    expectSame(canary(out), outside);
    for (const [file, bytes] of dist(root)) expect(bytes.includes(SECRET), file).toBe(false);
    if (run.code !== 0) expectSame(dist(root), before);
  });
});
