import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SarikaError } from '../model/fault.js';
import { hasCode, isMissing, writing } from './disk-fault.js';
import { open, rm } from './moving.js';
import { openStateFolder, STATE_FOLDER } from './state-folder.js';

// A lock is written right after it is created: one that can't be read for this long has lost its writer.
const UNREADABLE_FOR_MS = 1000;
const ATTEMPTS = 40;
const PAUSE_MS = 50;

/** `started` tells two processes apart that were given one number, one after the other; null where the system does not say. */
type Holder = { readonly pid: number; readonly started: string | null; readonly token: string };
type Found = { readonly holder: Holder | null; readonly ageMs: number };

/**
 * Takes the newsroom's lock, `.sarika/lock`, or that for proofreading, and returns what gives it back (once or more often, and never somebody else's).
 * Throws `lock-held` while a living process has it; what a dead one left is taken over.
 */
export async function acquireLock(root: string, name: 'lock' | 'check.lock' = 'lock'): Promise<() => Promise<void>> {
  const file = join(await openStateFolder(root), name);
  const shown = `${STATE_FOLDER}/${name}`;
  return writing(shown, () => acquire(file, shown));
}

async function acquire(file: string, shown: string): Promise<() => Promise<void>> {
  const mine: Holder = { pid: process.pid, started: await startOf(process.pid), token: randomUUID() };
  let pid = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create(file, mine)) return () => writing(shown, () => release(file, mine.token));
    const found = await look(file);
    if (found === null) continue;
    pid = found.holder?.pid ?? 0;
    if (await isStale(found)) await takeOver(file);
    else if (found.holder) break;
    else await sleep(PAUSE_MS);
  }
  throw new SarikaError('lock-held', { pid, file: shown });
}

async function create(file: string, holder: Holder): Promise<boolean> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    if (hasCode(error, 'EEXIST')) return null;
    throw error;
  });
  if (handle === null) return false;
  try {
    await handle.writeFile(`${JSON.stringify(holder)}\n`);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return true;
}

async function look(file: string): Promise<Found | null> {
  try {
    const [text, stats] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    // A clock that was set back must not keep a lock young for ever.
    return { holder: parseHolder(text), ageMs: Math.abs(Date.now() - stats.mtimeMs) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, started, token } = JSON.parse(text) as Partial<Record<keyof Holder, unknown>>;
    if (!Number.isSafeInteger(pid) || (pid as number) <= 0 || typeof token !== 'string') return null;
    return { pid: pid as number, started: typeof started === 'string' ? started : null, token };
  } catch {
    return null;
  }
}

async function isStale({ holder, ageMs }: Found): Promise<boolean> {
  if (holder === null) return ageMs > UNREADABLE_FOR_MS;
  if (!(await isAlive(holder.pid))) return true;
  const started = holder.started === null ? null : await startOf(holder.pid);
  return started !== null && started !== holder.started;
}

/** A process that has ended and that nobody has waited for (a zombie) bears its number still, and holds nothing. */
async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return !/^[ZX]/.test((await statusOf(pid)) ?? '');
  } catch (error) {
    // EPERM: it lives, under another user.
    return hasCode(error, 'EPERM');
  }
}

// In a container every run may have the same number. proc(5): field 22 of /proc/PID/stat is the start time; field 2, the
// command, stands in parentheses and may hold spaces.
async function startOf(pid: number): Promise<string | null> {
  return (await statusOf(pid))?.split(' ')[19] ?? null;
}

/** What stands behind the command's name: the state is the first field of it, Z for a zombie. Null where the system does not say. */
async function statusOf(pid: number): Promise<string | null> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2);
  } catch {
    return null;
  }
}

/**
 * Removes a stale lock. Whoever wants to must hold the guard and look again: otherwise two who saw one stale lock could each
 * remove the other's new one.
 */
async function takeOver(file: string): Promise<void> {
  const guard = `${file}.takeover`;
  const mine: Holder = { pid: process.pid, started: null, token: randomUUID() };
  if (!(await create(guard, mine))) {
    const other = await look(guard);
    if (other !== null && other.ageMs > UNREADABLE_FOR_MS) await rm(guard, { force: true });
    await sleep(PAUSE_MS);
    return;
  }
  try {
    const found = await look(file);
    if (found !== null && (await isStale(found))) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function release(file: string, token: string): Promise<void> {
  const found = await look(file);
  if (found?.holder?.token === token) await rm(file, { force: true });
}
