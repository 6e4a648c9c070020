// A newsroom against Hugo and Eleventy, as whole processes measured from outside: bench/README.md says how and why.
//   node bench/engine.js [--n 1000,10000] [--runs 5] [--eleventy-runs 3] [--big] [--memory] [--stages] [--all-feeds] [--dir FOLDER] [--keep]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countPages, published } from './engine/check-output.js';
import { stopMeasuring } from './engine/measure.js';
import { measureMemory, memoryPlot, memoryTable } from './engine/memory.js';
import { checksTable, detailsTable, machine, startUpTable, summaryTable } from './engine/report.js';
import { buildCold, measureRows, measureStartUp } from './engine/rows.js';
import { eleventySite, hugoSite, SARIKA, sarikaSite, versions } from './engine/sites.js';
import { stages } from './engine/stages.js';

const MEMORY_COUNTS = [1000, 2000, 5000, 10_000, 20_000];
const BIG_MEMORY_COUNTS = [50_000, 100_000];
const BIG = 100_000;
/** Hugo wants some 11 GB for 100,000 articles. */
const MOST_FOR_HUGO = 50_000;
const START_UPS = 20;
const MEMORY_RUNS = 3;
const TMPFS = 0x01021994;
const SEED = 1;
const MARK = '.sarika-bench';
const PLOT = fileURLToPath(new URL('./memory.svg', import.meta.url));

const say = (text) => console.error(text);

function readOptions() {
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({
    options: {
      n: { type: 'string' },
      runs: { type: 'string', default: '5' },
      'eleventy-runs': { type: 'string', default: '3' },
      dir: { type: 'string', default: join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sarika-bench') },
      big: flag,
      memory: flag,
      stages: flag,
      'all-feeds': flag,
      keep: flag,
    },
  });
  const natural = (name, text) => {
    if (/^[1-9]\d*$/.test(text)) return Number(text);
    throw new Error(`--${name}: ${text} is no number of articles or runs`);
  };
  const odd = (name) => {
    const runs = natural(name, values[name]);
    if (runs % 2 === 0) throw new Error(`--${name}: an odd number, so that a median is a run that was`);
    return runs;
  };
  const counts = values.n?.split(',').map((text) => natural('n', text));
  return {
    ...values,
    dir: resolve(values.dir),
    counts: counts?.toSorted((a, b) => a - b) ?? null,
    runs: odd('runs'),
    eleventyRuns: odd('eleventy-runs'),
    feeds: values['all-feeds'] ? 'all' : 'main',
  };
}

/** Makes the folder for everything; one that is not ours, or where another benchmark is at work, is left alone. */
function openFolder(dir) {
  const mark = join(dir, MARK);
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    if (!existsSync(mark)) throw new Error(`--dir: ${dir} holds something else`);
    const pid = Number(readFileSync(mark, 'utf8'));
    if (isAlive(pid)) throw new Error(`--dir: another benchmark (process ${pid}) is at work in ${dir}`);
    rmSync(dir, { recursive: true });
  }
  mkdirSync(dir, { recursive: true });
  writeFileSync(mark, String(process.pid));
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function mainTables({ counts, runs, eleventyRuns, big, dir, keep, feeds }, { hugo, eleventy }) {
  const startUp = [
    { name: 'sarika --version', command: [process.execPath, SARIKA, '--version'] },
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
  ];
  const started = await measureStartUp(startUp, START_UPS, () => {});
  const names = [...(hugo ? ['Hugo'] : []), ...(eleventy ? ['Eleventy'] : []), 'sarika'];
  const results = [];
  for (const n of counts ?? [1000, 10_000]) {
    const folder = join(dir, String(n));
    const corpus = { n, seed: SEED };
    say(`${n} articles`);
    const pair = [sarikaSite(join(folder, 'sarika'), { ...corpus, feeds }), ...(hugo ? [hugoSite(join(folder, 'hugo'), corpus)] : [])];
    const { rows, checks } = await measureRows(pair, runs, say);
    if (eleventy) {
      const alone = await measureRows([eleventySite(join(folder, 'eleventy'), corpus)], eleventyRuns, say);
      for (const [row, found] of alone.rows) rows.get(row).set('Eleventy', found.get('Eleventy'));
      checks.set('Eleventy', alone.checks.get('Eleventy'));
    }
    results.push({ n, rows, checks });
    if (!keep) rmSync(folder, { recursive: true });
  }
  const said = [summaryTable(results, names)];
  if (!hugo) said.push('Hugo is not installed here: its row is left out.');
  if (!eleventy) said.push('Eleventy is not installed here (ELEVENTY_DIR is not set): its row is left out.');
  said.push(detailsTable(results, names), checksTable(results, names), startUpTable(started));
  if (big) said.push(await bigBuild(dir));
  return said;
}

/** One cold build of a newsroom that no editor will read to the end. */
async function bigBuild(dir) {
  const site = sarikaSite(join(dir, String(BIG), 'sarika'), { n: BIG, seed: SEED });
  const { wall, cpu, memory } = await buildCold(site);
  const { files } = countPages(site, published(site));
  rmSync(join(dir, String(BIG)), { recursive: true });
  const told = cpu === null ? '' : `, ${(cpu / 1000).toFixed(1)} s of CPU, ${Math.round(memory)} MiB at most`;
  return `sarika, cold, ${BIG.toLocaleString('en')} articles, one run: ${(wall / 1000).toFixed(1)} s${told}, ${files.toLocaleString('en')} files.`;
}

async function memoryTables({ counts, runs, big, dir }, { hugo }) {
  const sitesFor = (n, folder) => [
    sarikaSite(join(folder, 'sarika'), { n, seed: SEED }),
    ...(hugo && n <= MOST_FOR_HUGO ? [hugoSite(join(folder, 'hugo'), { n, seed: SEED })] : []),
  ];
  const wanted = counts ?? [...MEMORY_COUNTS, ...(big ? BIG_MEMORY_COUNTS : [])];
  const folder = join(dir, 'memory');
  mkdirSync(folder);
  const points = await measureMemory(wanted, { sitesFor, dir: folder, runs: Math.min(runs, MEMORY_RUNS), say });
  const names = ['sarika', ...(hugo ? ['Hugo'] : [])];
  writeFileSync(PLOT, memoryPlot(points, names, new Date().toISOString().slice(0, 10)));
  return [memoryTable(points, names), 'Plotted in bench/memory.svg.'];
}

async function tables(options) {
  const there = versions();
  const about = machine(there, statfsSync(options.dir).type === TMPFS);
  say(about);
  const said = [about];
  if (options.memory) said.push(...(await memoryTables(options, there)));
  if (options.stages) for (const n of options.counts ?? [10_000]) said.push(await stages(join(options.dir, 'stages'), { n, seed: SEED }));
  if (!options.memory && !options.stages) said.push(...(await mainTables(options, there)));
  return said.join('\n\n');
}

async function main() {
  const options = readOptions();
  openFolder(options.dir);
  const close = () => {
    // With patience: what was just ended may still be writing.
    if (!options.keep) rmSync(options.dir, { recursive: true, force: true, maxRetries: 10 });
  };
  for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
    process.on(signal, () => {
      stopMeasuring();
      close();
      process.exit(128 + number);
    });
  }
  try {
    console.log(await tables(options));
  } finally {
    close();
  }
}

main().catch((error) => {
  // What failed was said for people; how it came about is for whoever mends the benchmark.
  console.error(process.env.DEBUG ? error : `bench: ${error.message}`);
  process.exitCode = 1;
});
