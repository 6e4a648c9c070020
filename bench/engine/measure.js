// Whole processes, timed from outside: start to exit.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GNU_TIME = '/usr/bin/time';
/** Between two looks at a process that nobody accounts for. */
const LOOK_MS = 10;
/** Linux counts a process's time in hundredths of a second for everyone who asks. */
const TICK_MS = 10;

const report = join(tmpdir(), `sarika-bench-time-${process.pid}`);
const hasGnuTime = spawnSync(GNU_TIME, ['-q', '-f', '%M', '-o', report, 'true']).status === 0;
rmSync(report, { force: true });

/** How CPU and memory come to be known here, for the reader of the table. */
export const ACCOUNTING = hasGnuTime ? `${GNU_TIME}` : '/proc, looked at every 10 ms (no GNU time here)';

// What is set for one's own work must not weigh on one of the two.
const { NODE_OPTIONS: _options, NODE_V8_COVERAGE: _coverage, ...ENVIRONMENT } = process.env;

let running = null;

/** Ends what is being measured, with all its children. */
export function stopMeasuring() {
  if (running !== null) process.kill(-running, 'SIGKILL');
}

/**
 * Runs a command to its end. Gives `wall` and `cpu` (user and system, all threads) in milliseconds, and `memory`, the largest
 * resident set, in MiB; `cpu` and `memory` are null where the system tells neither. Throws when the command fails.
 */
export async function measure([command, ...args], { cwd, env = {} } = {}) {
  // GNU time forks from a small process: a child of ours would begin with our own resident set as its largest.
  const line = hasGnuTime ? [GNU_TIME, '-q', '-f', '%U %S %M', '-o', report, command, ...args] : [command, ...args];
  const start = process.hrtime.bigint();
  // A group of its own, so that all of it can be ended.
  const child = spawn(line[0], line.slice(1), {
    cwd,
    env: { ...ENVIRONMENT, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  running = child.pid ?? null;
  const said = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  const looks = hasGnuTime ? null : lookAt(child.pid);
  const { code, wall } = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exit, signal) => resolve({ code: exit ?? signal, wall: Number(process.hrtime.bigint() - start) / 1e6 }));
  }).finally(() => {
    running = null;
    clearInterval(looks?.timer);
  });
  if (code !== 0)
    throw new Error(`${[command, ...args].join(' ')} (in ${cwd}) ended with ${code}\n${Buffer.concat(said).toString().slice(0, 2000)}`);
  return { wall, ...(looks?.seen ?? readReport()) };
}

function readReport() {
  const [user, system, kibibytes] = readFileSync(report, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  rmSync(report, { force: true });
  return { cpu: (user + system) * 1000, memory: kibibytes / 1024 };
}

/** Looks at a process until its timer is cleared. The kernel keeps the largest resident set itself, so a late look loses little. */
function lookAt(pid) {
  const seen = { cpu: null, memory: null };
  const look = () => {
    try {
      const [, kibibytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      // The name in parentheses may hold anything; after it, user and system time are the 12th and 13th field.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (kibibytes === undefined) return;
      seen.memory = Number(kibibytes) / 1024;
      seen.cpu = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    } catch {
      // No /proc, or the process has ended.
    }
  };
  look();
  return { seen, timer: setInterval(look, LOOK_MS) };
}

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
/** The median of a list with its ends; null for nothing, or where something was not told. */
export const spread = (numbers) =>
  numbers.length === 0 || numbers.includes(null) ? null : { median: median(numbers), min: Math.min(...numbers), max: Math.max(...numbers) };
