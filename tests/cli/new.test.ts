import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ARTICLE_TYPES } from '../../src/model/article.js';
import { article, newsroom, SETTINGS, sarika, treeOf } from '../newsroom.js';

const NOW = ['--now', '2022-06-01'];
const read = (root: string, file: string) => readFile(join(root, file), 'utf8');
const frontOf = async (root: string, file: string) => parse(/^---\n(.*?)\n---\n/s.exec(await read(root, file))?.[1] ?? '');
const start = (root: string, ...args: string[]) => sarika(['new', ...args, ...NOW], { cwd: root });
const TWO = `${SETTINGS}languages: [en]\n`;

describe('sarika new', () => {
  it('writes a draft with what is known filled in, and prints its path alone', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS });
    const { code, stdout, stderr } = await start(root, 'បាឋកថាសាធារណៈ');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^articles\/2022-06-01-[a-z0-9-]+\.md\n$/);
    const slug = stdout.slice('articles/2022-06-01-'.length, -'.md\n'.length);
    expect(await frontOf(root, stdout.trim())).toEqual({
      ...{ title: 'បាឋកថាសាធារណៈ', date: '2022-06-01', slug, id: `tag:news.example,2022-06-01:2022-06-01-${slug}` },
      ...{ type: 'សេចក្តីប្រកាសព័ត៌មាន', place: 'ភ្នំពេញ', summary: null, contacts: null, tags: null, draft: true },
    });
    expect(stderr).toContain('«ភ្នំពេញ»');
    // Nothing of a draft is published.
    expect((await sarika(['build', ...NOW], { cwd: root })).stdout).toContain('បាឋកថាសាធារណៈ');
    expect([...(await treeOf(join(root, 'dist'))).keys()].some((path) => path.includes(slug))).toBe(false);
  });

  it.each(ARTICLE_TYPES.flatMap((type) => ['km', 'en'].map((lang) => [type, lang] as const)))(
    'a %s in %s is checked without an error: its blanks alone are found',
    async (type, lang) => {
      const root = await newsroom({ 'sarika.yaml': TWO });
      const { code, stdout } = await start(root, 'Title', '--type', type, '--lang', lang, '--quiet');
      expect([code, stdout]).toEqual([0, `articles/2022-06-01-title${lang === 'km' ? '' : '.en'}.md\n`]);
      const check = await sarika(['check', '--format', 'json'], { cwd: root });
      const codes = new Set<string>(JSON.parse(check.stdout).diagnostics.map((finding: { code: string }) => finding.code));
      // Whom to ask is blank, too.
      const expected = type === 'press-release' ? ['blank-left', 'contact-missing'] : ['blank-left'];
      expect([check.code, [...codes].sort()]).toEqual([0, expected]);
    },
  );

  it('takes the kind by its Khmer name, the date in Khmer, the slug and a folder of its own', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS });
    const date = 'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២';
    const { stdout } = await start(root, 'ក: «ខ»', '--type', 'ព្រឹត្តិការណ៍', '--date', date, '--slug', 'ក-ខ', '--folder');
    expect(stdout).toBe('articles/2022-01-21-ក-ខ/index.md\n');
    const front = await frontOf(root, stdout.trim());
    expect(front).toMatchObject({ title: 'ក: «ខ»', date, slug: 'ក-ខ', event: { name: 'ក: «ខ»', start: date, venue: null } });
    expect(front.id).toBe('tag:news.example,2022-01-21:2022-01-21-%E1%9E%80-%E1%9E%81');
  });

  it('takes the place of the newest article, and the day in the newsroom’s zone', async () => {
    const files = {
      'articles/a.md': article({ place: 'បាត់ដំបង', date: '2022-05-01', slug: 'a' }),
      'articles/b.md': article({ place: 'សៀមរាប', date: '2022-04-01', slug: 'b' }),
      'articles/c.md': 'no front matter',
    };
    const root = await newsroom({ 'sarika.yaml': `${SETTINGS}timeZone: Pacific/Auckland\n`, ...files });
    const { stdout } = await sarika(['new', 'x', '--now', '2022-06-01T20:00:00Z'], { cwd: root });
    expect(await frontOf(root, stdout.trim())).toMatchObject({ place: 'បាត់ដំបង', date: '2022-06-02' });
  });

  it('overwrites nothing: an article of the slug is named, whatever its letter case, day and folder', async () => {
    const root = await newsroom({ 'sarika.yaml': TWO, 'articles/2021/old.md': article({ slug: 'Open-Day' }) });
    const taken = await start(root, 'Open day');
    expect([taken.code, taken.stdout]).toEqual([2, '']);
    expect(taken.stderr).toContain('articles/2021/old.md');
    // A translation has the address of its original.
    expect((await start(root, 'Open day', '--lang', 'en')).code).toBe(0);
    expect((await start(root, 'Open day', '--lang', 'en')).stderr).toContain('articles/2022-06-01-open-day.en.md');
    await writeFile(join(root, 'articles/2022-06-01-x.md'), 'mine');
    expect(await start(root, 'x')).toMatchObject({ code: 2, stderr: expect.stringContaining('articles/2022-06-01-x.md') });
    expect(await read(root, 'articles/2022-06-01-x.md')).toBe('mine');
  });

  it('writes nothing where something that was typed is no good', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS });
    const bad = [
      ...[
        ['x', '--type', 'poem'],
        ['x', '--date', '2022-02-30'],
        ['x', '--date', 'ថ្ងៃចន្ទ ទី២១ ខែមករា ឆ្នាំ២០២២'],
        ['x', '--slug', 'a b'],
      ],
      ...[['x', '--slug', '../x'], ['x', '--slug', 'NUL'], ['x', '--lang', 'en'], [''], ['  '], ['a\nb'], ['a\u0007b']],
    ];
    for (const args of bad) expect([args, (await start(root, ...args)).code]).toEqual([args, 2]);
    expect([...(await treeOf(root)).keys()]).toEqual(['sarika.yaml']);
    expect((await start(root)).code).toBe(2);
    await writeFile(join(root, 'sarika.yaml'), 'titel: x\n');
    expect((await start(root, 'x')).code).toBe(1);
  });

  it('puts the title into the standard order, and lists the change; as it is typed where the settings say so', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS });
    const typed = 'មន្រ្តី';
    const { stdout, stderr } = await start(root, typed, '--slug', 'a', '--quiet');
    expect(stderr).toBe('បានសរសេរ «ន្ត្រី» ជំនួស «ន្រ្តី»៖ ជើង រ នៅមុខជើងអក្សរផ្សេង\n');
    expect((await frontOf(root, stdout.trim())).title).toBe('មន្ត្រី');
    await writeFile(join(root, 'sarika.yaml'), `${SETTINGS}rules: { not-canonical: off }\n`);
    const as = await start(root, typed, '--slug', 'b', '--quiet');
    expect([as.stderr, (await frontOf(root, as.stdout.trim())).title]).toEqual(['', typed]);
  });
});
