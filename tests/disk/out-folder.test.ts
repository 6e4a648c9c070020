import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutFolder } from '../../src/disk/out-folder.js';
import { tempFolder } from './temp-newsroom.js';

describe('checkOutFolder', () => {
  const PROTECTED = ['articles', 'templates', 'static', 'pages'];

  it.each(['dist', 'public/site', '../elsewhere', 'articles-old'])('lets %j pass', async (out) => {
    const root = join(await tempFolder(), 'newsroom');
    await mkdir(root);
    await expect(checkOutFolder(root, join(root, out), PROTECTED)).resolves.toBeUndefined();
  });

  it.each(['.', '..', '/', 'articles', 'articles/x', 'templates/', '.git', '.git/x', '.sarika/out', 'node_modules/x', 'static'])(
    'refuses %j',
    async (out) => {
      const root = join(await tempFolder(), 'newsroom');
      await mkdir(root);
      await expect(checkOutFolder(root, out, PROTECTED)).rejects.toMatchObject({ code: 'out-unsafe' });
    },
  );

  it('refuses what holds a protected folder, and sees through links', async () => {
    const [root, elsewhere] = [await tempFolder(), await tempFolder()];
    await mkdir(join(root, 'articles'));
    await symlink('articles', join(root, 'dist'));
    await symlink(root, join(elsewhere, 'back'));
    await symlink(elsewhere, join(root, 'static'));
    const refused = expect.objectContaining({ code: 'out-unsafe' });
    await expect(checkOutFolder(root, 'content', ['content/articles'])).rejects.toEqual(refused);
    await expect(checkOutFolder(root, join(root, 'dist'), PROTECTED)).rejects.toEqual(refused);
    await expect(checkOutFolder(root, join(root, 'dist/new'), PROTECTED)).rejects.toEqual(refused);
    await expect(checkOutFolder(root, join(elsewhere, 'back'), PROTECTED)).rejects.toEqual(refused);
    await expect(checkOutFolder(root, join(elsewhere, 'site'), PROTECTED)).rejects.toEqual(refused);
    await expect(checkOutFolder(root, 'site', ['site/pages'])).rejects.toEqual(refused);
  });
});
