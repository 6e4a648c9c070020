import { describe, expect, it, vi } from 'vitest';

// Where paths are taken apart, with the paths of Windows: the rules of `node:path` for them are there on every system.
vi.mock('node:path', async (load) => {
  const { win32, posix } = await load<typeof import('node:path')>();
  return { ...win32, win32, posix, default: win32 };
});
const { isInside, namedFrom, slashed } = await import('../../src/disk/real-path.js');
const { assertOutputPath } = await import('../../src/disk/output-path.js');

const ROOT = 'C:\\បន្ទប់ ព័ត៌មាន';

describe('paths on Windows', () => {
  it('are named with slashes, from the newsroom’s root', () => {
    expect(slashed('articles\\2022\\a.md')).toBe('articles/2022/a.md');
    expect(namedFrom(ROOT, 'articles\\a.md')).toBe('articles/a.md');
    expect(namedFrom(ROOT, 'articles/a.md')).toBe('articles/a.md');
    expect(namedFrom(ROOT, ROOT)).toBe('.');
    expect(namedFrom(ROOT, 'D:\\a.md')).toBe('D:/a.md');
    expect(namedFrom(ROOT, '\\\\server\\share\\a.md')).toBe('//server/share/a.md');
  });

  it('lie in a folder whatever their letter case, and never on another drive', () => {
    expect(isInside(ROOT, `${ROOT}\\articles\\a.md`)).toBe(true);
    expect(isInside('C:\\Newsroom', 'c:\\newsroom\\a')).toBe(true);
    expect(isInside(ROOT, ROOT)).toBe(true);
    expect(isInside(ROOT, 'D:\\a')).toBe(false);
    expect(isInside(ROOT, `${ROOT}-2\\a`)).toBe(false);
    expect(isInside(ROOT, 'C:\\')).toBe(false);
    expect(isInside(ROOT, `${ROOT}\\..a`)).toBe(true);
    expect(isInside(ROOT, '\\\\server\\share')).toBe(false);
  });

  it('never come out of an edition: no drive letters and no backslashes', () => {
    for (const path of ['C:/a', 'c:a', 'a\\b', '..\\a']) expect(() => assertOutputPath(path)).toThrow();
  });
});
