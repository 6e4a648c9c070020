import { describe, expect, it } from 'vitest';
import { checkLogos } from '../../src/build/check-site-links.js';
import { prepare } from '../../src/build/prepare.js';
import { settingsOf } from '../content/source.js';
import { article } from '../newsroom.js';

const SETTINGS = settingsOf(
  [
    'languages: [en]',
    'organisation: { name: ក្រសួង, contact: { phone: "១២៣" } }',
    'organisations: { មន្រ្តី: { name: មន្ត្រីសាលា, boilerplate: អំពីមន្ត្រី }, GovTech: { name: មជ្ឈមណ្ឌល, contact: { phone: "៤៥៦" } } }',
  ].join('\n'),
);

const prepared = (body: string, keys: Readonly<Record<string, string>> = {}, settings = SETTINGS) =>
  prepare({ path: 'articles/a.md', bytes: new TextEncoder().encode(article(keys, body)) }, { settings, files: new Set(), rules: 'all' });
const codes = (...of: Parameters<typeof prepared>) => prepared(...of).diagnostics.map(({ code }) => code);

describe('the blocks of an article', () => {
  it('have the words of its language, and what the settings say', () => {
    expect(prepared('::: warning\nក\n:::').html).toContain('>ប្រយ័ត្ន<');
    expect(prepared('::: warning\nx\n:::', { lang: 'en' }).html).toContain('>Warning<');
    expect(prepared('::: contact\n:::').html).toContain('ទូរសព្ទ៖ <a href="tel:123">១២៣</a>');
    expect(prepared('::: contact GovTech\n:::', { lang: 'en' }).html).toContain('Phone: <a href="tel:456" lang="km">៤៥៦</a>');
  });
  it('find an organisation by its key or name, in whatever order its Khmer was typed', () => {
    for (const key of ['មន្រ្តី', 'មន្ត្រី', 'មន្ត្រីសាលា', 'មន្រ្តីសាលា']) {
      const { html, diagnostics } = prepared(`::: boilerplate ${key}\n:::`);
      expect(html).toContain('អំពីមន្ត្រី');
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
  it('say which organisation was meant', () => {
    const [finding] = prepared('::: contact GovTehc\n:::').diagnostics;
    expect([finding?.code, finding?.args]).toEqual(['unknown-organisation', { organisation: 'GovTehc', nearest: 'GovTech' }]);
    for (const key of ['constructor', '__proto__']) expect(codes(`::: contact ${key}\n:::`)).toContain('unknown-organisation');
  });
  it('are no part of the excerpt, unless there is nothing else', () => {
    expect(prepared('::: note សំខាន់\nប្រយ័ត្ន។\n:::\n\nអត្ថបទ។').card?.excerpt).toBe('អត្ថបទ។');
    expect(prepared('::: note\nប្រយ័ត្ន។\n:::').card?.excerpt).toBe('ប្រយ័ត្ន។');
  });
  it('tell journalists whom to ask', () => {
    const lonely = { ...SETTINGS, organisation: null };
    const release = { type: 'press-release' };
    expect(codes('អត្ថបទ។', release, lonely)).toContain('contact-missing');
    expect(codes('អត្ថបទ។\n\n::: contact GovTech\n:::', release, lonely)).not.toContain('contact-missing');
    expect(codes('អត្ថបទ។', { ...release, organisation: 'មជ្ឈមណ្ឌល' }, lonely)).not.toContain('contact-missing');
  });
});

it('the letterhead’s logo must be in static/, like the organisations’', () => {
  const settings = settingsOf('letterhead: { logo: seal.svg }\n');
  expect(checkLogos(settings, []).map(({ code, args }) => [code, args])).toEqual([['link-to-nothing', { path: '/seal.svg' }]]);
  expect(checkLogos(settings, [{ path: 'static/seal.svg', bytes: new Uint8Array() }])).toEqual([]);
  expect(checkLogos(settingsOf('letterhead: { logo: "https://cdn.example/a.svg" }\n'), [])).toEqual([]);
});
