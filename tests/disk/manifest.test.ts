import { readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestName, readManifest, type Written, writeManifest } from '../../src/disk/manifest.js';
import { tempFolder } from './temp-newsroom.js';

const HASH = { hash: 'a'.repeat(64), key: 'k_-9', stamp: '1.2.3.4', chapter: null };

describe('manifestName', () => {
  it('is plain for dist and tells other folders apart', () => {
    expect(manifestName('/n', '/n/dist')).toBe('manifest.json');
    expect(manifestName('/n', '/n/public')).toMatch(/^manifest-[0-9a-f]{12}\.json$/);
    expect(manifestName('/n', '/n/public')).not.toBe(manifestName('/n', '/elsewhere'));
    expect(manifestName('/n', '/n/public')).toBe(manifestName('/m', '/m/public'));
  });
});

describe('writeManifest', () => {
  it('writes what readManifest reads, sorted, whatever the order', async () => {
    const file = join(await tempFolder(), 'manifest.json');
    await writeManifest(
      file,
      new Map([
        ['b', HASH],
        ['ក/x', HASH],
        ['10', HASH],
        ['2', HASH],
        ['__proto__', HASH],
        ['B', HASH],
      ]),
    );
    const text = await readFile(file, 'utf8');
    expect([...text.matchAll(/^ {4}"(.+)":/gm)].map((match) => match[1])).toEqual(['10', '2', 'B', '__proto__', 'b', 'ក/x']);
    expect(JSON.parse(text)).toMatchObject({ version: 2 });
    expect([...((await readManifest(file)) ?? [])].length).toBe(6);
  });

  it('keeps what each file was made from, its stamp and its chapter', async () => {
    const file = join(await tempFolder(), 'manifest.json');
    const chapter = { key: 'c_-1', count: 2 };
    const manifest = new Map<string, Written>([
      ['a', { ...HASH, chapter }],
      ['b', { ...HASH, key: null, stamp: null, chapter }],
      ['c', HASH],
    ]);
    await writeManifest(file, manifest);
    await utimes(file, 1, 1);
    expect(await readManifest(file)).toEqual(manifest);
  });

  it('leaves a file alone that says the same, and no other file behind', async () => {
    const dir = await tempFolder();
    const file = join(dir, 'manifest.json');
    await writeManifest(file, new Map([['a', HASH]]));
    const before = await stat(file);
    await writeManifest(file, new Map([['a', HASH]]));
    expect((await stat(file)).ino).toBe(before.ino);
    await writeManifest(file, new Map());
    expect((await readManifest(file))?.size).toBe(0);
    expect(await readdir(dir)).toEqual(['manifest.json']);
  });

  it('never writes through a link', async () => {
    const dir = await tempFolder();
    const victim = join(dir, 'victim');
    await writeFile(victim, 'mine');
    await symlink(victim, join(dir, 'manifest.json'));
    await symlink(victim, join(dir, 'manifest.json.tmp'));
    await writeManifest(join(dir, 'manifest.json'), new Map([['a', HASH]]));
    expect(await readFile(victim, 'utf8')).toBe('mine');
  });
});

describe('readManifest', () => {
  it.each([
    ['nothing', null],
    ['not JSON', '{"version": 1, "files": {'],
    ['another version', JSON.stringify({ version: 3, files: {} })],
    ['no files', JSON.stringify({ version: 1 })],
    ['a list of files', JSON.stringify({ version: 1, files: ['a'] })],
    ['a number', '1'],
    ['null', 'null'],
    ['no hash', JSON.stringify({ version: 1, files: { a: 1 } })],
    ['a short hash', JSON.stringify({ version: 1, files: { a: 'ff' } })],
    ['a path that leaves', JSON.stringify({ version: 1, files: { good: HASH.hash, '../../etc/passwd': HASH.hash } })],
    ['an absolute path', JSON.stringify({ version: 1, files: { '/etc/passwd': HASH.hash } })],
    ["git's own files", JSON.stringify({ version: 1, files: { '.git/config': HASH.hash } })],
  ])('trusts nothing in a file with %s', async (_, text) => {
    const file = join(await tempFolder(), 'manifest.json');
    if (text !== null) await writeFile(file, text);
    expect(await readManifest(file)).toBeNull();
  });
});
