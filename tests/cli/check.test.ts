import { execFile } from 'node:child_process';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { article, newsroom, PROJECT, SETTINGS, sarika } from '../newsroom.js';
import { sarifShape } from './sarif-shape.js';

const read = (root: string, file: string) => readFile(join(root, file), 'utf8');
const BODY = 'ការអភិវឌ្បហេដ្ឋារចនាសម័្ពន្ធ ឱ្យបានល្អ និងឲ្យបានឆាប់ ឱ្យទាន់។';
const FIXED = 'ការអភិវឌ្ឍហេដ្ឋារចនាសម្ព័ន្ធ ឱ្យបានល្អ និងឱ្យបានឆាប់ ឱ្យទាន់។';
const WRONG_DAY = 'នៅថ្ងៃចន្ទ ទី២១ ខែមករា ឆ្នាំ២០២២។';

type Found = { readonly code: string; readonly start: { readonly line: number; readonly column: number } };
const codesOf = (stdout: string): string[] => JSON.parse(stdout).diagnostics.map(({ code }: Found) => code);

describe('sarika check', () => {
  it('says what it found, with a caret, and how much of it can be mended', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}, BODY) });
    const { code, stdout, stderr } = await sarika(['check', '--lang', 'en'], { cwd: root });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('articles/a.md:8:4 warning misspelt-word');
    expect(stderr).toContain('"អភិវឌ្ប" is misspelt. Write "អភិវឌ្ឍ".');
    expect(stderr).toContain('1 article: 2 warnings, 1 note');
    expect(stderr).toContain('"npx sarika check --fix" can mend 3 of them');
    expect(await read(root, 'articles/a.md')).toBe(article({}, BODY));
  });

  it('finds in the release as it is imported what an editor would', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS });
    await sarika(['import', join(PROJECT, 'tests/fixtures/press-release-2022-01-21.txt'), '-q'], { cwd: root });
    const { stdout } = await sarika(['check', '--format', 'json'], { cwd: root });
    const counts = new Map<string, number>();
    for (const code of codesOf(stdout)) counts.set(code, (counts.get(code) ?? 0) + 1);
    // Nine words in the text; the title and the topic repeat one of them.
    const expected = { 'not-canonical': 11, 'misspelt-word': 4, 'two-spellings': 2, 'contact-empty': 1 };
    // The dateline, which is in the front matter now, says ទី២១, and the text ទី ២.
    const notes = { 'summary-missing': 1, 'paragraph-open': 1, 'number-spacing': 1 };
    expect(Object.fromEntries(counts)).toEqual({ ...expected, ...notes });
    expect((await sarika(['check', '--fix', '-q'], { cwd: root })).code).toBe(0);
    const again = await sarika(['check', '--format', 'json'], { cwd: root });
    expect(codesOf(again.stdout)).toEqual(['summary-missing', 'paragraph-open', 'contact-empty']);
  });

  it('mends what is certain, shows it before, and the second time has nothing to do', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}, BODY), 'articles/b.md': article({ slug: 'b' }) });
    await chmod(join(root, 'articles/a.md'), 0o640);
    const shown = await sarika(['check', '--dry-run', '--lang', 'en'], { cwd: root });
    expect(shown.stdout).toContain(`--- a/articles/a.md\n+++ b/articles/a.md\n`);
    expect(shown.stdout).toContain(`-${BODY}\n+${FIXED}\n`);
    expect(shown.stderr).toContain('Would mend 3 places; nothing was written');
    expect(await read(root, 'articles/a.md')).toBe(article({}, BODY));
    const before = await stat(join(root, 'articles/b.md'));
    const { code, stderr } = await sarika(['check', '--fix', '--lang', 'en'], { cwd: root });
    expect(code).toBe(0);
    expect(stderr).toContain('Mended 3 places in "articles/a.md"');
    expect(await read(root, 'articles/a.md')).toBe(article({}, FIXED));
    expect((await stat(join(root, 'articles/a.md'))).mode & 0o777).toBe(0o640);
    expect((await stat(join(root, 'articles/b.md'))).mtimeMs).toBe(before.mtimeMs);
    expect((await sarika(['check', '--fix', '--lang', 'en'], { cwd: root })).stderr).not.toContain('Mended');
  });

  it('takes its fixes back', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}, BODY) });
    expect((await sarika(['check', '--undo', '--lang', 'en'], { cwd: root })).stderr).toBe('There is no --fix to take back\n');
    await sarika(['check', '--fix', '-q'], { cwd: root });
    const { code, stderr } = await sarika(['check', '--undo', '--lang', 'en'], { cwd: root });
    expect([code, stderr]).toEqual([0, '"articles/a.md" is again as it was before the last --fix\n']);
    expect(await read(root, 'articles/a.md')).toBe(article({}, BODY));
    await sarika(['check', '--fix', '-q'], { cwd: root });
    await writeFile(join(root, 'articles/a.md'), article({}, 'ថ្មី។'));
    const late = await sarika(['check', '--undo'], { cwd: root });
    expect([late.code, await read(root, 'articles/a.md')]).toEqual([1, article({}, 'ថ្មី។')]);
    expect((await sarika(['check', '--undo', '--fix'], { cwd: root })).code).toBe(2);
  });

  it('looks at what git sees as changed', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({}, BODY),
      'articles/ខ.md': article({ slug: 'b' }, BODY),
    });
    const outside = await sarika(['check', '--changed', '--lang', 'en'], { cwd: root, env: { GIT_CEILING_DIRECTORIES: dirname(root) } });
    expect([outside.code, outside.stderr]).toEqual([2, expect.stringContaining('not a git repository')]);
    const git = (...args: string[]) =>
      promisify(execFile)('git', ['-c', 'user.name=a', '-c', 'user.email=a@news.example', ...args], { cwd: root });
    await git('init', '-q', '-b', 'main');
    await git('add', '-A');
    await git('commit', '-q', '-m', 'a');
    const filesOf = async (...args: string[]) => {
      const { stdout } = await sarika(['check', '--format', 'json', '--changed', ...args], { cwd: root });
      return [...new Set(JSON.parse(stdout).diagnostics.map(({ file }: { file: string }) => file))];
    };
    expect(await filesOf()).toEqual([]);
    await writeFile(join(root, 'articles/ខ.md'), article({ slug: 'b' }, `${BODY}។`));
    await writeFile(join(root, 'articles/c.md'), article({ slug: 'c' }, BODY));
    expect(await filesOf()).toEqual(['articles/c.md', 'articles/ខ.md']);
    await git('checkout', '-q', '-b', 'other');
    await git('add', '-A');
    await git('commit', '-q', '-m', 'b');
    expect(await filesOf()).toEqual([]);
    expect(await filesOf('main')).toEqual(['articles/c.md', 'articles/ខ.md']);
    expect(await filesOf('HEAD~1')).toEqual(['articles/c.md', 'articles/ខ.md']);
    expect((await sarika(['check', '--changed=--output=x'], { cwd: root })).code).toBe(2);
    expect(await readdir(root)).not.toContain('x');
  });

  it('exits with 1 for errors, and for more warnings than are allowed', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}, BODY) });
    expect((await sarika(['check', '--max-warnings', '2'], { cwd: root })).code).toBe(0);
    expect((await sarika(['check', '--max-warnings', '1'], { cwd: root })).code).toBe(1);
    expect((await sarika(['check', '--max-warnings', 'x'], { cwd: root })).code).toBe(2);
    const wrong = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}, WRONG_DAY) });
    const { code, stderr } = await sarika(['check', '--lang', 'en'], { cwd: wrong });
    expect(code).toBe(1);
    expect(stderr).toContain('articles/a.md:8:7 error weekday-mismatch');
    // It is a rule of every build, too, and can be silenced where an old paper is quoted.
    expect((await sarika(['build'], { cwd: wrong })).code).toBe(1);
    const quoted = `<!-- sarika-ignore weekday-mismatch: ដកស្រង់តាមឯកសារដើម -->\n\n${WRONG_DAY}`;
    const silenced = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}, quoted) });
    expect((await sarika(['build'], { cwd: silenced })).code).toBe(0);
    expect((await sarika(['check', '--max-warnings', '0'], { cwd: silenced })).code).toBe(0);
  });

  it('looks at the articles that are named, and says so where there is none', async () => {
    const root = await newsroom({
      'sarika.yaml': SETTINGS,
      'articles/a.md': article({}, BODY),
      'articles/deep/b.md': article({ slug: 'b' }, 'ការប្រើប្រាសថ្ម។'),
    });
    expect(codesOf((await sarika(['check', 'articles/deep', '--format', 'json'], { cwd: root })).stdout)).toEqual(['misspelt-word']);
    expect(codesOf((await sarika(['check', 'articles/deep/b.md', '--format', 'json'], { cwd: root })).stdout)).toEqual(['misspelt-word']);
    const none = await sarika(['check', 'articles/none.md', '--lang', 'en'], { cwd: root });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('There is no article at "articles/none.md"');
    expect((await sarika(['check', 'sarika.yaml', '--lang', 'en'], { cwd: root })).stderr).toContain(
      'Articles are the .md files in "articles/"',
    );
  });

  it('finds what only the whole newsroom shows', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}), 'articles/b.md': article({}) });
    const { code, stdout } = await sarika(['check', '--format', 'json'], { cwd: root });
    expect(code).toBe(1);
    expect(codesOf(stdout).sort()).toEqual(['address-clash', 'id-clash', 'title-repeated', 'title-repeated']);
  });

  it('gives JSON with edits that fit the file, and a summary', async () => {
    const text = article({}, BODY);
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': text });
    const { version, diagnostics, summary } = JSON.parse((await sarika(['check', '--format', 'json'], { cwd: root })).stdout);
    expect(version).toBe(1);
    expect(summary).toEqual({ articles: 1, errors: 0, warnings: 2, notes: 1, fixable: 3, leftOut: [] });
    const edits = diagnostics.flatMap(({ fix }: { fix: { start: number; end: number; text: string }[] }) => fix);
    let fixed = text;
    for (const { start, end, text: right } of edits.toReversed()) fixed = fixed.slice(0, start) + right + fixed.slice(end);
    expect(fixed).toBe(article({}, FIXED));
  });

  it('gives annotations for GitHub', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a,b.md': article({}, WRONG_DAY) });
    const { stdout } = await sarika(['check', '--format', 'github', '--lang', 'en'], { cwd: root });
    expect(stdout).toMatch(
      /^::error file=articles\/a%2Cb\.md,line=8,endLine=8,col=7,endColumn=11,title=weekday-mismatch::.*2022-01-21.*\n$/,
    );
  });

  it('gives a SARIF log whose places and fixes fit the file', async () => {
    const text = article({}, BODY);
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/ក ខ.md': text });
    const log = JSON.parse((await sarika(['check', '--format', 'sarif', '--lang', 'en'], { cwd: root })).stdout);
    expect(log.version).toBe('2.1.0');
    const [{ tool, columnKind, results }] = log.runs;
    expect([tool.driver.name, columnKind]).toEqual(['sarika', 'utf16CodeUnits']);
    expect(results.map(({ ruleId, level }: { ruleId: string; level: string }) => `${ruleId} ${level}`)).toEqual([
      'misspelt-word warning',
      'not-canonical note',
      'two-spellings warning',
    ]);
    const line = text.split('\n')[7] ?? '';
    for (const { ruleId, ruleIndex, message, locations, fixes } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(message.text).not.toBe('');
      expect(locations[0].physicalLocation.artifactLocation.uri).toBe('articles/%E1%9E%80%20%E1%9E%81.md');
      const { startLine, startColumn, endColumn } = locations[0].physicalLocation.region;
      expect(startLine).toBe(8);
      const [{ deletedRegion, insertedContent }] = fixes[0].artifactChanges[0].replacements;
      expect(deletedRegion).toEqual(locations[0].physicalLocation.region);
      expect(line.slice(startColumn - 1, endColumn - 1)).not.toBe(insertedContent.text);
    }
  });

  it('gives a SARIF log of the standard’s shape, whatever was found', async () => {
    const logOf = async (files: Readonly<Record<string, string | Uint8Array>>) => {
      const root = await newsroom({ 'sarika.yaml': `${SETTINGS}terms: [{ prefer: GovTech, not: Gov-Tech }]\n`, ...files });
      return JSON.parse((await sarika(['check', '--format', 'sarif'], { cwd: root })).stdout);
    };
    const clean = sarifShape.safeParse(await logOf({ 'articles/a.md': article({}) }));
    expect([clean.error, clean.data?.runs[0]?.results]).toEqual([undefined, []]);
    const { error, data } = sarifShape.safeParse(
      await logOf({
        'articles/a.md': article({}, `${BODY}\n\n${WRONG_DAY}\n\nGov-Tech\n`),
        'articles/b.md': article({ title: '' }),
        'articles/c.md': new Uint8Array([0xff, 0xfe]),
        'articles/d.md': '',
        'articles/e.md': 'ក',
        'articles/f % #.md': article({}),
      }),
    );
    expect(error).toBe(undefined);
    expect(data?.runs[0]?.results.length).toBeGreaterThan(8);
  });

  it('gives a JUnit report', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a&b.md': article({}, BODY) });
    const { stdout } = await sarika(['check', '--format', 'junit', '--lang', 'en'], { cwd: root });
    const elements: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) =>
      elements.push(`${name} ${attributes.tests ?? attributes.type ?? attributes.classname ?? ''}`),
    );
    parser.write(stdout).close();
    const fault = ['testcase articles/a&b.md', 'failure warn'];
    expect(elements).toEqual(['testsuites 2', 'testsuite 2', ...fault, ...fault]);
    const clean = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}) });
    expect((await sarika(['check', '--format', 'junit'], { cwd: clean })).stdout).toContain('tests="1" failures="0"');
  });

  it('heeds the newsroom’s own severities', async () => {
    const rules = `${SETTINGS}rules: { misspelt-word: off, two-spellings: error, not-canonical: off }\n`;
    const root = await newsroom({ 'sarika.yaml': rules, 'articles/a.md': article({}, BODY) });
    const { code, stdout } = await sarika(['check', '--format', 'json'], { cwd: root });
    expect(code).toBe(1);
    expect(codesOf(stdout)).toEqual(['two-spellings']);
    await sarika(['check', '--fix', '-q'], { cwd: root });
    expect(await read(root, 'articles/a.md')).toContain('អភិវឌ្ប');
    expect(await read(root, 'articles/a.md')).not.toContain('ឲ្យ');
  });
});
