import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { khnormal } from 'khmer-normalizer';
import { describe, expect, it } from 'vitest';
import { article, newsroom, PROJECT, SETTINGS, sarika } from '../newsroom.js';

const RELEASE = join(PROJECT, 'tests/fixtures/press-release-2022-01-21.txt');
const BAD = 'ព័ត៌មាន 🇰🇭 មន្រ្តី 👨\u200D👩\u200D👧 សម័្ពន្ធ\n';
const GOOD = 'ព័ត៌មាន 🇰🇭 មន្ត្រី 👨\u200D👩\u200D👧 សម្ព័ន្ធ\n';
const read = (root: string, file: string) => readFile(join(root, file), 'utf8');

describe('sarika normalize', () => {
  it('is a filter: every character stays, and clusters come out right', async () => {
    const root = await newsroom({});
    const { code, stdout, stderr } = await sarika(['normalize', '--lang', 'en'], { cwd: root, input: BAD });
    expect({ code, stdout }).toEqual({ code: 0, stdout: GOOD });
    expect(stderr).toContain('Mended 2 Khmer clusters');
    expect(await sarika(['normalize', '-', '-q'], { cwd: root, input: BAD })).toEqual({ code: 0, stdout: GOOD, stderr: '' });
    expect(await sarika(['normalize'], { cwd: root, input: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('gives for a real release what khmer-normalizer gives', async () => {
    const root = await newsroom({});
    const { stdout } = await sarika(['normalize', RELEASE, '-q'], { cwd: root });
    expect(stdout).toBe(khnormal(await readFile(RELEASE, 'utf8')));
  });

  it('lists the changes as JSON', async () => {
    const root = await newsroom({ 'a.txt': BAD, 'b.txt': 'ខ្មែរ\nខែ្មរ' });
    const { code, stdout } = await sarika(['normalize', '--json', 'a.txt', 'b.txt'], { cwd: root });
    expect(code).toBe(0);
    const { version, changes } = JSON.parse(stdout);
    expect(version).toBe(1);
    expect(changes.map(({ file, line, column, reason }: Record<string, unknown>) => `${file}:${line}:${column} ${reason}`)).toEqual([
      'a.txt:1:15 coeng-ro',
      'a.txt:1:32 coeng-order',
      'b.txt:2:1 coeng-order',
    ]);
    expect(changes[2]).toEqual({
      file: 'b.txt',
      line: 2,
      column: 1,
      before: 'ខែ្ម',
      after: 'ខ្មែ',
      codePoints: { before: ['U+1781', 'U+17C2', 'U+17D2', 'U+1798'], after: ['U+1781', 'U+17D2', 'U+1798', 'U+17C2'] },
      reason: 'coeng-order',
    });
    const none = await sarika(['normalize', '--json'], { cwd: root, input: GOOD });
    expect(JSON.parse(none.stdout)).toEqual({ version: 1, changes: [] });
  });

  it('checks: 1 where anything would change, 0 where nothing would', async () => {
    const root = await newsroom({ 'a.txt': BAD, 'b.txt': GOOD });
    const { code, stdout } = await sarika(['normalize', '--check', 'a.txt', 'b.txt', '--lang', 'en'], { cwd: root });
    expect(code).toBe(1);
    expect(stdout).toContain('a.txt:1:15 ន្រ្តី → ន្ត្រី');
    expect(stdout).toContain('U+1793 U+17D2 U+179A U+17D2 U+178F U+17B8 → U+1793 U+17D2 U+178F U+17D2 U+179A U+17B8');
    expect(stdout).not.toContain('b.txt');
    expect(await sarika(['normalize', '--check', 'b.txt', '-q'], { cwd: root })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await sarika(['normalize', '--check', '--json', 'a.txt'], { cwd: root })).code).toBe(1);
    expect(await read(root, 'a.txt')).toBe(BAD);
  });

  it('gives a diff that patch takes', async () => {
    const root = await newsroom({ 'a.txt': `១\n២\n៣\n៤\n${BAD}៦\n` });
    const { code, stdout } = await sarika(['normalize', '--diff', 'a.txt', '-q'], { cwd: root });
    expect(code).toBe(0);
    expect(stdout).toBe(`--- a/a.txt\n+++ b/a.txt\n@@ -2,5 +2,5 @@\n ២\n ៣\n ៤\n-${BAD}+${GOOD} ៦\n`);
  });

  it('writes in place: what changed, with its permissions, through links, leaving nothing behind', async () => {
    const root = await newsroom({ 'a.txt': BAD, 'b.txt': GOOD, 'real/c.txt': BAD });
    await chmod(join(root, 'a.txt'), 0o640);
    await symlink('real/c.txt', join(root, 'c.txt'));
    const untouched = await stat(join(root, 'b.txt'));
    const { code, stdout } = await sarika(['normalize', '--write', 'a.txt', 'b.txt', 'c.txt', '--lang', 'en'], { cwd: root });
    expect(code).toBe(0);
    expect(stdout).toContain('c.txt:1:15 ');
    expect(await Promise.all(['a.txt', 'b.txt', 'real/c.txt'].map((file) => read(root, file)))).toEqual([GOOD, GOOD, GOOD]);
    expect((await stat(join(root, 'a.txt'))).mode & 0o777).toBe(0o640);
    expect((await lstat(join(root, 'c.txt'))).isSymbolicLink()).toBe(true);
    expect((await stat(join(root, 'b.txt'))).ino).toBe(untouched.ino);
    expect((await readdir(root, { recursive: true })).sort()).toEqual(['a.txt', 'b.txt', 'c.txt', 'real', 'real/c.txt']);
  });

  it('stops before a byte that is not UTF-8, and writes nothing at all then', async () => {
    const broken = Buffer.concat([Buffer.from('ខែ្មរ '), Buffer.from([0xff]), Buffer.from(' ខែ្មរ')]);
    const root = await newsroom({ 'a.txt': BAD, 'broken.txt': broken, 'broken.md': broken });
    const filter = await sarika(['normalize', 'broken.txt', '--lang', 'en'], { cwd: root });
    expect([filter.code, filter.stdout]).toEqual([1, 'ខ្មែរ ']);
    expect(filter.stderr).toContain('byte offset 16');
    for (const file of ['broken.txt', 'broken.md']) {
      const { code, stderr } = await sarika(['normalize', '--write', 'a.txt', file, '--lang', 'en'], { cwd: root });
      expect(code).toBe(1);
      expect(stderr).toContain('byte offset 16');
      expect(stderr).toContain('Nothing was written');
    }
    expect(await read(root, 'a.txt')).toBe(BAD);
    expect(await readFile(join(root, 'broken.txt'))).toEqual(broken);
    expect((await readdir(root)).sort()).toEqual(['a.txt', 'broken.md', 'broken.txt']);
  });

  it('mends the prose and the words of an article, and no link, code or key', async () => {
    const keys = { title: 'ខែ្មរ', image: '{ src: ខែ្មរ.jpg, alt: ខែ្មរ }' };
    const body = '[ខែ្មរ](ខែ្មរ.md) `ខែ្មរ` <b title="ខែ្មរ">ខែ្មរ</b> <https://x.kh/ខែ្មរ> https://x.kh/ខែ្មរ\n\n```\nខែ្មរ\n```';
    const root = await newsroom({ 'a.md': article(keys, body), 'plain.md': '# ខែ្មរ\n\n`ខែ្មរ`\n' });
    const { code } = await sarika(['normalize', '--write', 'a.md', 'plain.md'], { cwd: root });
    expect(code).toBe(0);
    const mended = article(
      { title: 'ខ្មែរ', image: '{ src: ខែ្មរ.jpg, alt: ខ្មែរ }' },
      '[ខ្មែរ](ខែ្មរ.md) `ខែ្មរ` <b title="ខែ្មរ">ខ្មែរ</b> <https://x.kh/ខែ្មរ> https://x.kh/ខែ្មរ\n\n```\nខែ្មរ\n```',
    );
    expect(await read(root, 'a.md')).toBe(mended);
    expect(await read(root, 'plain.md')).toBe('# ខ្មែរ\n\n`ខែ្មរ`\n');
  });

  it('leaves an article alone whose front matter cannot be read, and says where', async () => {
    const root = await newsroom({ 'a.md': '---\ntitle: ខែ្មរ\n\nខែ្មរ\n' });
    const { code, stderr } = await sarika(['normalize', '--write', 'a.md', '--lang', 'en'], { cwd: root });
    expect(code).toBe(1);
    expect(stderr).toMatch(/a\.md:1:1 error front-matter-unclosed/);
    expect(await read(root, 'a.md')).toBe('---\ntitle: ខែ្មរ\n\nខែ្មរ\n');
  });

  it('folds coeng DA, unless told or set otherwise', async () => {
    const root = await newsroom({});
    const kept = await newsroom({ 'sarika.yaml': `${SETTINGS}coengDa: keep\n` });
    const filter = async (cwd: string, ...args: string[]) =>
      (await sarika(['normalize', '-q', ...args], { cwd, input: 'កិត្ដិយស ខែ្មរ' })).stdout;
    expect(await filter(root)).toBe('កិត្តិយស ខ្មែរ');
    expect(await filter(root, '--coeng-da', 'keep')).toBe('កិត្ដិយស ខ្មែរ');
    expect(await filter(kept)).toBe('កិត្ដិយស ខ្មែរ');
    expect(await filter(kept, '--coeng-da', 'fold')).toBe('កិត្តិយស ខ្មែរ');
  });

  it.each([
    [['--write'], 2],
    [['--write', '-'], 2],
    [['--write', '--check', 'a.txt'], 2],
    [['--diff', '--json', 'a.txt'], 2],
    [['--coeng-da', 'lose', 'a.txt'], 2],
    [['missing.txt'], 2],
    [['.'], 2],
  ])('%j exits with %i and changes nothing', async (args, code) => {
    const root = await newsroom({ 'a.txt': BAD });
    const run = await sarika(['normalize', ...args], { cwd: root, input: BAD });
    expect(run.code).toBe(code);
    expect(run.stderr).not.toBe('');
    expect(await read(root, 'a.txt')).toBe(BAD);
  });

  it('says every fault and goes on with the other files', async () => {
    const root = await newsroom({ 'a.txt': BAD });
    const { code, stdout, stderr } = await sarika(['normalize', 'one.txt', 'a.txt', 'two.txt'], { cwd: root });
    expect([code, stdout]).toEqual([2, GOOD]);
    expect(stderr).toContain('one.txt');
    expect(stderr).toContain('two.txt');
  });

  it.each([['--write'], ['--write', '--json'], ['--write', '--quiet']])(
    'writes the whole file though nobody reads what it says: %j',
    async (...args) => {
      const root = await newsroom({ 'a.txt': BAD.repeat(20_000) });
      const child = spawn(process.execPath, [join(PROJECT, 'bin/sarika.js'), 'normalize', 'a.txt', ...args], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      await once(child.stdout, 'data');
      child.stdout.destroy();
      expect(await once(child, 'close')).toEqual([0, null]);
      expect(await read(root, 'a.txt')).toBe(GOOD.repeat(20_000));
    },
  );

  it.skipIf(!existsSync('/dev/full')).each([[['a.txt']], [['--json', 'a.txt']], [['--write', 'a.txt']]])(
    'exits with 2 where the result cannot be written: %j',
    async (args) => {
      const root = await newsroom({ 'a.txt': BAD.repeat(20_000) });
      const full = openSync('/dev/full', 'w');
      const child = spawn(process.execPath, [join(PROJECT, 'bin/sarika.js'), 'normalize', ...args], {
        cwd: root,
        stdio: ['ignore', full, 'ignore'],
      });
      expect(await once(child, 'close')).toEqual([2, null]);
      closeSync(full);
      expect(await read(root, 'a.txt')).toBe(BAD.repeat(20_000));
      expect(await readdir(root)).toEqual(['a.txt']);
    },
  );

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves the old file and nothing else behind when %s ends it', async (signal) => {
    const root = await newsroom({ 'a.txt': BAD.repeat(100_000) });
    const child = spawn(process.execPath, [join(PROJECT, 'bin/sarika.js'), 'normalize', '--write', 'a.txt'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // It waits for us to read: the file is half written.
    await once(child.stdout, 'readable');
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBeGreaterThan(128);
    expect(await read(root, 'a.txt')).toBe(BAD.repeat(100_000));
    expect(await readdir(root)).toEqual(['a.txt']);
  });

  it('writes a file once, whatever names lead to it', async () => {
    const root = await newsroom({ 'a.txt': BAD });
    await symlink('a.txt', join(root, 'link.txt'));
    const { code } = await sarika(['normalize', '--write', 'a.txt', './a.txt', 'link.txt'], { cwd: root });
    expect([code, await read(root, 'a.txt')]).toEqual([0, GOOD]);
    expect((await sarika(['normalize', 'a.txt', 'a.txt', '-q'], { cwd: root })).stdout).toBe(GOOD + GOOD);
  });

  it.each(['a b.txt', 'ខ្មែរ.txt', 'q"uote.txt', 'tab\there.txt', './dot.txt'])('gives a diff of %j that git applies', async (name) => {
    const root = await newsroom({ [name]: BAD });
    const { stdout } = await sarika(['normalize', '--diff', name, '-q'], { cwd: root });
    execFileSync('git', ['apply', '-'], { cwd: root, input: stdout });
    expect(await read(root, name)).toBe(GOOD);
  });

  it('takes a million joiners on a line', async () => {
    const root = await newsroom({ 'a.txt': 'ក\u200D'.repeat(200_000) });
    const { code, stdout } = await sarika(['normalize', 'a.txt', '-q'], { cwd: root });
    expect([code, stdout.replaceAll('\u200D', '')]).toEqual([0, 'ក'.repeat(200_000)]);
  });

  it('ends when nobody reads any more', async () => {
    const root = await newsroom({ 'a.txt': BAD.repeat(100_000) });
    const child = spawn(process.execPath, [join(PROJECT, 'bin/sarika.js'), 'normalize', 'a.txt', '-q'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });
});
