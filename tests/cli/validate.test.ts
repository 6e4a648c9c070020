import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, fill, newsroom, PROJECT, SETTINGS, sarika } from '../newsroom.js';
import { page } from '../validate/good-site.js';
import { sarifShape } from './sarif-shape.js';

async function built(): Promise<string> {
  const root = await newsroom({ 'sarika.yaml': SETTINGS, 'articles/a.md': article({}) });
  expect((await sarika(['build', '-q'], { cwd: root })).code).toBe(0);
  return root;
}

describe('sarika validate', () => {
  it('says what it found, with a caret in the published file', async () => {
    const root = await built();
    const good = await sarika(['validate', '--lang', 'en'], { cwd: root });
    expect(good).toMatchObject({ code: 0, stdout: '' });
    expect(good.stderr).toMatch(/^"dist", \d+ files, \d+ pages: No errors and no warnings\n$/);
    await fill(root, { 'dist/x/index.html': page('<a href="/none/">ក</a>') });
    const bad = await sarika(['validate', '--lang', 'en'], { cwd: root });
    expect(bad).toMatchObject({ code: 1, stdout: '' });
    expect(bad.stderr).toContain('dist/x/index.html:11:10 error dead-link\n');
    expect(bad.stderr).toContain('11 | <a href="/none/">ក</a>\n     |          ^^^^^^\n');
    expect((await sarika(['validate'], { cwd: root })).stderr).toContain('កំហុស ១');
    expect(await sarika(['validate', '-q'], { cwd: await built() })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('has the formats of check', async () => {
    const root = await built();
    await fill(root, { 'dist/x.html': page('<h1>ក</h1>') });
    const run = (format: string, ...more: string[]) => sarika(['validate', '--format', format, '--lang', 'en', ...more], { cwd: root });
    const json = JSON.parse((await run('json')).stdout);
    expect(json).toMatchObject({
      version: 1,
      diagnostics: [{ code: 'page-headings', severity: 'warn', file: 'dist/x.html', start: { line: 11, column: 1 }, fix: [] }],
      summary: { folder: 'dist', errors: 0, warnings: 1, areLeaksChecked: true },
    });
    expect((await run('github')).stdout).toMatch(
      /^::warning file=dist\/x\.html,line=11,endLine=11,col=1,endColumn=5,title=page-headings::/,
    );
    expect(sarifShape.safeParse(JSON.parse((await run('sarif')).stdout)).error).toBeUndefined();
    expect((await run('junit')).stdout).toContain('<testsuites name="sarika validate" tests="1" failures="1">');
    expect((await run('json')).code).toBe(0);
    expect((await run('json', '--max-warnings', '0')).code).toBe(1);
  });

  it('looks at any folder, and says that it does not look for leaks there', async () => {
    const root = await newsroom({ 'site/index.html': page('<p>ក</p>') });
    const { code, stderr } = await sarika(['validate', 'site', '--lang', 'en'], { cwd: root });
    expect(code).toBe(0);
    expect(stderr).toContain('Withheld articles were not looked for: "site" is not where this newsroom publishes');
    expect((await sarika(['validate', 'none', '--lang', 'en'], { cwd: root })).code).toBe(2);
    expect((await sarika(['validate', '--lang', 'en'], { cwd: root })).stderr).toContain('There is no sarika.yaml');
  });

  it('finds no error in what is published of this project’s own articles', async () => {
    const root = await newsroom({});
    await cp(join(PROJECT, 'articles'), join(root, 'articles'), { recursive: true });
    await cp(join(PROJECT, 'sarika.yaml'), join(root, 'sarika.yaml'));
    expect((await sarika(['build', '-q'], { cwd: root })).code).toBe(0);
    const { stdout } = await sarika(['validate', '--format', 'json'], { cwd: root });
    const found = JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code);
    // Until pages say how large their pictures are.
    expect(found.filter((code: string) => code !== 'picture-without-size')).toEqual([]);
  });
});
