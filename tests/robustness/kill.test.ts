import { readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { buildSite } from '../../src/build/build-site.js';
import { article, fill, newsroom, PROJECT } from '../newsroom.js';
import { articles, cleanEdition, dist, expectSame, expectTidy, published, type Started, seeded, start } from './ground.js';

// kill -9 leaves nobody time to tidy up. Whatever the moment: every file of dist/ is whole, and the next build is right.

const KILLS = 200;
const RENAMING = 50;
const MOST_TRIES = 500;
const ARTICLES = 40;
const STATICS = 100;
const random = seeded(9_2025);

type Tree = ReadonlyMap<string, Buffer>;
type State = 'A' | 'B';
type Landing = 'before staging' | 'staging' | 'renaming' | 'after';
const other = (state: State): State => (state === 'A' ? 'B' : 'A');

/** The files in which the two states differ: the title stands on every page; `swap` is a file in one and a folder in the other. */
function filesOf(state: State): Record<string, string> {
  const files: Record<string, string> = {
    'sarika.yaml': `title: បន្ទប់ព័ត៌មាន ${state}\nbaseUrl: https://news.example\n`,
    [`articles/only-${state}.md`]: article({ slug: `only-${state.toLowerCase()}` }),
    [state === 'A' ? 'static/swap' : 'static/swap/inside.txt']: state,
    [`static/only-${state}/deep/file.txt`]: state,
  };
  for (let number = 0; number < STATICS; number += 1) {
    files[`static/s${number}.txt`] = `${state} ${number} ${state.repeat(state === 'A' ? 9000 : 5000)}\n`;
  }
  return files;
}

async function turnTo(root: string, state: State): Promise<void> {
  const gone = other(state);
  for (const path of [`articles/only-${gone}.md`, 'static/swap', `static/only-${gone}`]) {
    await rm(join(root, path), { recursive: true, force: true });
  }
  await fill(root, filesOf(state));
}

const filesIn = (tree: Tree) => [...tree].filter(([path]) => !path.endsWith('/'));
const sameAs = (now: Tree, then: Tree) =>
  filesIn(now).length === filesIn(then).length && filesIn(now).every(([path, bytes]) => then.get(path)?.equals(bytes));

/** Law: each file is that of the old edition or that of the new one; what both have is always there; nothing else is. */
function expectWhole(now: Tree, from: Tree, to: Tree, when: string): void {
  const wrong: string[] = [];
  for (const [path, bytes] of filesIn(now)) {
    if (!from.get(path)?.equals(bytes) && !to.get(path)?.equals(bytes)) wrong.push(`neither old nor new: ${path} (${bytes.length} bytes)`);
  }
  for (const [path] of filesIn(from)) if (to.has(path) && !now.has(path)) wrong.push(`lost: ${path}`);
  expect(wrong, when).toEqual([]);
}

function landing(root: string, now: Tree, from: Tree, to: Tree): Landing {
  if (sameAs(now, to)) return 'after';
  if (!sameAs(now, from)) return 'renaming';
  try {
    return readdirSync(join(root, '.sarika/stage')).length > 0 ? 'staging' : 'before staging';
  } catch {
    return 'before staging';
  }
}

const inode = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino;

/** Waits for the first rename, seen from outside: a file of dist/ is another one. Milliseconds since the start, null where it ended. */
async function firstRename(root: string, run: Started, from: number): Promise<number | null> {
  const begun = performance.now();
  await sleep(from);
  const probes = ['s0.txt', 'index.html', 'feed.xml'].map((path) => join(root, 'dist', path));
  const before = probes.map(inode);
  while (!run.hasEnded()) {
    if (probes.some((path, index) => inode(path) !== before[index])) return performance.now() - begun;
    // Looking all the time would take one of two cores from the build.
    await sleep(1);
  }
  return null;
}

async function spin(ms: number): Promise<void> {
  const until = performance.now() + ms;
  while (performance.now() < until) await setImmediate();
}

it(
  'a build killed at any point leaves whole files, and the next one is right',
  async () => {
    // The same code as in the processes, so that the one finds its own in the other's cache.
    const engine = (await import(join(PROJECT, 'build/build/build-site.js'))) as { buildSite: typeof buildSite };
    const root = await newsroom({ ...articles(ARTICLES), ...filesOf('A') });
    const editions = { A: await cleanEdition(root), B: await turnTo(root, 'B').then(() => cleanEdition(root)) };
    expect(sameAs(editions.A, editions.B)).toBe(false);
    await turnTo(root, 'A');
    let length = (await published(root)).ms;
    expectSame(dist(root), editions.A);

    // How long a build is, and its renames: measured once, then corrected by what the kills and the whole runs show.
    await turnTo(root, 'B');
    const measured = start(root);
    const renames = await firstRename(root, measured, 0);
    const { ms } = await measured.ended;
    if (renames === null) throw new Error('The renames could not be seen from outside');
    // The early ones are looked for from here on: so long before the usual moment.
    let from = renames / 2;
    let reach = Math.max(1, (ms - renames) / 2);
    let state: State = 'B';

    const counts: Record<Landing, number> = { 'before staging': 0, staging: 0, renaming: 0, after: 0 };
    let kills = 0;
    let tooLate = 0;
    for (let tries = 0; tries < MOST_TRIES && (kills < KILLS || counts.renaming < RENAMING); tries += 1) {
      const target = other(state);
      await turnTo(root, target);
      const isAimed = counts.renaming < (RENAMING + 10) * Math.min(1, (kills + 1) / (KILLS - 20));
      const run = start(root);
      let when = `try ${tries}, ${state} → ${target}`;
      if (isAimed) {
        const at = await firstRename(root, run, from);
        if (at !== null) from = Math.min(from, at * 0.8);
        const more = random() * reach;
        when += `, ${more.toFixed(2)} ms after the first rename (${at?.toFixed(0)} ms)`;
        await spin(more);
      } else {
        const delay = random() * length * 1.05;
        when += `, after ${delay.toFixed(1)} ms`;
        await sleep(delay);
      }
      run.kill('SIGKILL');
      const { signal, ms: took } = await run.ended;
      if (signal === 'SIGKILL') {
        const now = dist(root);
        const where = landing(root, now, editions[state], editions[target]);
        counts[where] += 1;
        kills += 1;
        if (isAimed) reach *= where === 'renaming' ? 1.1 : 0.8;
        expectWhole(now, editions[state], editions[target], `${when}: ${where}`);
      } else {
        tooLate += 1;
        length = 0.8 * length + 0.2 * took;
      }

      // On to the new state as a rule, back to the old one now and then.
      if (random() < 0.25) await turnTo(root, state);
      else state = target;
      // Here and not in a process of its own: half of the time would go into starting it.
      const next = await engine.buildSite({ root, out: null, now: '2025-01-01', drafts: false, adopt: false, clean: false });
      expect(next.published, when).not.toBeNull();
      expectSame(dist(root), editions[state], `the build after ${when}`);
      expectTidy(root);
    }
    console.log(`kill -9: ${kills} kills of builds of ${length.toFixed(0)} ms; ${JSON.stringify(counts)}; ${tooLate} came too late`);
    expect(kills).toBeGreaterThanOrEqual(KILLS);
    expect(counts.renaming).toBeGreaterThanOrEqual(RENAMING);
  },
  15 * 60_000,
);
