import { writeFileSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../newsroom.js';
import { articles, build, cleanEdition, differences, dist, type Ended, expectNoCrash, expectSame, expectTidy, untidy } from './ground.js';
import { type Disk, freePages, leaveFree, tmpfs } from './mounts.js';

// A disk that is really full. Nothing is published by halves, the message says where, and with space all is well again.

type Tree = ReadonlyMap<string, Buffer>;
const ROOM = 'room';
const seenIn = (disk: Disk) => join(disk.seen, ROOM);
const buildOn = (disk: Disk): Promise<Ended> => build(join(disk.dir, ROOM), { way: disk.way });

/** The edition's number stands on every page. */
const turn = (root: string, edition: number) =>
  writeFile(join(root, 'sarika.yaml'), `title: បន្ទប់ព័ត៌មាន ${edition % 2}\nbaseUrl: https://news.example\n`);

/** Gives the path that the message names. */
function expectFull(run: Ended): string {
  expectNoCrash(run);
  expect(run.code, run.stderr).toBe(2);
  const named = /"([^"]+)" cannot be written: ENOSPC/.exec(run.stderr)?.[1] ?? '';
  expect(named, run.stderr).not.toBe('');
  expect(run.stderr).toContain('the disk is not full');
  return named;
}

async function publishedOn(disk: Disk, edition: Tree): Promise<void> {
  const run = await buildOn(disk);
  expect(run.code, run.stderr).toBe(0);
  expectSame(dist(seenIn(disk)), edition);
  expectTidy(seenIn(disk));
}

async function editionsOf(root: string): Promise<[Tree, Tree]> {
  const trees: Tree[] = [];
  for (const edition of [1, 0]) trees.unshift(await turn(root, edition).then(() => cleanEdition(root)));
  expect(differences(trees[0] as Tree, trees[1] as Tree).length).toBeGreaterThan(40);
  return trees as [Tree, Tree];
}

describe('a disk that becomes full', () => {
  it('at any place of a build leaves the last edition byte for byte', { timeout: 300_000 }, async () => {
    const disk = await tmpfs('size=24m');
    const root = seenIn(disk);
    await fill(root, articles(40));
    const editions = await editionsOf(root);
    await publishedOn(disk, editions[0]);
    let edition = 0;

    /** The next edition with so many pages free, then with space. True where it was published at once. */
    const named = new Map<string, number>();
    const left = new Set<string>();
    const tryWith = async (pages: number): Promise<boolean> => {
      const [old, next] = edition % 2 === 0 ? editions : editions.toReversed();
      edition += 1;
      await turn(root, edition);
      await leaveFree(disk.seen, pages);
      const run = await buildOn(disk);
      const isPublished = run.code === 0;
      if (isPublished) expectNoCrash(run);
      else {
        const path = expectFull(run).replace(/^(dist\/).+/, '$1…');
        named.set(path, (named.get(path) ?? 0) + 1);
      }
      expectSame(dist(root), (isPublished ? next : old) as Tree, `${pages} pages free: ${run.stderr}`);
      for (const name of untidy(root)) left.add(name);
      await freePages(disk.seen);
      await publishedOn(disk, next as Tree);
      return isPublished;
    };

    for (const pages of [0, 1, 2, 3]) await tryWith(pages);
    // The fewest pages with which it goes well; the last things to be written fail with a few less.
    let [tooFew, enough] = [3, await freePages(disk.seen)];
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      if (await tryWith(middle)) enough = middle;
      else tooFew = middle;
    }
    for (let less = 1; less <= 8; less += 1) await tryWith(enough - less);
    console.log(`full disk: ${enough} pages are enough; ENOSPC was named for ${JSON.stringify([...named])}`);
    expect(enough).toBeGreaterThan(40);
    expect(named.get('dist/…') ?? 0).toBeGreaterThan(2);
    expect(named.size, 'only staging was hit, never the manifest').toBeGreaterThan(1);
    expect([...left], 'half written, and left in .sarika/').toEqual([]);
  });

  it('during the first build leaves no dist/', { timeout: 120_000 }, async () => {
    const disk = await tmpfs('size=24m');
    const root = seenIn(disk);
    await fill(root, articles(40));
    const edition = await cleanEdition(root);
    for (const pages of [0, 1, 5, 40, 100]) {
      await leaveFree(disk.seen, pages);
      expectFull(await buildOn(disk));
      expect([...dist(root).keys()]).toEqual([]);
      expectTidy(root);
    }
    await freePages(disk.seen);
    await publishedOn(disk, edition);
  });

  it('where dist/ is a disk of its own, says so and leaves it as it was', { timeout: 120_000 }, async () => {
    const disk = await tmpfs('size=24m');
    const root = seenIn(disk);
    await fill(root, articles(40));
    const editions = await editionsOf(root);
    disk.sh(`mkdir ${ROOM}/dist && mount -t tmpfs -o size=8m tmpfs ${ROOM}/dist`);
    const filled = join(root, 'dist');
    await publishedOn(disk, editions[0]);
    await turn(root, 1);
    for (const pages of [0, 1, 10, 30]) {
      await leaveFree(filled, pages);
      const before = dist(root);
      expect(expectFull(await buildOn(disk))).toMatch(/^dist/);
      expectSame(dist(root), before, `${pages} pages free`);
    }
    await freePages(filled);
    await publishedOn(disk, editions[1]);
  });

  it('where .sarika/ is a disk of its own, names it and not dist/', { timeout: 120_000 }, async () => {
    const disk = await tmpfs('size=24m');
    const root = seenIn(disk);
    await fill(root, articles(40));
    const editions = await editionsOf(root);
    disk.sh(`mkdir ${ROOM}/.sarika && mount -t tmpfs -o size=8m tmpfs ${ROOM}/.sarika`);
    await publishedOn(disk, editions[0]);
    await turn(root, 1);
    const filled = join(root, '.sarika');
    for (const pages of [0, 1, 2]) {
      await leaveFree(filled, pages);
      const run = await buildOn(disk);
      if (run.code === 0) {
        // Only what can be done without may have been left out.
        expectSame(dist(root), editions[1]);
        await freePages(filled);
        await turn(root, 0);
        await publishedOn(disk, editions[0]);
        await turn(root, 1);
        continue;
      }
      expect(expectFull(run)).toMatch(/^\.sarika/);
      expectSame(dist(root), editions[0], `${pages} pages free`);
      expectTidy(root);
    }
    await freePages(filled);
    await publishedOn(disk, editions[1]);
  });

  it('that has no room for new folders is a fault, and every file is whole', { timeout: 180_000 }, async () => {
    // Folders are made when files are put in place: after the first change. What is promised then is whole files that are known as ours.
    const disk = await tmpfs('size=64m,nr_inodes=1000');
    const root = seenIn(disk);
    await fill(root, articles(40));
    const [, old] = await editionsOf(root);
    await turn(root, 1);
    await publishedOn(disk, old);
    for (let number = 0; number < 30; number += 1) await fill(root, { [`static/folder-${number}/a.txt`]: 'a' });
    await turn(root, 0);
    const next = await cleanEdition(root);
    let mixed = 0;
    for (const inodes of [0, 40, 70, 76, 82, 88, 94, 100, 106]) {
      const before = dist(root);
      await leaveInodes(disk.seen, inodes);
      const run = await buildOn(disk);
      if (run.code === 0) expectNoCrash(run);
      else expectFull(run);
      const changed = [...dist(root)].filter(([path, bytes]) => !path.endsWith('/') && !before.get(path)?.equals(bytes));
      const wrong = changed.filter(([path, bytes]) => !next.get(path)?.equals(bytes));
      expect(
        wrong.map(([path]) => path),
        `${inodes} inodes free`,
      ).toEqual([]);
      if (run.code === 2 && changed.length > 0) mixed += 1;
      await rm(join(disk.seen, 'more'), { recursive: true });
    }
    console.log(`no room for folders: ${mixed} of 9 builds ended between two editions`);
    await publishedOn(disk, next);
  });
});

/** Fills a disk with empty files until so many more could be made. */
async function leaveInodes(dir: string, inodes: number): Promise<void> {
  await mkdir(join(dir, 'more'));
  const { ffree } = await statfs(dir);
  for (let number = 0; number < ffree - inodes; number += 1) writeFileSync(join(dir, 'more', String(number)), '');
}
