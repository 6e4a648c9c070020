import * as promises from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Moves, movesFor, rename, renameSync, rm } from '../../src/disk/moving.js';

/** Node's functions, of which each fails `times` times; and the pauses that were made. */
function busy(code: string, times: number) {
  const calls: string[] = [];
  const waits: number[] = [];
  const fail = (name: string) => {
    calls.push(name);
    if (calls.length <= times) throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name });
  };
  const later = (name: string) => async () => fail(name);
  const names = ['open', 'rename', 'rm', 'rmdir', 'unlink'];
  const plain = {
    ...Object.fromEntries(names.map((name) => [name, later(name)])),
    renameSync: () => fail('renameSync'),
    rmSync: () => fail('rmSync'),
  } as unknown as Moves;
  const pauses = { wait: async (ms: number) => void waits.push(ms), waitSync: (ms: number) => void waits.push(ms) };
  return { plain, pauses, calls, waits };
}

describe('renames and removals on Windows', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('are tried again after %s, each time a little later', async (code) => {
    const { plain, pauses, calls, waits } = busy(code, 3);
    await movesFor('win32', plain, pauses).rename('a', 'b');
    expect(calls).toHaveLength(4);
    expect(waits).toEqual([10, 20, 40]);
    const other = busy(code, 3);
    movesFor('win32', other.plain, other.pauses).renameSync('a', 'b');
    expect(other.calls).toHaveLength(4);
    expect(other.waits).toEqual([10, 20, 40]);
  });

  it('fail as they would when it lasts', async () => {
    const { plain, pauses, calls, waits } = busy('EBUSY', 100);
    await expect(movesFor('win32', plain, pauses).unlink('a')).rejects.toMatchObject({ code: 'EBUSY' });
    expect(calls).toHaveLength(8);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(1500);
    const other = busy('EPERM', 100);
    expect(() => movesFor('win32', other.plain, other.pauses).rmSync('a')).toThrow(/EPERM/);
    expect(other.calls).toHaveLength(8);
  });

  it('fail at once for any other reason', async () => {
    for (const code of ['ENOENT', 'EEXIST', 'ENOSPC', 'EXDEV']) {
      const { plain, pauses, calls } = busy(code, 1);
      await expect(movesFor('win32', plain, pauses).rename('a', 'b')).rejects.toMatchObject({ code });
      expect(calls).toHaveLength(1);
    }
    const folder = busy('ENOTEMPTY', 1);
    await expect(movesFor('win32', folder.plain, folder.pauses).rmdir('a')).rejects.toMatchObject({ code: 'ENOTEMPTY' });
  });

  it('take a folder away whose last file is still being read', async () => {
    const { plain, pauses, calls } = busy('ENOTEMPTY', 1);
    await movesFor('win32', plain, pauses).rm('a', { recursive: true });
    expect(calls).toHaveLength(2);
  });
});

describe('renames and removals elsewhere', () => {
  it('are Node’s own', () => {
    const { plain, pauses } = busy('EPERM', 1);
    expect(movesFor('linux', plain, pauses)).toBe(plain);
    if (process.platform !== 'win32') expect([rename, rm]).toEqual([promises.rename, promises.rm]);
    expect(typeof renameSync).toBe('function');
  });
});

describe('the room', () => {
  it('renames and removes in no other way', async () => {
    const folder = new URL('../../src/disk/', import.meta.url);
    for (const name of await promises.readdir(folder)) {
      const text = await promises.readFile(new URL(name, folder), 'utf8');
      const taken = Array.from(text.matchAll(/import \{([^}]*)\} from 'node:fs(?:\/promises)?'/g), ([, names]) => names ?? '').join();
      expect(taken, name).not.toMatch(/\b(?:rename|rm|rmdir|unlink)(?:Sync)?\b/);
    }
  });
});
