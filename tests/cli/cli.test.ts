import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../src/model/diagnostic.js';
import { article, fill, newsroom, PROJECT, SETTINGS, sarika, treeOf } from '../newsroom.js';

const RELEASE = join(PROJECT, 'tests/fixtures/press-release-2022-01-21.txt');
const NOW = ['--now', '2022-06-01'];

describe('sarika build', () => {
  it('says on standard output what it made and what it withheld, and nothing on standard error', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({}, 'មន្រ្តី'),
      'articles/b.md': article({ slug: 'b', title: 'ក្រោយ', date: '2022-07-01' }),
    });
    const { code, stdout, stderr } = await sarika(['build', ...NOW, '--lang', 'en'], { cwd: root });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Published 1 article ');
    expect(stdout).toContain('1 Khmer cluster ');
    expect(stdout).toContain('ក្រោយ (scheduled for Friday 1 July 2022, 00:00)');
    expect(stdout).toContain('Next change: Friday 1 July 2022, 00:00');
  });

  it('lists every mended cluster with its place when asked', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({ title: 'ខែ្មរ' }, 'ការ មន្រ្តី') });
    const { stderr } = await sarika(['build', ...NOW, '--verbose', '--lang', 'en'], { cwd: root });
    expect(stderr.split('\n').filter((line) => line.startsWith('articles/a.md:'))).toHaveLength(2);
    expect(stderr).toMatch(/articles\/a\.md:2:8 /);
    expect(stderr).toMatch(/articles\/a\.md:8:6 /);
  });

  it('gives one JSON document with --json', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({}, 'មន្រ្តី'),
      'articles/b.md': article({ slug: 'b', draft: 'true' }),
    });
    const { stdout, stderr } = await sarika(['build', ...NOW, '--json'], { cwd: root });
    expect(stderr).toBe('');
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['version', 'written', 'unchanged', 'removed', 'withheld', 'lock', 'nextChange', 'diagnostics']);
    expect(report).toMatchObject({
      version: 1,
      unchanged: [],
      removed: [],
      withheld: [{ path: 'articles/b.md', reason: 'draft', until: null }],
      nextChange: null,
      diagnostics: [
        {
          code: 'not-canonical',
          severity: 'info',
          file: 'articles/a.md',
          start: { line: 8, column: 2, offset: 90 },
          end: { line: 8, column: 8, offset: 96 },
          fix: [{ start: 90, end: 96, text: 'ន្ត្រី' }],
        },
      ],
    });
    expect(Object.keys(report.diagnostics[0].message)).toEqual(['km', 'en']);
    expect(report.written).toContain('feed.xml');
  });

  it('shows all faults of all files at once, with place and caret, and exits with 1', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': '---\ntitel: ខ្មែរ\ndate: 2022-02-30\n---\n',
      'articles/b.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff]),
    });
    const { code, stdout, stderr } = await sarika(['build', ...NOW, '--lang', 'en'], { cwd: root });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^articles\/a\.md:2:1 error unknown-key$/m);
    expect(stderr).toMatch(/^ {2}2 \| titel: ខ្មែរ\n {4}\| \^{5}$/m);
    expect(stderr).toMatch(/^articles\/a\.md:3:7 error date-impossible$/m);
    expect(stderr).toMatch(/^ {2}3 \| date: 2022-02-30\n {4}\| {7}\^{10}$/m);
    expect(stderr).toMatch(/^articles\/a\.md:1:1 error missing-key$/m);
    expect(stderr).toMatch(/^articles\/b\.md:2:1 error not-utf8$/m);
    expect(stderr).toContain('4 errors');
    expect(await treeOf(join(root, 'dist'))).toEqual(new Map());
  });

  it('speaks Khmer in a Khmer newsroom, and English where it is asked to or the console has no Khmer', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({ title: 'x' }, 'x') });
    expect((await sarika(['build'], { cwd: root })).stdout).toMatch(/\p{Script=Khmer}/u);
    expect((await sarika(['build', '--lang=en'], { cwd: root })).stdout).not.toMatch(/\p{Script=Khmer}/u);
    expect((await sarika(['build'], { cwd: root, env: { TERM: 'linux' } })).stdout).not.toMatch(/\p{Script=Khmer}/u);
  });

  it('tells what to do where it can’t run, and exits with 2', async () => {
    const empty = await newsroom({});
    const filled = await newsroom({ 'sarika.yaml': SETTINGS, 'dist/theirs.html': 'theirs', 'articles/a.md': article({}) });
    for (const [args, cwd, words] of [
      [['build', '--lang', 'en'], empty, 'sarika.yaml'],
      [['build', '--lang', 'en'], filled, '--adopt'],
      [['build', '--drafts', '--lang', 'en'], filled, '--out'],
      [['build', '--now', 'someday', '--lang', 'en'], filled, 'someday'],
      [['build', '--out', '.', '--lang', 'en'], filled, '.'],
      [['build', '--outt', '--lang', 'en'], filled, '--out'],
      [['publish', '--lang', 'en'], filled, 'publish'],
      [['import', 'nothing.txt', '--lang', 'en'], filled, 'nothing.txt'],
      [['explain', 'weekday-mismach', '--lang', 'en'], filled, 'weekday-mismatch'],
    ] as const) {
      const { code, stdout, stderr } = await sarika(args, { cwd });
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toContain(words);
      expect(stderr).not.toContain('    at ');
    }
    expect((await treeOf(join(filled, 'dist'))).get('theirs.html')?.toString()).toBe('theirs');
  });
});

describe('sarika import', () => {
  it('writes a draft that builds as soon as draft is false, lists every guess, and never overwrites', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS });
    const first = await sarika(['import', RELEASE, '--verbose', '--lang', 'en'], { cwd: root });
    expect(first.code).toBe(0);
    expect(first.stderr.match(/the space between/g)).toHaveLength(61);
    const [path = ''] = [...(await treeOf(join(root, 'articles'))).keys()];
    expect(path).toMatch(/^2022-01-21-[a-z0-9-]+\.md$/);
    expect(first.stdout).toContain(`articles/${path}`);
    const draft = await readFile(join(root, 'articles', path), 'utf8');
    for (const line of ['date: ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២', 'place: ភ្នំពេញ', 'draft: true', 'number: ២', 'slug: '])
      expect(draft).toContain(`\n${line}`);

    const held = JSON.parse((await sarika(['build', '--json'], { cwd: root })).stdout);
    expect(held.withheld).toEqual([{ path: `articles/${path}`, reason: 'draft', until: null }]);
    await fill(root, { [`articles/${path}`]: draft.replace('draft: true', 'draft: false') });
    const out = await sarika(['build', '--json'], { cwd: root });
    expect(out.code).toBe(0);
    expect(JSON.parse(out.stdout).diagnostics.filter(({ severity }: { severity: string }) => severity !== 'info')).toEqual([]);

    const again = await sarika(['import', RELEASE, '--lang', 'en'], { cwd: root });
    expect(again.code).toBe(2);
    expect(await readFile(join(root, 'articles', path), 'utf8')).toBe(draft.replace('draft: true', 'draft: false'));
  });

  it('reads standard input and shows without writing on --dry-run', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS });
    const input = await readFile(RELEASE, 'utf8');
    const { code, stdout } = await sarika(['import', '-', '--dry-run'], { cwd: root, input });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^---\ntitle: /);
    expect(await treeOf(join(root, 'articles'))).toEqual(new Map());
  });

  it('refuses what is no UTF-8 text with exit 1', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'utf16.txt': Buffer.from('ក្រសួង', 'utf16le'), 'empty.txt': '' });
    const utf16 = await sarika(['import', 'utf16.txt', '--lang', 'en'], { cwd: root });
    expect(utf16.code).toBe(1);
    expect(utf16.stderr).toContain('not-utf8');
    expect((await sarika(['import', 'empty.txt'], { cwd: root })).code).toBe(1);
    expect(await treeOf(join(root, 'articles'))).toEqual(new Map());
  });
});

describe('sarika explain', () => {
  it('explains every code in both languages', async () => {
    const root = await newsroom({});
    const list = await sarika(['explain', '--lang', 'en'], { cwd: root });
    for (const code of Object.keys(SEVERITIES)) expect(list.stdout).toContain(`\n  ${code}\n`);
    const { stdout } = await sarika(['explain', 'weekday-mismatch'], { cwd: root });
    expect(stdout).toMatch(/\p{Script=Khmer}.*[a-z]{4}/su);
  });
});

describe('the command line', () => {
  it('prints its version and its help', async () => {
    const root = await newsroom({});
    const { version } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
    expect(await sarika(['--version'], { cwd: root })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    const help = await sarika(['--help'], { cwd: root });
    expect(help.code).toBe(0);
    for (const command of ['build', 'import', 'preview', 'explain']) expect(help.stdout).toContain(`  ${command} `);
    expect((await sarika([], { cwd: root })).code).toBe(2);
  });

  it('previews drafts on this computer alone and ends on Ctrl-C with 130', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({ draft: 'true', title: 'ព្រាង' }) });
    const child = spawn(process.execPath, [join(PROJECT, 'bin/sarika.js'), 'preview', '--port', '0', '--drafts', '--lang', 'en'], {
      cwd: root,
    });
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    const url = /http:\/\/localhost:\d+\//.exec(chunk.toString())?.[0] ?? '';
    expect(await (await fetch(url)).text()).toContain('ព្រាង');
    expect((await fetch(`${url}..%2f..%2fsarika.yaml`)).status).toBe(404);
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    expect(await treeOf(join(root, 'dist'))).toEqual(new Map());
  });
});
