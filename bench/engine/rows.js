// The three things a newsroom waits for: the first build, a build with nothing new, and a build after a correction.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appendLine, checkLine, countPages, differences, pageOf, published, withoutReason } from './check-output.js';
import { measure } from './measure.js';
import { SETTLED_MS } from './sites.js';

export const COLD = 'cold';
export const SAME = 'nothing changed';
export const CHANGED = 'one article changed';

async function build(site) {
  const { dir, command, env } = site;
  const run = await measure(command, { cwd: dir, env });
  site.finished = Date.now();
  return run;
}

const settled = (site) => sleep(Math.max(0, site.finished + SETTLED_MS - Date.now()));

/** A build with neither output nor caches. They are renamed away, which takes no time, and deleted when the build is over. */
export async function buildCold(site) {
  const trash = join(site.dir, '..', `${site.name}-trash`);
  mkdirSync(trash);
  for (const name of [site.out, ...site.caches]) {
    const path = join(site.dir, name);
    if (existsSync(path)) renameSync(path, join(trash, name));
  }
  const run = await build(site);
  rmSync(trash, { recursive: true });
  return run;
}

/**
 * One uncounted round, then `runs` counted ones, the sites strictly in turn, so that a machine that slows down slows both.
 * `once(site, round)` measures; `warmed(site)` is called after the uncounted round. Gives the runs of each site, by name.
 */
async function inTurn(sites, runs, say, once, warmed = () => {}) {
  const found = new Map(sites.map(({ name }) => [name, []]));
  const warmUps = runs > 1 ? 1 : 0;
  for (let round = 0; round < warmUps + runs; round++) {
    for (const site of sites) {
      const run = await once(site, round);
      if (round >= warmUps) found.get(site.name).push(run);
      say(`${site.name} ${(run.wall / 1000).toFixed(2)} s${round < warmUps ? ' (not counted)' : ''}`);
      if (round === 0) await warmed(site);
    }
  }
  return found;
}

/** A newsroom's own output must be what it should be; what a peer does with its output is only told. */
function demand(site, isRight, what) {
  if (isRight) return '';
  if (site.name === 'sarika') throw new Error(`sarika: ${what} (in ${site.dir})`);
  return what;
}

/**
 * All rows for sites of the same articles. Gives for each row the runs of each site, and the checks by site: `files`, `pages`,
 * `same` and `changed` (how many files differed after a build with nothing new, and after one with one line more), `notes`.
 */
export async function measureRows(sites, runs, say) {
  const checks = new Map(sites.map(({ name }) => [name, { notes: [] }]));
  const note = (site, text) => text && checks.get(site.name).notes.push(text);
  const trees = new Map();
  const look = (site) => trees.set(site.name, published(site));
  const rows = new Map();

  const first = (site) => Object.assign(checks.get(site.name), countPages(site, look(site).get(site.name)));
  rows.set(COLD, await inTurn(sites, runs, (text) => say(`${COLD}: ${text}`), buildCold, first));
  for (const site of sites) {
    const differing = differences(trees.get(site.name), published(site));
    note(site, demand(site, differing.length === 0, `two cold builds differ in ${differing.length} files, ${differing[0]} among them`));
  }

  const again = async (site) => {
    await settled(site);
    return build(site);
  };
  rows.set(SAME, await inTurn(sites, runs, (text) => say(`${SAME}: ${text}`), again));
  for (const site of sites) {
    const differing = differences(trees.get(site.name), look(site).get(site.name));
    checks.get(site.name).same = differing.length;
    note(site, demand(site, differing.length === 0, `${differing.length} files differ though nothing changed, ${differing[0]} among them`));
  }

  const correct = async (site, round) => {
    await settled(site);
    // At once, as an editor does who saves and builds.
    const line = appendLine(site, round);
    const run = await build(site);
    checkLine(site, pageOf(site, trees.get(site.name)), line);
    return run;
  };
  const once = (site) => {
    const before = trees.get(site.name);
    const differing = differences(before, look(site).get(site.name));
    const others = differing.filter((path) => path !== pageOf(site, before));
    checks.get(site.name).changed = differing.length;
    const gone = others.filter((path) => !before.has(path) || !trees.get(site.name).has(path));
    note(site, demand(site, gone.length === 0, `${gone.length} files came or went for one line, ${gone[0]} among them`));
    const idle = withoutReason(
      site,
      others.filter((path) => !gone.includes(path)),
    );
    note(site, demand(site, idle.length === 0, `${idle.length} files differ that do not show the changed article, ${idle[0]} among them`));
  };
  rows.set(CHANGED, await inTurn(sites, runs, (text) => say(`${CHANGED}: ${text}`), correct, once));
  return { rows, checks };
}

/** `sarika --version` and `node -e 0` in turn: what a command costs before it does anything. */
export async function measureStartUp(commands, runs, say) {
  const sites = commands.map(({ name, command }) => ({ name, command }));
  return inTurn(sites, runs, say, ({ command }) => measure(command));
}
