import { describe, expect, it } from 'vitest';
import { isUsableSlug } from '../../src/content/fields.js';
import { khmerSlug, latinSlug } from '../../src/khmer/slug.js';
import { isReservedName } from '../../src/model/reserved-name.js';
import { read } from '../content/source.js';

const DEVICES = ['con', 'prn', 'aux', 'nul', ...[...'0123456789¹²³'].flatMap((digit) => [`com${digit}`, `lpt${digit}`])];

describe('names that Windows keeps for devices', () => {
  it('are known in every letter case and with every ending', () => {
    for (const name of DEVICES)
      for (const written of [name, name.toUpperCase(), `${name}.md`, `${name}.a.b`])
        expect([written, isReservedName(written)]).toEqual([written, true]);
    for (const name of ['conf', 'a-con', 'con-1', 'com', 'com10', 'lpt', 'nul_', 'console', 'ខន'])
      expect([name, isReservedName(name)]).toEqual([name, false]);
  });

  it('are no slugs: one that would be gets a number', () => {
    for (const name of DEVICES) {
      for (const slug of [latinSlug(name), khmerSlug(name), latinSlug(`«${name.toUpperCase()}»`)]) {
        expect(isReservedName(slug)).toBe(false);
        if (/^[a-z0-9]+$/.test(name)) expect(slug).toBe(`${name}-1`);
      }
      expect(latinSlug(latinSlug(name))).toBe(latinSlug(name));
      expect(isUsableSlug(name)).toBe(false);
    }
    expect(latinSlug('con', { maxBytes: 4 })).toBe('');
  });

  it('are an error of front matter, which names another', () => {
    const { diagnostics } = read('---\ntitle: a\ndate: 2022-01-21\nid: tag:a.example,2022:a\nslug: Aux\n---\n\nx\n');
    expect(diagnostics).toMatchObject([{ code: 'bad-slug', args: { key: 'slug', value: 'Aux', nearest: 'aux-1' } }]);
  });
});
