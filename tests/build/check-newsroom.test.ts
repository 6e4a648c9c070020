import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckReport, checkNewsroom } from '../../src/build/check-newsroom.js';
import { undoFixes, writeFixes } from '../../src/build/write-fixes.js';
import { acquireLock } from '../../src/disk/lock.js';
import { article, newsroom, PROJECT, SETTINGS } from '../newsroom.js';

const NOW = Date.parse('2025-01-01T00:00:00Z');
const RIGHT = 'ការអនុវត្តច្បាប់។';
const SLIP = 'ការអនិវត្តច្បាប់។';

const six = (last: string) =>
  Object.fromEntries(
    [RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, last].map((body, index) => [
      `articles/${index}.md`,
      article({ title: `ដំណឹង ${index}`, slug: `n${index}` }, body),
    ]),
  );

const check = (root: string, paths: readonly string[] = [], changed: readonly string[] | null = null) =>
  checkNewsroom({ root, paths, changed, now: NOW });
const told = ({ diagnostics }: CheckReport) => diagnostics.map(({ code, file }) => `${file} ${code}`);

/** Until what has just been written can be told from what is written next. */
const later = () => new Promise((resolve) => setTimeout(resolve, 2100));

describe('checkNewsroom', () => {
  it('holds an article against all the others', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, ...six(SLIP) });
    // Alone, nobody knows how this newsroom spells.
    const alone = await check(root, ['articles/5.md']);
    expect([told(alone), alone.leftOut]).toEqual([[], ['unusual-spelling', 'tag-near', 'title-repeated']]);
    const whole = await check(root);
    expect([told(whole), whole.leftOut]).toEqual([['articles/5.md unusual-spelling'], []]);
    const known = await check(root, ['articles/5.md']);
    expect([told(known), known.leftOut]).toEqual([['articles/5.md unusual-spelling'], []]);
    expect(told(await check(root, ['articles/4.md']))).toEqual([]);
  });

  it('says the same from memory as without, whatever was changed between', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, ...six(SLIP) });
    await later();
    const first = await check(root);
    await later();
    expect(told(await check(root))).toEqual(told(first));
    await writeFile(join(root, 'articles/0.md'), article({ title: 'ដំណឹង 0', slug: 'n0' }, 'ការអភិវឌ្ប។'));
    const changed = told(await check(root));
    // One fewer writes the word: it is no habit any more.
    expect(changed).toEqual(['articles/0.md misspelt-word']);
    await rm(join(root, '.sarika'), { recursive: true });
    expect(told(await check(root))).toEqual(changed);
    await writeFile(join(root, 'sarika.yaml'), `${SETTINGS}rules: { misspelt-word: off }\n`);
    expect(told(await check(root))).toEqual([]);
  });

  it('says the same with several threads as with one, in the same order', async () => {
    const bodies = Array.from({ length: 600 }, (_, index) => (index % 400 === 3 ? SLIP : RIGHT));
    const files = bodies.map((body, index) => [`articles/${index}.md`, article({ title: `ដំណឹង ${index % 590}`, slug: `n${index}` }, body)]);
    const root = await newsroom({ 'sarika.yaml': SETTINGS, ...Object.fromEntries(files) });
    // From its sources, a thread of ours can't be started: this thread does everything.
    const alone = await check(root);
    await rm(join(root, '.sarika'), { recursive: true });
    const compiled = (await import(join(PROJECT, 'build/build/check-newsroom.js'))) as { checkNewsroom: typeof checkNewsroom };
    const together = await compiled.checkNewsroom({ root, paths: [], changed: null, now: NOW });
    expect(together.diagnostics).toEqual(alone.diagnostics);
    const codes = ['unusual-spelling', 'title-repeated'].map((code) => alone.diagnostics.filter((found) => found.code === code).length);
    expect(codes).toEqual([2, 20]);
  });

  it('looks at what has changed alone, where it is told', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, ...six('ការអភិវឌ្ប។') });
    expect((await check(root, [], ['articles/5.md', 'README.md'])).articles).toBe(1);
    expect(told(await check(root, [], ['articles/5.md']))).toEqual(['articles/5.md misspelt-word']);
    expect((await check(root, ['articles/0.md'], ['articles/5.md'])).articles).toBe(0);
    expect(told(await check(root, [], []))).toEqual([]);
  });

  it('needs no memory: somebody else may hold it, or it may be spoilt', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, ...six(SLIP) });
    await later();
    const expected = ['articles/5.md unusual-spelling'];
    expect(told(await check(root))).toEqual(expected);
    const release = await acquireLock(root, 'check.lock');
    expect(told(await check(root))).toEqual(expected);
    await release();
    await later();
    for (const name of ['last', 'articles', 'bodies-0', 'archive']) {
      const file = join(root, '.sarika/check', name);
      const bytes = await readFile(file);
      if (name !== 'last') await rm(join(root, '.sarika/check/last'), { force: true });
      await writeFile(
        file,
        bytes.map((byte, index) => (index % 97 === 50 ? byte ^ 1 : byte)),
      );
      expect(told(await check(root)), name).toEqual(expected);
      await writeFile(file, bytes.subarray(0, bytes.length / 2));
      expect(told(await check(root)), name).toEqual(expected);
    }
  });

  it('gives other rules to the files of an override, the later above the earlier', async () => {
    const rules = [
      ...['overrides:', '  - { files: "articles/{1,2}*", rules: { misspelt-word: off } }'],
      ...['  - { files: [articles/none/**, articles/2.md], rules: { misspelt-word: error } }'],
    ];
    const root = await newsroom({
      'sarika.yaml': `${SETTINGS}${rules.join('\n')}\n`,
      ...Object.fromEntries([0, 1, 2].map((n) => [`articles/${n}.md`, article({ title: `ក${n}`, slug: `n${n}` }, 'ការអភិវឌ្ប។')])),
    });
    const { diagnostics, fixed } = await check(root);
    expect(diagnostics.map(({ file, severity }) => `${file} ${severity}`)).toEqual(['articles/0.md warn', 'articles/2.md error']);
    const made: number[] = [];
    for await (const { fixes } of fixed()) made.push(fixes);
    expect(made).toEqual([1, 0, 1]);
  });
});

describe('undoFixes', () => {
  const bad = article({}, 'ការអភិវឌ្ប។');
  const good = article({}, 'ការអភិវឌ្ឍ។');
  const read = (root: string, path: string) => readFile(join(root, path), 'utf8');
  const fix = async (root: string) => {
    const paths: string[] = [];
    for await (const { path } of writeFixes(root, (await check(root)).fixed())) paths.push(path);
    return paths;
  };

  it('takes the last fixes back, once, and leaves alone what was written since', async () => {
    const other = bad.replaceAll('news', 'other');
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': bad, 'articles/b.md': other });
    expect(await undoFixes(root)).toBe(null);
    expect(await fix(root)).toEqual(['articles/a.md', 'articles/b.md']);
    expect(await read(root, 'articles/a.md')).toBe(good);
    // Nothing more to fix: what there is to take back stays.
    expect(await fix(root)).toEqual([]);
    await writeFile(join(root, 'articles/b.md'), `${other}ថ្មី។\n`);
    expect(await undoFixes(root)).toEqual({ restored: ['articles/a.md'], changed: ['articles/b.md'] });
    expect([await read(root, 'articles/a.md'), await read(root, 'articles/b.md')]).toEqual([bad, `${other}ថ្មី។\n`]);
    expect(await undoFixes(root)).toEqual({ restored: [], changed: ['articles/b.md'] });
    await writeFile(join(root, 'articles/b.md'), other);
    expect(await undoFixes(root)).toEqual({ restored: [], changed: [] });
    expect(await undoFixes(root)).toBe(null);
  });

  it('writes nothing but articles, whatever the journal says', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': bad, 'secret.txt': 'a' });
    await fix(root);
    const journal = join(root, '.sarika/last-fix');
    await writeFile(journal, (await readFile(journal)).subarray(0, 20));
    expect(await undoFixes(root)).toBe(null);
    expect(await read(root, 'articles/a.md')).toBe(good);
  });
});
