import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../../src/disk/make-folder.js';
import { rmSync } from '../../src/disk/moving.js';

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sarika-folder-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

describe('makeFolder', () => {
  it('makes what is missing and gives the outermost of it', () => {
    const root = folder();
    expect(makeFolder(join(root, 'a/b/c'))).toBe(join(root, 'a'));
    expect(makeFolder(join(root, 'a/b/d'))).toBe(join(root, 'a/b/d'));
    expect(makeFolder(join(root, 'a/b/d'))).toBeUndefined();
  });

  it('takes a link to a folder for one', () => {
    const root = folder();
    makeFolder(join(root, 'true'));
    symlinkSync(join(root, 'true'), join(root, 'link'));
    expect(makeFolder(join(root, 'link'))).toBeUndefined();
    expect(makeFolder(join(root, 'link/in'))).toBe(join(root, 'link/in'));
  });

  it('says what is in the way', () => {
    const root = folder();
    writeFileSync(join(root, 'file'), '');
    symlinkSync(join(root, 'nowhere'), join(root, 'link'));
    expect(() => makeFolder(join(root, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(root, 'file/in/it'))).toThrow('ENOTDIR');
    expect(() => makeFolder(join(root, 'link'))).toThrow('EEXIST');
  });

  it.runIf(process.platform === 'linux')('ends where a folder takes no others', () => {
    expect(() => makeFolder('/proc/sarika/newsroom')).toThrow(/ENOENT|EACCES|EROFS|EPERM/);
  });
});
