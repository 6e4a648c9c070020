import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { article, newsroom, PROJECT, SETTINGS, sarika, treeOf } from '../newsroom.js';

const theme = () => treeOf(join(PROJECT, 'templates'));
const init = (root: string, ...more: string[]) => sarika(['init', '--theme', '--lang', 'en', ...more], { cwd: root });

describe('sarika init --theme', () => {
  it('copies the default theme, byte for byte, into the folder that the settings name, and says what it wrote', async () => {
    const root = await newsroom({ 'sarika.yaml': `${SETTINGS}templates: look/own\n`, 'articles/a.md': article({}) });
    const { code, stdout, stderr } = await init(root);
    expect([code, stderr]).toEqual([0, expect.stringContaining('Change the files in "look/own"')]);
    const copied = await treeOf(join(root, 'look/own'));
    expect(copied).toEqual(await theme());
    expect(stdout.trimEnd().split('\n')).toEqual([...copied.keys()].sort().map((path) => `look/own/${path}`));
    // The newsroom looks as it did.
    const build = await sarika(['build', '--now', '2022-06-01', '--lang', 'en'], { cwd: root });
    expect([build.code, build.stderr]).toEqual([0, '']);
  });

  it('takes the newsroom’s folder by name, too', async () => {
    const root = await newsroom({ 'site/sarika.yaml': SETTINGS });
    expect(await init(root, 'site', '--quiet')).toMatchObject({ code: 0, stderr: '' });
    expect(await treeOf(join(root, 'site/templates'))).toEqual(await theme());
  });

  it('overwrites nothing: another file of the same name stays, is named, and the exit code tells', async () => {
    const own = { 'templates/partials/lead.hbs': 'mine', 'templates/pages/own.hbs': 'mine too' };
    const root = await newsroom({ 'sarika.yaml': SETTINGS, ...own });
    const { code, stdout, stderr } = await init(root);
    expect(code).toBe(1);
    expect(stderr).toContain('"templates/partials/lead.hbs" was there already');
    expect(stderr.match(/was there already/g)).toHaveLength(1);
    expect(stdout).not.toContain('lead.hbs');
    for (const [path, text] of Object.entries(own)) expect(await readFile(join(root, path), 'utf8')).toBe(text);
    expect((await treeOf(join(root, 'templates'))).size).toBe((await theme()).size + 1);
  });

  it('says nothing of files that are there as they are', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS });
    await init(root);
    await rm(join(root, 'templates/pages/home.hbs'));
    expect(await init(root, '--quiet')).toEqual({ code: 0, stdout: 'templates/pages/home.hbs\n', stderr: '' });
  });

  it('writes through no link out of the newsroom', async () => {
    const outside = await newsroom({ 'a.hbs': 'outside' });
    const root = await newsroom({ 'sarika.yaml': SETTINGS });
    await symlink(outside, join(root, 'templates'));
    const folder = await init(root);
    expect([folder.code, folder.stdout]).toEqual([2, '']);
    expect(folder.stderr).toContain('templates/assets/icon.svg');
    expect([...(await treeOf(outside)).keys()]).toEqual(['a.hbs']);

    await rm(join(root, 'templates'));
    await mkdir(join(root, 'templates/pages'), { recursive: true });
    await symlink(join(outside, 'a.hbs'), join(root, 'templates/pages/home.hbs'));
    await symlink(join(outside, 'nowhere.hbs'), join(root, 'templates/pages/list.hbs'));
    const file = await init(root);
    expect(file.code).toBe(1);
    for (const name of ['home', 'list']) expect(file.stderr).toContain(`"templates/pages/${name}.hbs" was there already`);
    expect([...(await treeOf(outside))].map(([path, bytes]) => [path, bytes.toString()])).toEqual([['a.hbs', 'outside']]);
  });

  it('leaves a folder in a file’s place alone', async () => {
    const root = await newsroom({ 'sarika.yaml': SETTINGS, 'templates/pages/home.hbs/a': '' });
    expect(await init(root)).toMatchObject({ code: 1, stderr: expect.stringContaining('"templates/pages/home.hbs" was there already') });
  });

  it('can’t run without a newsroom, and writes nothing where the settings have errors', async () => {
    const root = await newsroom({ 'a.txt': '' });
    expect((await init(root)).code).toBe(2);
    await writeFile(join(root, 'sarika.yaml'), 'titel: a\n');
    const { code, stderr } = await init(root);
    expect([code, stderr]).toEqual([1, expect.stringContaining('titel')]);
    expect([...(await treeOf(root)).keys()]).toEqual(['a.txt', 'sarika.yaml']);
  });
});
