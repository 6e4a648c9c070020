import { describe, expect, it } from 'vitest';
import { OutputPaths } from '../../src/build/output-paths.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';

/** Who takes these paths, one after the other, beside what is kept of an edition in which `beside` stood; and how often what is kept was looked at. */
function taking(paths: readonly string[], kept: readonly string[], beside: readonly string[]) {
  const faults: Diagnostic[] = [];
  const taken = new OutputPaths(faults);
  let looks = 0;
  taken.keep({
    has: () => true,
    paths: () => {
      looks++;
      return kept;
    },
    stoodBeside: (path) => beside.includes(path),
  });
  const free = paths.filter((path) => taken.take(path, `articles/${path}`));
  return { free, clashes: faults.map(({ code, args }) => [code, args]), looks };
}

const KEPT = ['a/index.html', 'tags/x/index.html'];

describe('OutputPaths', () => {
  it('look at nothing that is kept as long as all others stood beside it', () => {
    expect(taking(['b', 'c/d'], KEPT, ['b', 'c/d'])).toEqual({ free: ['b', 'c/d'], clashes: [], looks: 0 });
  });

  it('look at all of it, once, when another one comes', () => {
    expect(taking(['b', 'new', 'newer'], KEPT, ['b'])).toEqual({ free: ['b', 'new', 'newer'], clashes: [], looks: 1 });
  });

  it.each(['a/index.html', 'A/Index.html', 'a', 'a/index.html/x', 'tags'])(
    'find that %s is in the way of what is kept, or it of that',
    (path) => {
      const { free, clashes } = taking(['b', path, 'c'], KEPT, ['b']);
      expect(free).toEqual(['b', 'c']);
      expect(clashes).toMatchObject([['address-clash', { url: `/${path}` }]]);
    },
  );

  it('find what others take twice, kept or not', () => {
    expect(taking(['b', 'b', 'new', 'new'], KEPT, ['b']).clashes).toHaveLength(2);
  });
});
