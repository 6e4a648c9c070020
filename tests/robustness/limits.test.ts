import { closeSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, fill, newsroom } from '../newsroom.js';
import {
  articles,
  build,
  cleanEdition,
  dist,
  type Ended,
  everything,
  expectNoCrash,
  expectSame,
  expectTidy,
  published,
  start,
  watchMemory,
} from './ground.js';

// Few file descriptors, and sources that are far too big: built, or refused in a sentence; never a crash.

const MB = 1_000_000;
/** Megabytes that a build with one source of 200 MB may take. */
const MOST_MEMORY = 3000;
const LONGEST = 90_000;
const LONGEST_FOR_1_MB = 45_000;

describe('few file descriptors', () => {
  // 256 is what macOS gives; 48 is what is left on a crowded shared host.
  it.each([256, 48])('%i are enough for a newsroom of any size', { timeout: 180_000 }, async (most) => {
    const root = await newsroom(articles(600));
    for (let number = 0; number < 600; number += 1) await fill(root, { [`static/f${number % 20}/${number}.txt`]: `${number}` });
    const way = ['sh', '-c', `ulimit -n ${most} && test "$(ulimit -n)" = ${most} && exec "$@"`, 'sh'];
    for (const title of ['ចាស់', 'ថ្មី']) {
      await writeFile(join(root, 'sarika.yaml'), `title: ${title}\nbaseUrl: https://news.example\n`);
      const run = await build(root, { way });
      expectNoCrash(run);
      expect(run.code, run.stderr).toBe(0);
      expectSame(dist(root), await cleanEdition(root));
    }
  });
});

const SENTENCE = 'ក្រសួងព័ត៌មានសូមជម្រាបជូនសាធារណជនឱ្យបានជ្រាបថា កិច្ចប្រជុំនឹងប្រព្រឹត្តទៅនៅរាជធានីភ្នំពេញ។';
const HEAD = article({ slug: 'big', title: 'ធំ' }, '').trimEnd();

/** Writes a file of at least so many bytes from one piece, again and again. */
function writeBig(file: string, head: string, piece: Buffer, bytes: number): void {
  const handle = openSync(file, 'w');
  const many = Buffer.concat(Array.from({ length: Math.ceil(MB / piece.length) }, () => piece));
  try {
    for (let written = writeSync(handle, head); written < bytes; ) written += writeSync(handle, many);
  } finally {
    closeSync(handle);
  }
}

/** Runs a build that must end in time; whether it did, and what memory it took. */
async function measured(root: string, what: string, longest: number): Promise<{ run: Ended; memory: number }> {
  const started = start(root);
  // Not a signal that could be overheard.
  const limit = setTimeout(() => started.kill('SIGKILL'), longest);
  const memory = await watchMemory(started);
  const run = await started.ended;
  clearTimeout(limit);
  const said = run.stderr.length / MB;
  console.log(
    `${what}: exit ${run.code ?? run.signal}, ${(run.ms / 1000).toFixed(1)} s, ${memory.toFixed(0)} MB, ${said.toFixed(1)} MB said`,
  );
  expect(run.signal, `not ended after ${longest} ms, or killed: ${run.stderr.slice(-500)}`).toBeNull();
  // V8's last words are long.
  expectNoCrash({ ...run, stderr: run.stderr.slice(-20_000) });
  expect(run.stderr.length, 'a report that can be read').toBeLessThan(5 * MB);
  expect(memory).toBeLessThan(MOST_MEMORY);
  return { run, memory };
}

/** Builds a newsroom with one file more that is too big, then without it. */
async function withBig(path: string, what: string, write: (file: string) => void, longest = LONGEST): Promise<void> {
  const root = await newsroom({ ...articles(5), 'static/a.txt': 'a' });
  await published(root);
  const before = dist(root);
  const file = join(root, path);
  write(file);
  const { run } = await measured(root, what, longest);
  if (run.code !== 0) {
    expect(run.stderr).toContain(path);
    expectSame(dist(root), before);
  } else {
    for (const page of before.keys()) expect(statSync(join(root, 'dist', page))).toBeTruthy();
    expectWholePage(root, file);
  }
  expectTidy(root);
  await rm(file);
  await published(root);
  expectSame(dist(root), before);
}

/** What was published of the big file is all of it. */
function expectWholePage(root: string, file: string): void {
  const page = join(root, 'dist/2022/01/big/index.html');
  if (!file.endsWith('.md')) {
    expect(statSync(join(root, 'dist', file.slice(join(root, 'static').length))).size).toBe(statSync(file).size);
    return;
  }
  const piece = Buffer.from(SENTENCE);
  const countIn = (bytes: Buffer) => {
    let count = 0;
    for (let at = bytes.indexOf(piece); at >= 0; at = bytes.indexOf(piece, at + piece.length)) count += 1;
    return count;
  };
  expect(countIn(readFileSync(page))).toBeGreaterThanOrEqual(countIn(readFileSync(file)));
}

describe('one article of 200 MB', { timeout: 2 * LONGEST }, () => {
  it('of Khmer paragraphs', () =>
    withBig('articles/big.md', '200 MB of paragraphs', (file) => {
      writeBig(file, `${HEAD}\n\n`, Buffer.from(`${`${SENTENCE} `.repeat(8)}\n\n`), 200 * MB);
    }));

  it('of one Khmer line without an end', () =>
    withBig('articles/big.md', '200 MB in a line', (file) => writeBig(file, `${HEAD}\n\n`, Buffer.from(SENTENCE), 200 * MB)));

  it('of NUL bytes', () => withBig('articles/big.md', '200 MB of NUL bytes', (file) => writeBig(file, '', Buffer.alloc(MB), 200 * MB)));

  it('of NUL bytes below a front matter', () =>
    withBig('articles/big.md', '200 MB of NUL bytes with a front matter', (file) => {
      writeBig(file, `${HEAD}\n\n`, Buffer.alloc(MB), 200 * MB);
    }));
});

describe('one megabyte of nothing but findings', { timeout: 2 * LONGEST }, () => {
  it.each([
    ['NUL bytes', Buffer.alloc(1)],
    ['clusters in the wrong order', Buffer.from('ខែ្មរ')],
    ['clusters in the wrong order, a line each', Buffer.from('ខែ្មរ\n\n')],
    ['HTML that is not allowed', Buffer.from('<script></script>')],
    ['links to nothing', Buffer.from('[x](/y) ')],
  ])('%s', (what, piece) =>
    withBig('articles/big.md', `1 MB of ${what}`, (file) => writeBig(file, `${HEAD}\n\n`, piece, MB), LONGEST_FOR_1_MB),
  );
});

describe('a file of more than two gigabytes', { timeout: 2 * LONGEST }, () => {
  // Holes: no disk is filled.
  const write = (file: string) => {
    closeSync(openSync(file, 'w'));
    truncateSync(file, 2.5 * 1024 ** 3);
  };
  it('among the articles', () => withBig('articles/big.md', '2.5 GB article', write));
  it('in static/', () => withBig('static/big.bin', '2.5 GB static file', write));
});

describe('a folder tree', () => {
  it('that is very deep is built or refused', { timeout: 60_000 }, async () => {
    const root = await newsroom(articles(3));
    await published(root);
    const deep = Array.from({ length: 300 }, (_, index) => `d${index}`).join('/');
    await fill(root, { [`static/${deep}/a.txt`]: 'a' });
    const run = await build(root);
    expectNoCrash(run);
    if (run.code === 0) expectSame(dist(root), await cleanEdition(root));
    expect([...everything(join(root, 'dist')).keys()].some((path) => path.startsWith('.sarika'))).toBe(false);
  });
});
