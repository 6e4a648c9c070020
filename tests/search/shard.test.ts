import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShard, shardText } from '../../src/search/shard.js';
import { hostileText } from '../arbitraries/newsroom.js';
import { entry } from './entries.js';

const anyEntry = fc
  .record({ title: hostileText, excerpt: hostileText, tags: hostileText, headings: hostileText, facts: hostileText, date: hostileText })
  .map((fields) => entry({ ...fields, url: '/a/' }));

describe('a shard', () => {
  it('comes back whole', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        expect(readShard(JSON.parse(shardText(entries)))).toEqual(entries);
      }),
    );
  });

  it('is not taken from anything else', () => {
    const good = JSON.parse(shardText([entry({ title: 'ក' })])) as Record<string, unknown>;
    expect(readShard(good)).not.toBeNull();
    for (const bad of [
      null,
      1,
      [],
      {},
      { ...good, version: 2 },
      { ...good, title: ['ក', 'ខ'] },
      { ...good, title: [1] },
      { ...good, facts: undefined },
      // An address that leads elsewhere, or runs.
      { ...good, url: ['javascript:alert(1)'] },
      { ...good, url: ['//evil.example/'] },
      { ...good, url: ['https://evil.example/'] },
    ])
      expect(readShard(bad)).toBeNull();
  });
});
