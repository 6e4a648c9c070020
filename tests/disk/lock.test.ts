import { spawnSync } from 'node:child_process';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock } from '../../src/disk/lock.js';
import { fill, tempFolder } from './temp-newsroom.js';

const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;
const locksIn = (root: string) => readdir(join(root, '.sarika'));

describe('acquireLock', () => {
  it('holds until it is released, and can be taken again', async () => {
    const root = await tempFolder();
    const release = await acquireLock(root);
    await expect(acquireLock(root)).rejects.toMatchObject({
      code: 'lock-held',
      args: { pid: process.pid, file: '.sarika/lock' },
      exitCode: 2,
    });
    await release();
    await release();
    expect(await locksIn(root)).toEqual([]);
    await (await acquireLock(root))();
  });

  it('is held by another living process', async () => {
    const root = await tempFolder();
    await fill(root, { '.sarika/lock': JSON.stringify({ pid: process.ppid, started: null, token: 'x' }) });
    await expect(acquireLock(root)).rejects.toMatchObject({ code: 'lock-held', args: { pid: process.ppid } });
  });

  it('is taken over from a dead process', async () => {
    const root = await tempFolder();
    await fill(root, { '.sarika/lock': JSON.stringify({ pid: deadPid(), started: null, token: 'x' }) });
    const release = await acquireLock(root);
    expect(JSON.parse(await readFile(join(root, '.sarika/lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(await locksIn(root)).toEqual(['lock']);
    await release();
  });

  it.runIf(process.platform === 'linux')('is taken over where its number has gone to another process', async () => {
    const root = await tempFolder();
    await fill(root, { '.sarika/lock': JSON.stringify({ pid: process.pid, started: '1', token: 'x' }) });
    await (await acquireLock(root))();
  });

  it('waits for one that is being written, and takes over one that never was', async () => {
    const root = await tempFolder();
    await fill(root, { '.sarika/lock': '' });
    const began = performance.now();
    await (await acquireLock(root))();
    expect(performance.now() - began).toBeGreaterThan(500);
    await fill(root, { '.sarika/lock': '' });
    const old = new Date(Date.now() - 60_000);
    await utimes(join(root, '.sarika/lock'), old, old);
    await (await acquireLock(root))();
  });

  it('releases only its own', async () => {
    const root = await tempFolder();
    const release = await acquireLock(root);
    await writeFile(join(root, '.sarika/lock'), JSON.stringify({ pid: process.ppid, started: null, token: 'x' }));
    await release();
    expect(await locksIn(root)).toEqual(['lock']);
  });

  it('goes to exactly one of many who find a stale one', async () => {
    const root = await tempFolder();
    await fill(root, { '.sarika/lock': JSON.stringify({ pid: deadPid(), started: null, token: 'x' }) });
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => acquireLock(root)));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await locksIn(root)).toEqual(['lock']);
  });
});
