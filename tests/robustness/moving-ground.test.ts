import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { article, newsroom, SETTINGS } from '../newsroom.js';
import { build, cleanEdition, dist, expectNoCrash, expectSame, expectTidy, published, seeded } from './ground.js';

// Sources that change while they are read. An edition may be of one moment or another, but no article of it is of two.

const COUNT = 300;
const STATICS = 40;
const BUILDS = 5;

/** How many lines an article has in a version: always another length, and never more than a page of memory, so that a write is one. */
const linesOf = (version: number) => 3 + ((version * 7) % 60);
const titleOf = (number: number, version: number) => `T${version}N${number}T`;

/** The version stands in the title, and on every line, with the line's number and how many there are. */
function text(number: number, version: number): string {
  const lines = linesOf(version);
  const body = Array.from({ length: lines }, (_, line) => `M${version}N${number}L${line + 1}OF${lines}M`).join('\n\n');
  return article({ title: titleOf(number, version), slug: `n${number}` }, body);
}
const asset = (number: number, version: number) => `S${version}N${number}\n`.repeat(1 + ((version * 13) % 200));

const pathOf = (number: number) => `articles/${number % 3 === 0 ? 'deep/er/' : ''}a${number}.md`;
const assetOf = (number: number) => `static/s${number}.txt`;

function sources(): Record<string, string> {
  const files: Record<string, string> = { 'sarika.yaml': SETTINGS };
  for (let number = 0; number < COUNT; number += 1) files[pathOf(number)] = text(number, 1);
  for (let number = 0; number < STATICS; number += 1) files[assetOf(number)] = asset(number, 1);
  return files;
}

/** What is wrong with the articles of an edition; nothing, if each of them is of one version wherever it is named. */
function tornArticles(tree: ReadonlyMap<string, Buffer>): string[] {
  const wrong: string[] = [];
  const versions = new Map<string, Set<string>>();
  for (const [path, bytes] of tree) {
    const file = bytes.toString('latin1');
    for (const [, version = '', number = ''] of file.matchAll(/\b[TM](\d+)N(\d+)[TL]/g)) {
      versions.set(number, (versions.get(number) ?? new Set()).add(version));
    }
    const page = /^2022\/01\/n(\d+)\/index\.html$/.exec(path);
    if (page !== null) wrong.push(...tornPage(path, page[1] ?? '', file));
    if (/^s\d+\.txt$/.test(path) && new Set(file.trimEnd().split('\n')).size !== 1) wrong.push(`${path}: of two versions`);
    if (/^s\d+\.txt$/.test(path)) wrong.push(...tornAsset(path, file));
  }
  for (const [number, of] of versions) if (of.size > 1) wrong.push(`article ${number} is of versions ${[...of].join(', ')}`);
  return wrong;
}

function tornPage(path: string, number: string, file: string): string[] {
  // A page says of each line that it is not in Khmer.
  const html = file.replace(/<\/?span[^>]*>/g, '');
  const lines = [...html.matchAll(/<p>\s*M(\d+)N(\d+)L(\d+)OF(\d+)M\s*<\/p>/g)].map((match) => match.slice(1).map(Number));
  const [version = -1, , , all = -1] = lines[0] ?? [];
  const isWhole =
    all === lines.length &&
    all === linesOf(version) &&
    lines.every(([v, n, l, of], index) => {
      return v === version && n === Number(number) && l === index + 1 && of === all;
    });
  const isTitled = html.includes(titleOf(Number(number), version));
  return isWhole && isTitled ? [] : [`${path}: ${lines.length} of ${all} lines, version ${version}${isTitled ? '' : ', another title'}`];
}

/**
 * Files that lay there empty for so long that a build had to take them for whole: this process was set aside between emptying and filling
 * one. As long as a build rests over a file that has just been changed, in milliseconds.
 */
const longEmpty = new Set<string>();
const REST = 10;

function tornAsset(path: string, file: string): string[] {
  if (file === '' && longEmpty.has(path)) return [];
  const [, version = '', number = ''] = /^S(\d+)N(\d+)$/m.exec(file) ?? [];
  return file === asset(Number(number), Number(version)) ? [] : [`${path}: ${file.length} bytes of version ${version}`];
}

/** Something happens to one source. */
type Event = (root: string, random: () => number, version: number) => void;

const some = (random: () => number, below: number) => Math.floor(random() * below);

const replaced: Event = (root, random, version) => {
  const isAsset = random() < 0.2;
  const number = some(random, isAsset ? STATICS : COUNT);
  const file = join(root, isAsset ? assetOf(number) : pathOf(number));
  writeFileSync(join(root, '.new'), isAsset ? asset(number, version) : text(number, version));
  renameSync(join(root, '.new'), file);
};

const rewritten: Event = (root, random, version) => {
  const isAsset = random() < 0.2;
  const number = some(random, isAsset ? STATICS : COUNT);
  const path = isAsset ? assetOf(number) : pathOf(number);
  const begun = performance.now();
  const file = openSync(join(root, path), 'w');
  writeSync(file, isAsset ? asset(number, version) : text(number, version));
  if (performance.now() - begun >= REST) longEmpty.add(path.slice(path.indexOf('/') + 1));
  closeSync(file);
};

const removed: Event = (root, random, version) => {
  const number = some(random, COUNT);
  const file = join(root, pathOf(number));
  // Gone at times, and back at others.
  if (statSync(file, { throwIfNoEntry: false })) rmSync(file);
  else writeFileSync(file, text(number, version));
};

const renamed: Event = (root, random) => {
  const folder = join(root, 'articles/deep');
  const other = join(root, 'articles/moved');
  const [from, to] = statSync(folder, { throwIfNoEntry: false }) ? [folder, other] : [other, folder];
  if (random() < 0.2) renameSync(from, to);
  const file = join(root, `static/s${some(random, STATICS)}.txt`);
  const aside = `${file}.aside`;
  if (statSync(aside, { throwIfNoEntry: false })) renameSync(aside, file);
  else if (statSync(file, { throwIfNoEntry: false })) renameSync(file, aside);
};

const turned: Event = (root, random, version) => {
  // A file becomes a folder, and a folder a file.
  const place = join(root, `articles/turned-${some(random, 3)}.md`);
  const stats = statSync(place, { throwIfNoEntry: false });
  rmSync(place, { recursive: true, force: true });
  if (stats?.isFile()) mkdirSync(place);
  else if (!stats) writeFileSync(place, text(COUNT + Number(place.at(-4)), version));
};

/** Makes things happen the whole time, with pauses of up to so many milliseconds, until it is told to stop. */
function unrest(root: string, events: readonly Event[], pause: number, seed: number): () => Promise<number> {
  const random = seeded(seed);
  let isOver = false;
  const happening = (async () => {
    let version = 1;
    while (!isOver) {
      version += 1;
      const event = events[some(random, events.length)] as Event;
      try {
        event(root, random, version);
      } catch (error) {
        // The folder of an article may have moved away.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
      await (pause === 0 ? setImmediate() : sleep(random() * pause));
    }
    return version;
  })();
  return () => {
    isOver = true;
    return happening;
  };
}

/** Sets everything back into one piece, whatever has become of it: no article twice, none half. */
function settle(root: string): void {
  for (const dir of ['articles', 'static']) rmSync(join(root, dir), { recursive: true, force: true });
  for (const [path, contents] of Object.entries(sources())) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
}

describe('sources that change while a build reads them', () => {
  it.each<[string, Event[], number, boolean]>([
    ['are replaced', [replaced], 0, true],
    ['are written anew, shorter and longer', [rewritten], 0, true],
    ['come and go', [removed, replaced], 0, false],
    ['come and go now and then', [removed], 40, false],
    ['move with their folders', [renamed, replaced], 0, false],
    ['all at once', [replaced, rewritten, removed, renamed, turned], 0, false],
    ['all at once, now and then', [replaced, rewritten, removed, renamed, turned], 60, false],
  ])('%s', { timeout: 180_000 }, async (what, events, pause, mayBeRight) => {
    const root = await newsroom(sources());
    await published(root);
    const ends = new Map<string, number>();
    let before = dist(root);
    for (let round = 0; round < BUILDS; round += 1) {
      const stop = unrest(root, events, pause, round);
      const run = await build(root);
      const happened = await stop();
      expect(happened).toBeGreaterThan(pause === 0 ? 50 : 5);
      expectNoCrash(run);
      const end = `${run.code} ${run.code === 0 ? '' : (run.stderr.split('\n', 1)[0] ?? '').replaceAll(/\d+/g, 'N')}`.trim();
      ends.set(end, (ends.get(end) ?? 0) + 1);
      const now = dist(root);
      if (run.code !== 0) expectSame(now, before, `exit ${run.code}: ${run.stderr}`);
      expect(tornArticles(now), `${what}, build ${round}, exit ${run.code}`).toEqual([]);
      before = now;
      expectTidy(root);
    }
    console.log(`moving ground: ${what}: ${JSON.stringify([...ends])}`);
    if (mayBeRight) expect(ends.get('0') ?? 0).toBeGreaterThan(0);
    // As the unrest has left it, if it can be built at all.
    const left = await build(root);
    expectNoCrash(left);
    if (left.code === 0) expectSame(dist(root), await cleanEdition(root));
    else if (mayBeRight) expect(left.code, left.stderr).toBe(0);
    settle(root);
    await published(root);
    expectSame(dist(root), await cleanEdition(root));
  });

  it('is noticed, also where length and time are as they were', { timeout: 60_000 }, async () => {
    const root = await newsroom(sources());
    // Whole seconds can be set again exactly.
    const long = new Date('2024-01-01T00:00:00Z');
    for (const path of Object.keys(sources())) utimesSync(join(root, path), long, long);
    await published(root);
    for (const version of [2, 3]) {
      for (let number = 0; number < COUNT; number += 10) {
        const file = join(root, pathOf(number));
        const { size } = statSync(file);
        writeFileSync(file, text(number, 1).replaceAll(/\b([TM])\d(?=N)/g, `$1${version}`));
        expect(statSync(file).size).toBe(size);
        // As unpacking an archive or a copy that keeps the times would.
        utimesSync(file, long, long);
      }
      for (let number = 0; number < STATICS; number += 5) {
        const file = join(root, assetOf(number));
        writeFileSync(file, asset(number, 1).replaceAll('S1', `S${version}`));
        utimesSync(file, long, long);
      }
      await published(root);
      expectSame(dist(root), await cleanEdition(root), `version ${version}`);
    }
  });

  it('is noticed, also where it comes right behind the build', { timeout: 120_000 }, async () => {
    const root = await newsroom(sources());
    for (let round = 2; round < 5; round += 1) {
      await published(root);
      // In the same tick of the clock, with the same length.
      for (let number = 0; number < COUNT; number += 1) {
        writeFileSync(join(root, pathOf(number)), text(number, 1).replaceAll(/\b([TM])\d(?=N)/g, `$1${round}`));
      }
    }
    await published(root);
    expectSame(dist(root), await cleanEdition(root));
  });
});
