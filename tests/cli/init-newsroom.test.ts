import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fill, newsroom, PROJECT, type Run, SETTINGS, sarika, treeOf } from '../newsroom.js';

const NOW = ['--now', '2022-06-01'];
const WRITTEN = [
  'sarika.yaml',
  'articles/2022-06-01-welcome.md',
  'pages/about.md',
  '.gitignore',
  'package.json',
  '.github/workflows/publish.yml',
  '.gitlab-ci.yml',
];
const read = (root: string, file: string) => readFile(join(root, file), 'utf8');
const lines = (text: string) => text.trimEnd().split('\n');

/** What a newcomer does next; nothing is found. */
async function expectSound(root: string): Promise<void> {
  const check = await sarika(['check', '--format', 'json'], { cwd: root });
  expect([check.code, JSON.parse(check.stdout).diagnostics]).toEqual([0, []]);
  expect(await sarika(['build', '--lang', 'en', ...NOW], { cwd: root })).toMatchObject({ code: 0, stderr: '' });
  expect((await sarika(['validate', '--max-warnings', '0', ...NOW], { cwd: root })).code).toBe(0);
}

describe('sarika init', () => {
  it('makes a newsroom of a folder that is not there yet, whatever its name: checked, built and published without a finding', async () => {
    const root = await newsroom({});
    const { code, stdout, stderr } = await sarika(['init', 'បន្ទប់ ថ្មី/ក', ...NOW], { cwd: root });
    expect([code, lines(stdout)]).toEqual([0, WRITTEN]);
    expect(stderr).toContain('cd "បន្ទប់ ថ្មី/ក"\n  npm install\n  npx sarika preview\n');
    const made = join(root, 'បន្ទប់ ថ្មី/ក');
    await expectSound(made);
    expect(await read(made, 'dist/2022/06/welcome/index.html')).toContain('<html lang="km"');
  });

  it.each([
    ['en', 'https://news.example.gov.kh'],
    ['en', 'https://name.github.io/news/'],
    ['km', 'https://name.github.io/news/'],
    ['km', 'https://ព័ត៌មាន.example/ខ្មែរ/'],
  ])('in %s at %s', async (lang, url) => {
    const root = await newsroom({});
    const answers = ['--lang', lang, '--base-url', url, '--title', '# "A": [b]', '--organisation', "& 'x': #"];
    const made = await sarika(['init', root, ...answers, ...NOW], { cwd: PROJECT });
    expect(made.code).toBe(0);
    expect(made.stderr).not.toContain('baseUrl');
    await expectSound(root);
    const home = await read(root, 'dist/index.html');
    expect(home).toContain(`<html lang="${lang}"`);
    expect(home).toContain('# &quot;A&quot;: [b]');
  });

  it('says what is missing, and what to type next', async () => {
    const root = await newsroom({});
    const { stderr } = await sarika(['init', '--lang', 'en', ...NOW], { cwd: root });
    expect(lines(stderr)).toEqual([
      'The address of the website is still missing: set "baseUrl" in "sarika.yaml" before you publish',
      'Next, type:',
      '  npm install',
      '  npx sarika preview',
      '  npx sarika check',
    ]);
    expect(await sarika(['init', 'b', '--quiet', ...NOW], { cwd: root })).toMatchObject({ code: 0, stderr: '' });
  });

  it('does no harm a second time, a year later', async () => {
    const root = await newsroom({});
    await sarika(['init', '--ci', 'gitlab', '--title', 'ក', ...NOW], { cwd: root });
    const before = await treeOf(root);
    expect(await sarika(['init', '--quiet', '--now', '2023-06-01'], { cwd: root })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await treeOf(root)).toEqual(before);
  });

  it('overwrites nothing: files that are there are named, and the exit code tells', async () => {
    const own = {
      'sarika.yaml': `${SETTINGS}out: public\narticles: news\n`,
      '.gitignore': 'dist\n',
      'package.json': '{}',
      'news/a.md': 'x',
    };
    const root = await newsroom({ ...own, 'pages/a.md': 'x' });
    const { code, stdout, stderr } = await sarika(['init', '--title', 'Another', '--lang', 'en', ...NOW], { cwd: root });
    expect([code, lines(stdout)]).toEqual([1, ['.github/workflows/publish.yml', '.gitlab-ci.yml']]);
    for (const file of ['sarika.yaml', '.gitignore', 'package.json']) expect(stderr).toContain(`"${file}" was there already`);
    for (const [path, text] of Object.entries(own)) expect(await read(root, path)).toBe(text);
    expect(await read(root, '.github/workflows/publish.yml')).toContain('path: public');
  });

  it('is content with a package.json that has sarika, and a .gitignore that has what is needed', async () => {
    const own = { 'package.json': '{"dependencies": {"sarika": "file:x.tgz"}}', '.gitignore': 'a\ndist/\nnode_modules\n.sarika/\n' };
    const root = await newsroom(own);
    expect((await sarika(['init', ...NOW], { cwd: root })).code).toBe(0);
    for (const [path, text] of Object.entries(own)) expect(await read(root, path)).toBe(text);
  });

  it('writes nothing where an answer is no good, or the settings have errors', async () => {
    const root = await newsroom({});
    const bad = await sarika(['init', '--base-url', 'foo', '--lang', 'en'], { cwd: root });
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('"foo" in "baseUrl" is not a full web address')]);
    expect((await sarika(['init', '--title', '  '], { cwd: root })).code).toBe(2);
    expect((await sarika(['init', '--now', 'soon'], { cwd: root })).code).toBe(2);
    expect((await sarika(['init', '--ci', 'jenkins'], { cwd: root })).code).toBe(2);
    expect((await treeOf(root)).size).toBe(0);
    await writeFile(join(root, 'sarika.yaml'), 'titel: a\n');
    expect(await sarika(['init', '--lang', 'en'], { cwd: root })).toMatchObject({ code: 1, stderr: expect.stringContaining('titel') });
    expect((await treeOf(root)).size).toBe(1);
    // A file where the folder should be.
    expect((await sarika(['init', 'sarika.yaml'], { cwd: root })).code).toBe(2);
  });

  it('writes through no link out of the newsroom', async () => {
    const outside = await newsroom({});
    const root = await newsroom({});
    await symlink(outside, join(root, 'articles'));
    expect((await sarika(['init', ...NOW], { cwd: root })).code).toBe(2);
    expect((await treeOf(outside)).size).toBe(0);
  });

  it('puts a name into the standard order, and lists the change', async () => {
    const root = await newsroom({});
    const { stderr } = await sarika(['init', '--title', 'ក្រសួងមន្រ្តី', '--lang', 'en', ...NOW], { cwd: root });
    expect(stderr).toContain('Wrote "ន្ត្រី" for "ន្រ្តី"');
    expect(await read(root, 'sarika.yaml')).toContain('\ntitle: ក្រសួងមន្ត្រី\n');
  });

  it('asks on a terminal, again after a bad answer, and not for what it was told', async () => {
    const root = await newsroom({});
    const asked = await onTerminal(
      root,
      ['init', '--organisation', 'GovTech', ...NOW],
      ['fr', 'en', 'The Newsroom', 'foo', 'https://a.example'],
    );
    expect(asked).toMatchObject({ code: 0 });
    expect(asked.stdout).toContain('Type km for Khmer or en for English');
    expect(asked.stdout).toContain('"foo" in "baseUrl" is not a full web address');
    expect(asked.stdout).not.toContain('Organisation that publishes');
    const settings = parse(await read(root, 'sarika.yaml'));
    const expected = {
      title: 'The Newsroom',
      baseUrl: 'https://a.example',
      lang: 'en',
      organisation: { name: 'GovTech' },
      menu: ['about'],
    };
    expect(settings).toEqual(expected);
    const ended = await newsroom({});
    for (const key of ['\u0003', '\u0004']) {
      const { code, stdout: said } = await onTerminal(ended, ['init', '--lang', 'en'], [key]);
      expect([code, said]).toEqual([130, expect.stringContaining('Interrupted')]);
    }
    expect((await treeOf(ended)).size).toBe(0);
    const silent = await newsroom({});
    const { stdout } = await onTerminal(silent, ['init', '--yes', ...NOW], []);
    expect(stdout).not.toContain('?');
    expect((await treeOf(silent)).has('sarika.yaml')).toBe(true);
  });
});

/** Runs the command line on a terminal of its own, where a person types these lines. Both streams come as one. */
function onTerminal(cwd: string, args: readonly string[], typed: readonly string[]): Promise<Run> {
  const command = [process.execPath, join(PROJECT, 'bin/sarika.js'), ...args].map((word) => `'${word}'`).join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', command, '/dev/null'], { cwd, env: { ...process.env, NO_COLOR: '1', TERM: 'xterm' } });
    let stdout = '';
    let answers = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      // An answer for every question, when it stands there.
      const questions = stdout.match(/\?(?: \[[^\]]*\])? /g)?.length ?? 0;
      while (answers < Math.min(questions, typed.length)) child.stdin.write(`${typed[answers++]}\r`);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr: '' }));
  });
}

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> };
type Job = { readonly steps: readonly Step[]; readonly permissions?: Record<string, string>; readonly 'runs-on': string };
type Workflow = { readonly on: Record<string, unknown>; readonly permissions: Record<string, string>; readonly jobs: Record<string, Job> };

describe('the pipelines of a new newsroom', () => {
  it('GitHub: asks for no more than it needs, and takes actions by their commits', async () => {
    const root = await newsroom({});
    await sarika(['init', '--ci', 'github', ...NOW], { cwd: root });
    const text = await read(root, '.github/workflows/publish.yml');
    const workflow = parse(text) as Workflow;
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.build?.permissions).toBeUndefined();
    expect(workflow.jobs.deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request', 'workflow_dispatch', 'schedule']);
    expect(workflow.on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \* \* \* \*$/) }]);
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    expect(steps.flatMap(({ uses }) => uses ?? []).every((uses) => /^actions\/[a-z-]+@[0-9a-f]{40}$/.test(uses))).toBe(true);
    expect(steps.find(({ uses }) => uses?.includes('upload-pages'))?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
    expect(text).not.toMatch(/secrets\.|pull_request_target|\$\{\{ github\.(?:head_ref|event\.pull)/);
  });

  it('GitHub: every script step works in a fresh newsroom', async () => {
    const root = await freshRoom('github');
    const { jobs } = parse(await read(root, '.github/workflows/publish.yml')) as Workflow;
    for (const { run } of jobs.build?.steps ?? []) if (run !== undefined) await shell(root, run);
    expect(await read(root, 'npm-was-asked')).toBe('install\n');
    expect((await treeOf(join(root, 'dist'))).has('index.html')).toBe(true);
    await fill(root, { 'package-lock.json': '{}' });
    await shell(root, jobs.build?.steps.find(({ run }) => run?.includes('npm'))?.run ?? '');
    expect(await read(root, 'npm-was-asked')).toBe('install\nci\n');
  });

  it('GitHub: an error in an article stops it, and is told as an annotation', async () => {
    const root = await freshRoom('github');
    await fill(root, { 'articles/a.md': '---\ntitel: x\n---\n' });
    const { jobs } = parse(await read(root, '.github/workflows/publish.yml')) as Workflow;
    const check = jobs.build?.steps.find(({ run }) => run?.includes('check'))?.run ?? '';
    await expect(shell(root, check)).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('::error file=articles/a.md') });
  });

  it('GitLab: every script line works in a fresh newsroom', async () => {
    const root = await freshRoom('gitlab');
    await writeFile(join(root, 'sarika.yaml'), (await read(root, 'sarika.yaml')).replace('\nlang: km', "\nlang: km\nout: it's/out"));
    await rm(join(root, '.gitlab-ci.yml'));
    await sarika(['init', '--ci', 'gitlab', ...NOW], { cwd: root });
    type GitlabJob = { readonly script: readonly string[]; readonly artifacts: object; readonly rules: object };
    const { check, pages } = parse(await read(root, '.gitlab-ci.yml')) as Record<string, GitlabJob>;
    for (const job of [check, pages]) for (const line of job?.script ?? []) await shell(root, line);
    const publicFiles = await treeOf(join(root, 'public'));
    expect([publicFiles.has('index.html'), publicFiles.has('feed.xml')]).toEqual([true, true]);
    expect(pages?.artifacts).toEqual({ paths: ['public'], reports: { junit: 'validate.xml' } });
    for (const report of ['check.xml', 'validate.xml']) expect(await read(root, report)).toContain('<testsuite');
    expect(pages?.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
  });
});

/** A new newsroom in which this sarika is installed; `npm` does nothing but note what it was asked. */
async function freshRoom(ci: string): Promise<string> {
  const root = await newsroom({});
  await sarika(['init', '--ci', ci, ...NOW], { cwd: root });
  await mkdir(join(root, 'node_modules/.bin'), { recursive: true });
  await symlink(PROJECT, join(root, 'node_modules/sarika'));
  await symlink('../sarika/bin/sarika.js', join(root, 'node_modules/.bin/sarika'));
  await fill(root, { '.shims/npm': '#!/bin/sh\necho "$@" >> npm-was-asked\n' });
  await chmod(join(root, '.shims/npm'), 0o755);
  return root;
}

const run = promisify(execFile);
/** As the services run a step: bash that stops at the first error. */
function shell(root: string, script: string): Promise<unknown> {
  const env = { ...process.env, PATH: `${join(root, '.shims')}:${process.env.PATH}`, CI: 'true', npm_config_offline: 'true' };
  return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd: root, env });
}
