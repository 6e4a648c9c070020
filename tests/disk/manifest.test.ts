import { createHash } from 'node:crypto';
import { readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Manifest, ManifestChapter, manifestName, type WrittenIn } from '../../src/disk/manifest.js';
import { readManifest, writeManifest } from '../../src/disk/manifest-file.js';
import { tempFolder } from './temp-newsroom.js';

const HASH = { hash: 'a'.repeat(64), key: 'k_-9', stamp: '1.2.3.4', chapter: null };

/** All that a manifest says of each file. */
const told = (manifest: Manifest | null): Record<string, WrittenIn> =>
  Object.fromEntries(
    (manifest?.chapters ?? []).flatMap(({ key, size, files }) =>
      Array.from(files, ([path, written]) => [path, { ...written, chapter: key === null ? null : { key, count: size } }] as const),
    ),
  );

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

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
    const paths = ['b', 'ក/x', '10', '2', '__proto__', 'B', 'a b "c"'];
    await writeManifest(file, Manifest.of(paths.map((path) => [path, HASH])));
    const text = await readFile(file, 'utf8');
    const { version, chapters } = JSON.parse(text);
    expect(version).toBe(3);
    expect(chapters.map(({ key, size }: { key: unknown; size: unknown }) => [key, size])).toEqual([[null, 7]]);
    const sorted = ['10', '2', 'B', '__proto__', 'a b "c"', 'b', 'ក/x'];
    expect(chapters[0].files).toEqual(sorted.map((path) => `${HASH.hash} k_-9 1.2.3.4 ${path}`));
    const manifest = await readManifest(file);
    expect([...(manifest?.paths() ?? [])]).toEqual(sorted);
    expect(manifest?.size).toBe(7);
  });

  it('keeps what each file was made from, its stamp and its chapter', async () => {
    const file = join(await tempFolder(), 'manifest.json');
    const chapter = { key: 'c_-1', count: 2 };
    const files: Record<string, WrittenIn> = { a: { ...HASH, chapter }, b: { ...HASH, key: null, stamp: null, chapter }, c: HASH };
    await writeManifest(file, Manifest.of(Object.entries(files)));
    // Of files that were looked at just now, times say nothing.
    expect(told(await readManifest(file)).a?.stamp).toBeNull();
    await utimes(file, 1, 1);
    expect(told(await readManifest(file))).toEqual(files);
  });

  it('knows no chapter of which a file is missing', async () => {
    const chapter = { key: 'c', count: 3 };
    const manifest = Manifest.of([
      ['a', { ...HASH, chapter }],
      ['b', { ...HASH, chapter }],
    ]);
    expect(told(manifest)).toEqual({ a: HASH, b: HASH });
  });

  it('takes chapters over as they stand, without reading what is in them', async () => {
    const file = join(await tempFolder(), 'manifest.json');
    const kept = ManifestChapter.read('kept', 2, 'f'.repeat(64), '"not", "read"', false);
    await writeManifest(file, Manifest.of([['a', HASH]], [kept]));
    expect(JSON.parse(await readFile(file, 'utf8')).chapters[1]).toEqual({
      key: 'kept',
      size: 2,
      sum: 'f'.repeat(64),
      files: ['not', 'read'],
    });
  });

  it('leaves a file alone that says the same, and no other file behind', async () => {
    const dir = await tempFolder();
    const file = join(dir, 'manifest.json');
    await writeManifest(file, Manifest.of([['a', HASH]]));
    const before = await stat(file);
    await writeManifest(file, Manifest.of([['a', HASH]]));
    expect((await stat(file)).ino).toBe(before.ino);
    await writeManifest(file, Manifest.of([]));
    expect((await readManifest(file))?.size).toBe(0);
    expect(await readdir(dir)).toEqual(['manifest.json']);
  });

  it('never writes through a link', async () => {
    const dir = await tempFolder();
    const victim = join(dir, 'victim');
    await writeFile(victim, 'mine');
    await symlink(victim, join(dir, 'manifest.json'));
    await symlink(victim, join(dir, 'manifest.json.tmp'));
    await writeManifest(join(dir, 'manifest.json'), Manifest.of([['a', HASH]]));
    expect(await readFile(victim, 'utf8')).toBe('mine');
  });
});

describe('readManifest', () => {
  it.each([
    ['nothing', null],
    ['not JSON', '{"version": 1, "files": {'],
    ['another version', JSON.stringify({ version: 4, files: {} })],
    ['another layout', JSON.stringify({ version: 3, sum: HASH.hash, chapters: [] })],
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

  it('trusts nothing in a file of which one byte is another', async () => {
    const file = join(await tempFolder(), 'manifest.json');
    const chapter = { key: 'c', count: 1 };
    await writeManifest(
      file,
      Manifest.of([
        ['a', { ...HASH, chapter }],
        ['b', HASH],
      ]),
    );
    const bytes = await readFile(file);
    for (const at of bytes.keys()) {
      await writeFile(
        file,
        Buffer.concat([bytes.subarray(0, at), Buffer.from([bytes[at] === 0x20 ? 0x21 : 0x20]), bytes.subarray(at + 1)]),
      );
      expect(await readManifest(file), `byte ${at}`).toBeNull();
    }
    await writeFile(file, bytes.subarray(0, -1));
    expect(await readManifest(file)).toBeNull();
    await writeFile(file, bytes);
    expect((await readManifest(file))?.size).toBe(2);
  });

  it.each([
    ['leads out', `"${HASH.hash} k - ../../etc/passwd"`],
    ['is absolute', `"${HASH.hash} k - /etc/passwd"`],
    ["is among git's own files", `"${HASH.hash} k - .git/config"`],
    ['has no hash', '"k - a"'],
    ['is no text', '{}'],
    ['is no JSON', '"'],
    ['has another beside it', `"${HASH.hash} k - a",\n"${HASH.hash} k - b"`],
  ])('gives no files of a chapter where somebody who knows how it is written has put a line that %s', async (_, line) => {
    const file = join(await tempFolder(), 'manifest.json');
    const body = `{"key": "c", "size": 1, "sum": "${HASH.hash}", "files": [\n${line}\n]}\n]}\n`;
    await writeFile(file, `{"version": 3, "sum": "${sha256(body)}", "chapters": [\n${body}`);
    const manifest = await readManifest(file);
    expect(manifest?.size).toBe(1);
    expect(() => manifest?.has('a')).toThrow(expect.objectContaining({ code: 'cannot-read' }));
    expect(() => [...(manifest?.paths() ?? [])]).toThrow(expect.objectContaining({ code: 'cannot-read' }));
  });

  it('still reads what older versions wrote', async () => {
    const file = join(await tempFolder(), 'manifest.json');
    await writeFile(file, JSON.stringify({ version: 1, files: { b: HASH.hash, a: HASH.hash } }));
    const plain = { hash: HASH.hash, key: null, stamp: null, chapter: null };
    expect(told(await readManifest(file))).toEqual({ a: plain, b: plain });
    const files = { a: `${HASH.hash} k_-9 1.2.3.4 c 2`, b: `${HASH.hash} - - c 2`, d: `${HASH.hash} k_-9 1.2.3.4` };
    const said = Object.entries(files).map(([path, line]) => `${path} ${line}\n`);
    await writeFile(file, JSON.stringify({ version: 2, sum: sha256(said.join('')), files }));
    await utimes(file, 1, 1);
    const chapter = { key: 'c', count: 2 };
    expect(told(await readManifest(file))).toEqual({ a: { ...HASH, chapter }, b: { ...plain, chapter }, d: HASH });
    await writeFile(file, JSON.stringify({ version: 2, sum: sha256('other'), files }));
    expect(await readManifest(file)).toBeNull();
  });
});

describe('a manifest', () => {
  const own = { key: 'c', count: 2 };
  const [a, b] = [
    { ...HASH, chapter: own },
    { ...HASH, hash: 'b'.repeat(64), chapter: own },
  ];
  const read = async () => {
    const file = join(await tempFolder(), 'manifest.json');
    await writeManifest(
      file,
      Manifest.of([
        ['c/a', a],
        ['c/b', b],
        ['single', HASH],
      ]),
    );
    await utimes(file, 1, 1);
    return (await readManifest(file)) as Manifest;
  };

  it('finds a file wherever it stands, in an opened chapter or another', async () => {
    const manifest = await read();
    expect(manifest.hasOpen('c/a')).toBe(false);
    manifest.open(manifest.chapters.filter(({ key }) => key === null));
    expect([manifest.hasOpen('single'), manifest.hasOpen('c/a')]).toEqual([true, false]);
    expect(manifest.get('c/b')?.hash).toBe(b.hash);
    expect([manifest.has('c/a'), manifest.has('c/c')]).toEqual([true, false]);
  });

  it('is equal in its sum only to one with the same paths and bytes', async () => {
    const sum = Manifest.of([
      ['c/a', a],
      ['c/b', b],
      ['single', HASH],
    ]).sum;
    expect((await read()).sum).toBe(sum);
    expect(
      Manifest.of([
        ['single', { ...HASH, stamp: null, key: 'other' }],
        ['c/b', b],
        ['c/a', a],
      ]).sum,
    ).toBe(sum);
    for (const other of [
      Manifest.of([
        ['c/a', a],
        ['c/b', b],
      ]),
      Manifest.of([
        ['c/a', a],
        ['c/b', a],
        ['single', HASH],
      ]),
      Manifest.of([
        ['c/a', a],
        ['c/b', b],
        ['singles', HASH],
      ]),
      Manifest.of([
        ['c/a', b],
        ['c/b', a],
        ['single', HASH],
      ]),
    ])
      expect(other.sum).not.toBe(sum);
  });
});
