import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForBrowser } from '../../scripts/browser-bundle.js';
import { searchTokens } from '../../src/khmer/search-key.js';
import { khmerText, mixed } from '../arbitraries/khmer.js';
import { PROJECT } from '../newsroom.js';

describe('the bundle for browsers', () => {
  let dir: string;
  let bundled: typeof searchTokens;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'sarika-bundle-'));
    const file = join(dir, 'search-key.mjs');
    await bundleForBrowser(join(PROJECT, 'src/khmer/search-key.ts'), file);
    bundled = ((await import(pathToFileURL(file).href)) as { searchTokens: typeof searchTokens }).searchTokens;
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('gives the same tokens as the sources', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, khmerText, fc.string({ unit: 'binary' })), (text) => {
        expect(bundled(text)).toEqual(searchTokens(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is small, asks for nothing else, and makes no markup of text', async () => {
    const script = await readFile(join(PROJECT, 'build/browser/search.js'));
    // What a reader of the search page loads before the first answer: a fifth of the 300 kB that a query may cost.
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(60_000);
    expect(script.toString()).not.toMatch(/\bimport\b|innerHTML|insertAdjacent|document\.write|\beval\b|new Function|require\(/);
  });
});
