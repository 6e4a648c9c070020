import { describe, expect, it } from 'vitest';
import { OutputNames } from '../../src/disk/output-names.js';
import { assertOutputPath, foldersOf, foldPath, isOutputPath } from '../../src/disk/output-path.js';

describe('assertOutputPath', () => {
  it.each([
    'index.html',
    '2022/01/slug/index.html',
    '.nojekyll',
    '.well-known/security.txt',
    'ព័ត៌មាន/index.html',
    'a b',
    '...',
    'ក'.repeat(85),
  ])('lets %j pass', (path) => {
    expect(() => assertOutputPath(path)).not.toThrow();
    expect(isOutputPath(path)).toBe(true);
  });

  it.each([
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    '../a',
    'a/../b',
    'a/./b',
    'a\\b',
    '..\\a',
    'a\0',
    'a\nb',
    'a\u0085b',
    'C:',
    'c:/a',
    'C:a',
    '\ud800',
    '.git/config',
    'a/.GIT/hooks/x',
    '.sarika-stage/0',
    'ក'.repeat(86),
    `a/${'x'.repeat(256)}`,
  ])('refuses %j', (path) => {
    expect(() => assertOutputPath(path)).toThrow(Error);
    expect(isOutputPath(path)).toBe(false);
  });
});

describe('foldersOf', () => {
  it('names the outermost first', () => {
    expect(foldersOf('a/b/c')).toEqual(['a', 'a/b']);
    expect(foldersOf('a')).toEqual([]);
  });
});

describe('foldPath', () => {
  it('knows neither letter case nor the form of Unicode', () => {
    expect(foldPath('Cafe\u0301/A')).toBe(foldPath('caf\u00e9/a'));
  });
});

describe('OutputNames', () => {
  const added = (...paths: string[]) => {
    const names = new OutputNames(new Set());
    for (const path of paths) names.add(path);
    return names;
  };

  it('takes paths that can stand side by side', () => {
    expect(added('a/b', 'a/c', 'A/d', 'ab').find('A/B')).toBe('a/b');
  });

  it('looks at those that were there before as soon as another one comes', () => {
    const names = new OutputNames(new Set(['a', 'b/c']));
    for (const path of ['a', 'b/c']) names.add(path);
    expect([names.has('a'), names.find('B/C')]).toEqual([true, 'b/c']);
    for (const path of ['a', 'A', 'a/x', 'B']) expect(() => names.add(path)).toThrow(/stand in each other's way/);
  });

  it.each([
    ['a', 'a'],
    ['a/b', 'A/B'],
    ['a', 'a/b'],
    ['a/b', 'a'],
    ['A', 'a/b/c'],
    ['a/b/c', 'A/b'],
  ])('refuses %j with %j', (one, two) => {
    expect(() => added(one, two)).toThrow(/stand in each other's way/);
  });
});
