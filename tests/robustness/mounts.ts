import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

// Real mounts: a full disk or a read-only one is what the kernel says, not what a mock does.

/** A disk of its own. Where only a user namespace may mount, it is mounted there, and seen from outside through /proc. */
export type Disk = {
  /** Where commands that go the `way` find it. */
  readonly dir: string;
  /** Where this process finds it. */
  readonly seen: string;
  /** What a command needs in front to be where the mounts are; nothing for root. */
  readonly way: readonly string[];
  /** Runs a shell script where the mounts are, in the disk's folder. */
  readonly sh: (script: string) => void;
};

/** Mounts a tmpfs, `options` as of mount(8), until the test ends. Fails, never skips, where nothing can be mounted. */
export async function tmpfs(options: string): Promise<Disk> {
  const dir = await mkdtemp(join(tmpdir(), 'sarika-disk-'));
  const tries = [direct(dir), await inNamespace(dir)];
  const faults: string[] = [];
  for (const disk of tries) {
    const fault = disk === null ? 'unshare -Urm: not allowed here' : run(disk.way, dir, `mount -t tmpfs -o ${options} tmpfs '${dir}'`);
    if (fault === null && disk !== null) return disk;
    faults.push(fault ?? '');
  }
  throw new Error(`Nothing can be mounted here, so nothing was tested. Run as root or allow user namespaces. ${faults.join(' | ')}`);
}

function direct(dir: string): Disk {
  // The innermost mounts first: those that were mounted last.
  const clear = `while umount '${dir}' 2>/dev/null || { inner=$(grep -F ' ${dir}/' /proc/self/mounts | tail -n 1 | cut -d' ' -f2) && [ -n "$inner" ] && umount "$inner"; }; do :; done`;
  onTestFinished(async () => {
    run([], '/', clear);
    await rm(dir, { recursive: true, force: true });
  });
  return diskAt(dir, dir, []);
}

/** The mounts go with the process that holds the namespace. */
async function inNamespace(dir: string): Promise<Disk | null> {
  const holder: ChildProcess = spawn('unshare', ['-Urm', 'sh', '-c', 'echo ready; exec sleep 3600'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void holder.kill('SIGKILL'));
  const isReady = await Promise.race([
    new Promise<boolean>((resolve) => {
      holder.stdout?.once('data', () => resolve(true));
      for (const event of ['error', 'exit']) holder.once(event, () => resolve(false));
    }),
    sleep(5000, false),
  ]);
  if (!isReady) return null;
  const way = ['nsenter', '-t', String(holder.pid), '-U', '-m', '--preserve-credentials', '--'];
  return diskAt(dir, `/proc/${holder.pid}/root${dir}`, way);
}

function diskAt(dir: string, seen: string, way: readonly string[]): Disk {
  const sh = (script: string): void => {
    const fault = run(way, '/', `cd '${dir}' && ${script}`);
    if (fault !== null) throw new Error(`${script}: ${fault}`);
  };
  return { dir, seen, way, sh };
}

/** Null, or what went wrong. */
function run(way: readonly string[], cwd: string, script: string): string | null {
  const [command = '', ...args] = [...way, 'sh', '-c', script];
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return status === 0 ? null : (error?.message ?? stderr.trim());
}

const PAGE = 4096;

/** Fills a disk with one file until this many pages are free; what was in it before is gone. */
export async function leaveFree(dir: string, pages: number): Promise<void> {
  const filler = join(dir, 'filler');
  await rm(filler, { force: true });
  const { bavail, bsize } = await statfs(dir);
  await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - pages * PAGE), 1));
}

export async function freePages(dir: string): Promise<number> {
  await rm(join(dir, 'filler'), { force: true });
  const { bavail, bsize } = await statfs(dir);
  return Math.floor((bavail * bsize) / PAGE);
}
