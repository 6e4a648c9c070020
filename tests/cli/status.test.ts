import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, hashOf, newsroom, SETTINGS, sarika, treeOf } from '../newsroom.js';

const NOW = ['--now', '2022-06-01T12:00:00+07:00'];
const of = (slug: string, keys: Readonly<Record<string, string>> = {}) => article({ slug, title: `title-${slug}`, ...keys });
const FILES = {
  'sarika.yaml': SETTINGS,
  'pages/about.md': '---\ntitle: About\n---\n\nក។\n',
  'articles/published.md': of('published'),
  'articles/newer.md': of('newer', { date: '2022-02-01' }),
  'articles/ending.md': of('ending', { expires: '2022-06-03' }),
  'articles/draft.md': of('draft', { draft: 'true' }),
  'articles/scheduled.md': of('scheduled', { publishAt: '2022-06-02 08:00' }),
  'articles/embargoed.md': of('embargoed', { embargo: '2022-06-02T18:00:00+07:00' }),
  'articles/corrected.md': of('corrected', { corrections: '[{ date: 2022-03-01, note: ខ }]' }),
  'articles/expired.md': of('expired', { expires: '2022-03-01', withdrawn: '{ date: 2022-07-01, reason: ខ }' }),
  'articles/withdrawn.md': of('withdrawn', { withdrawn: '{ date: 2022-03-01, reason: ខ }' }),
};
const FAULTY = { 'articles/broken.md': of('broken', { date: '2022-13-41' }), 'articles/lost.md': `${of('lost')}\n[ខ](lost.pdf)\n` };

type Listed = { readonly path: string; readonly state: string; readonly next: { readonly at: string; readonly state: string } | null };
const json = async (root: string, ...args: string[]) => {
  const { code, stdout } = await sarika(['status', '--json', ...NOW, ...args], { cwd: root });
  return { code, ...(JSON.parse(stdout) as { articles: Listed[]; summary: object; nextChange: string; diagnostics: { code: string }[] }) };
};
const nameOf = ({ path }: Listed) => path.replace(/^articles\/|\.md$/g, '');

describe('sarika status', () => {
  it('lists every article with its state and what becomes of it, what needs somebody first', async () => {
    const root = await newsroom({ ...FILES, ...FAULTY });
    const { code, articles, summary, nextChange } = await json(root);
    expect(code).toBe(1);
    expect(articles.map((each) => [nameOf(each), each.state, each.next?.state ?? null, each.next?.at.slice(0, 16) ?? null])).toEqual([
      ['lost', 'invalid', null, null],
      ['broken', 'invalid', null, null],
      ['scheduled', 'scheduled', 'published', '2022-06-02T08:00'],
      ['embargoed', 'embargoed', 'published', '2022-06-02T18:00'],
      ['ending', 'published', 'expired', '2022-06-04T00:00'],
      ['expired', 'expired', 'withdrawn', '2022-07-01T00:00'],
      ['draft', 'draft', null, null],
      ['newer', 'published', null, null],
      ['corrected', 'corrected', null, null],
      ['published', 'published', null, null],
      ['withdrawn', 'withdrawn', null, null],
    ]);
    const counts = {
      invalid: 2,
      draft: 1,
      scheduled: 1,
      embargoed: 1,
      published: 3,
      corrected: 1,
      expired: 1,
      withdrawn: 1,
      unpublished: 0,
    };
    expect(summary).toEqual({ articles: 11, ...counts });
    expect(nextChange).toBe('2022-06-02T08:00:00+07:00');
  });

  it('has the form that its page describes', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': of('a', { embargo: '2022-06-02T18:00:00+07:00' }) });
    const { stdout } = await sarika(['status', '--json', ...NOW], { cwd: root });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      now: '2022-06-01T12:00:00+07:00',
      articles: [
        {
          ...{ path: 'articles/a.md', state: 'embargoed', title: 'title-a', lang: 'km', url: 'https://news.example/2022/01/a/' },
          ...{ next: { at: '2022-06-02T18:00:00+07:00', state: 'published' }, errors: 0 },
        },
      ],
      summary: {
        articles: 1,
        invalid: 0,
        draft: 0,
        scheduled: 0,
        embargoed: 1,
        published: 0,
        corrected: 0,
        expired: 0,
        withdrawn: 0,
        unpublished: 0,
      },
      nextChange: '2022-06-02T18:00:00+07:00',
      diagnostics: [],
    });
  });

  it('names the instant that build names, whatever the moment', async () => {
    const root = await newsroom(FILES);
    for (const now of ['2022-06-01', '2022-06-02T08:00:00+07:00', '2022-06-02T18:00:00+07:00', '2022-06-04', '2022-07-01']) {
      const built = await sarika(['build', '--json', '--now', now], { cwd: root });
      const told = await sarika(['status', '--json', '--now', now], { cwd: root });
      expect(JSON.parse(told.stdout).nextChange, now).toBe(JSON.parse(built.stdout).nextChange);
    }
  });

  it('is a table whose columns stand below one another, titles last, in both languages', async () => {
    const root = await newsroom(FILES);
    const { code, stdout, stderr } = await sarika(['status', '--lang', 'en', ...NOW], { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '2022-06-02 08:00  articles/scheduled.md  scheduled -> comes out   title-scheduled',
      '2022-06-02 18:00  articles/embargoed.md  embargoed -> comes out   title-embargoed',
      '2022-06-04 00:00  articles/ending.md     published -> expires     title-ending',
      '2022-07-01 00:00  articles/expired.md    expired -> is withdrawn  title-expired',
    ]);
    expect(lines[4]).toBe('-                 articles/draft.md      draft                    title-draft');
    expect(lines.slice(-2)).toEqual([
      '9 articles: 1 draft, 1 scheduled, 1 embargoed, 3 published, 1 corrected, 1 expired, 1 withdrawn',
      'Next change: Thursday 2 June 2022, 08:00. Build again then.',
    ]);
    const khmer = (await sarika(['status', '--lang', 'km', ...NOW], { cwd: root })).stdout.split('\n');
    expect(khmer[1]).toMatch(/^2022-06-02 18:00 {2}articles\/embargoed\.md {2}ហាមផ្សាយមុនពេល -> ចេញផ្សាយ {2}title-embargoed$/);
    expect(khmer.join('\n')).toContain('អត្ថបទ ៩៖');
  });

  it('says what is wrong and lists the rest', async () => {
    const root = await newsroom({ ...FILES, ...FAULTY, 'articles/far.md': of('far', { date: '2032-01-01' }) });
    const { code, stdout, stderr } = await sarika(['status', '--lang', 'en', ...NOW], { cwd: root });
    expect(code).toBe(1);
    expect(stderr).toContain('articles/broken.md:3:7 error date-impossible');
    expect(stderr).toContain('error file-missing');
    expect(stderr).toContain('articles/far.md:3:7 warning schedule-far');
    expect(stdout).toContain('invalid (1 error)');
    expect(stdout.split('\n').filter((line) => line.includes('articles/'))).toHaveLength(12);
    const quiet = await sarika(['status', '-q', '--lang', 'en', ...NOW], { cwd: root });
    expect(quiet.stderr).not.toContain('schedule-far');
    expect(quiet.stdout).not.toContain('Next change');
  });

  it('lists the states that are asked for', async () => {
    const root = await newsroom(FILES);
    const { articles, summary } = await json(root, '--state', 'draft, embargoed');
    expect(articles.map(nameOf)).toEqual(['embargoed', 'draft']);
    expect(summary).toMatchObject({ articles: 9 });
    const none = await sarika(['status', '--state', 'invalid', '--lang', 'en', ...NOW], { cwd: root });
    expect([none.code, none.stdout.split('\n')[0]]).toEqual([0, 'No article is in this state']);
    const wrong = await sarika(['status', '--state', 'drafty', '--lang', 'en'], { cwd: root });
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('invalid, draft, scheduled');
  });

  it('bears an empty newsroom, and says what it can not read', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/x.txt': '' });
    const { code, stdout } = await sarika(['status', '--lang', 'en'], { cwd: root });
    expect([code, stdout]).toEqual([0, '0 articles\nNothing changes by itself\n']);
    expect((await sarika(['status', '--now', 'someday'], { cwd: root })).code).toBe(2);
    const faulty = await newsroom({ 'sarika.yaml': 'title: ក\n', 'articles/x.txt': '' });
    const report = await sarika(['status', '--json'], { cwd: faulty });
    expect(report.code).toBe(1);
    expect(JSON.parse(report.stdout)).toMatchObject({ version: 1, articles: [], diagnostics: [{ code: 'missing-key' }] });
    expect((await sarika(['status'], { cwd: join(root, 'articles') })).code).toBe(2);
  });

  it('writes into .sarika/ alone, and nothing where that can not be', async () => {
    const root = await newsroom(FILES);
    const sources = async () => [await hashOf(join(root, 'articles')), await hashOf(join(root, 'pages'))];
    const before = await sources();
    const first = await sarika(['status', ...NOW], { cwd: root });
    expect(await sources()).toEqual(before);
    expect(await readdir(root)).toEqual(['.sarika', 'articles', 'pages', 'sarika.yaml']);
    expect((await sarika(['status', ...NOW], { cwd: root })).stdout).toBe(first.stdout);
    // What it has kept serves the next check, and the other way round.
    expect((await sarika(['check', '--format', 'json'], { cwd: root })).code).toBe(0);
    expect((await sarika(['status', ...NOW], { cwd: root })).stdout).toBe(first.stdout);
    const other = await newsroom({ ...FILES, '.sarika': 'a file stands here' });
    expect((await sarika(['status', ...NOW], { cwd: other })).stdout).toBe(first.stdout);
    if (process.getuid?.() !== 0) {
      const locked = await newsroom(FILES);
      await chmod(locked, 0o555);
      expect((await sarika(['status', ...NOW], { cwd: locked })).stdout).toBe(first.stdout);
      await chmod(locked, 0o755);
    }
    expect((await treeOf(root)).has('dist/index.html')).toBe(false);
  });
});
