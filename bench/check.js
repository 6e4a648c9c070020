// Proofreading a newsroom with every rule, as whole processes measured from outside: bench/README.md says how and why.
//   node bench/check.js [--n 1000,10000] [--runs 3] [--dir FOLDER]
import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, median } from './engine/measure.js';
import { SARIKA, SETTLED_MS, sarikaSite } from './engine/sites.js';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    dir: { type: 'string', default: join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sarika-bench-check') },
  },
});
const dir = resolve(values.dir);
const runs = Number(values.runs);
const settle = () => new Promise((done) => setTimeout(done, SETTLED_MS));

/** The median of some runs, each after `prepare`. */
async function row(name, site, args, prepare = () => {}) {
  const measured = [];
  for (let run = 0; run < runs; run++) {
    await prepare(run);
    measured.push(await measure([process.execPath, SARIKA, 'check', '--quiet', ...args], { cwd: site.dir }));
  }
  const seconds = median(measured.map(({ wall }) => wall)) / 1000;
  const memory = median(measured.map(({ memory: used }) => used));
  console.log(`| ${name} | ${seconds.toFixed(2)} s | ${memory.toFixed(0)} MiB |`);
}

if (existsSync(dir)) throw new Error(`${dir} is there already: remove it, or name another folder with --dir`);
try {
  for (const n of values.n.split(',').map(Number)) {
    mkdirSync(dir, { recursive: true });
    const site = sarikaSite(join(dir, String(n)), { n, seed: 1 });
    await settle();
    console.log(`\n| ${n} articles | median of ${runs} | peak memory |\n|---|---:|---:|`);
    const forget = () => rmSync(join(site.dir, '.sarika'), { recursive: true, force: true });
    await row('first check', site, [], forget);
    await row('one article on its own', site, [site.article]);
    await row('one article changed', site, [], async (run) => {
      appendFileSync(site.article, `\nកំណែ ${run}។\n`);
      await settle();
    });
    await measure([process.execPath, SARIKA, 'check', '--quiet', '--fix'], { cwd: site.dir });
    await settle();
    await measure([process.execPath, SARIKA, 'check', '--quiet'], { cwd: site.dir });
    await row('nothing changed, everything mended', site, [], settle);
    rmSync(dir, { recursive: true, force: true });
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
