import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, fill } from '../newsroom.js';
import { articles, build, cleanEdition, dist, type Ended, everything, expectNoCrash, expectSame, expectTidy, untouched } from './ground.js';
import { type Disk, tmpfs } from './mounts.js';

// Folders that may not be written, also not by root: the kernel says so, of the mount.

const ROOM = 'room';
const seenIn = (disk: Disk) => join(disk.seen, ROOM);
const buildOn = (disk: Disk): Promise<Ended> => build(join(disk.dir, ROOM), { way: disk.way });

async function roomWith(count: number): Promise<Disk> {
  const disk = await tmpfs('size=32m');
  await fill(seenIn(disk), articles(count));
  return disk;
}

const turn = (root: string, edition: string) =>
  writeFile(join(root, 'sarika.yaml'), `title: បន្ទប់ព័ត៌មាន ${edition}\nbaseUrl: https://news.example\n`);
const readOnly = (disk: Disk, dir: string) => disk.sh(`mount --bind ${dir} ${dir} && mount -o remount,bind,ro ${dir}`);
const writable = (disk: Disk, dir: string) => disk.sh(`umount ${dir}`);

function expectRefused(run: Ended, path: RegExp): void {
  expectNoCrash(run);
  expect(run.code, run.stderr).toBe(2);
  expect(run.stderr).toMatch(/"[^"]+" cannot be written: EROFS/);
  expect(/"([^"]+)" cannot be written/.exec(run.stderr)?.[1]).toMatch(path);
}

async function expectPublished(disk: Disk): Promise<void> {
  const run = await buildOn(disk);
  expect(run.code, run.stderr).toBe(0);
  expectSame(dist(seenIn(disk)), await cleanEdition(seenIn(disk)));
  expectTidy(seenIn(disk));
}

describe('a folder that may not be written', () => {
  it('dist/: the last edition stands, and the message names it', { timeout: 60_000 }, async () => {
    const disk = await roomWith(20);
    const root = seenIn(disk);
    await expectPublished(disk);
    await turn(root, 'ថ្មី');
    const [before, sources] = [dist(root), untouched(root)];
    readOnly(disk, `${ROOM}/dist`);
    for (let round = 0; round < 2; round += 1) {
      expectRefused(await buildOn(disk), /^dist/);
      expectSame(dist(root), before);
      expectTidy(root);
    }
    expectSame(untouched(root), sources);
    writable(disk, `${ROOM}/dist`);
    await expectPublished(disk);
  });

  it('dist/: an edition that only takes pages away is refused, too', { timeout: 60_000 }, async () => {
    const disk = await roomWith(5);
    const root = seenIn(disk);
    await fill(root, { 'static/gone.txt': 'gone' });
    await expectPublished(disk);
    await rm(join(root, 'static/gone.txt'));
    const before = dist(root);
    readOnly(disk, `${ROOM}/dist`);
    expectRefused(await buildOn(disk), /^dist/);
    expectSame(dist(root), before);
    writable(disk, `${ROOM}/dist`);
    await expectPublished(disk);
  });

  it('dist/: an edition that changes nothing needs to write nothing there', { timeout: 60_000 }, async () => {
    const disk = await roomWith(5);
    await expectPublished(disk);
    readOnly(disk, `${ROOM}/dist`);
    await expectPublished(disk);
  });

  it('dist/: a first edition is refused', { timeout: 60_000 }, async () => {
    const disk = await roomWith(5);
    disk.sh(`mkdir ${ROOM}/dist`);
    readOnly(disk, `${ROOM}/dist`);
    expectRefused(await buildOn(disk), /^dist/);
    expect([...dist(seenIn(disk)).keys()]).toEqual([]);
    writable(disk, `${ROOM}/dist`);
    await expectPublished(disk);
  });

  it('.sarika/: the last edition stands, and the message names it', { timeout: 60_000 }, async () => {
    const disk = await roomWith(20);
    const root = seenIn(disk);
    await expectPublished(disk);
    await turn(root, 'ថ្មី');
    const before = [dist(root), everything(join(root, '.sarika')), untouched(root)] as const;
    readOnly(disk, `${ROOM}/.sarika`);
    expectRefused(await buildOn(disk), /^\.sarika/);
    for (const [index, now] of [dist(root), everything(join(root, '.sarika')), untouched(root)].entries()) {
      expectSame(now, before[index] as Map<string, Buffer>);
    }
    writable(disk, `${ROOM}/.sarika`);
    await expectPublished(disk);
  });

  it('a whole newsroom', { timeout: 60_000 }, async () => {
    const disk = await roomWith(5);
    const root = seenIn(disk);
    readOnly(disk, ROOM);
    expectRefused(await buildOn(disk), /^\.sarika/);
    expect([...everything(root).keys()].filter((path) => /^(?:dist|\.sarika)/.test(path))).toEqual([]);
    writable(disk, ROOM);
    await expectPublished(disk);
  });

  it('articles/ and static/ need not be', { timeout: 60_000 }, async () => {
    const disk = await roomWith(5);
    await fill(seenIn(disk), { 'static/a.txt': 'a', 'articles/more.md': article({ slug: 'more' }) });
    for (const dir of ['articles', 'static']) readOnly(disk, `${ROOM}/${dir}`);
    await expectPublished(disk);
  });
});
