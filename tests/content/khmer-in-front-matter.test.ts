import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { applyEdits } from '../../src/model/source.js';
import { khmerText } from '../arbitraries/khmer.js';
import { found, frontMatter, read, settingsFrom, settingsOf } from './source.js';

// Samyok before a coeng, and coeng RO before another coeng: both are typed every day.
const BAD = 'សម័្ពន្ធ';
const GOOD = 'សម្ព័ន្ធ';
const notCanonical = (text: string, settings = settingsOf()) =>
  read(text, settings).diagnostics.filter(({ code }) => code === 'not-canonical');

describe('Khmer in front matter', () => {
  it('is put in canonical order, and the source can be mended by the fixes', () => {
    const text = frontMatter(`title: ${BAD} និង ហ្រ្វេកង់\nsummary: 'A ${BAD}'\ntags: [x, "${BAD}"]\nimage: { src: a.jpg, alt: ${BAD} }`);
    const findings = notCanonical(text);
    expect(found(findings, text)).toEqual([
      'not-canonical 2:9 "ម័្ព"',
      'not-canonical 2:21 "ហ្រ្វេ"',
      'not-canonical 3:14 "ម័្ព"',
      'not-canonical 4:13 "ម័្ព"',
      'not-canonical 5:28 "ម័្ព"',
    ]);
    const mended = applyEdits(
      text,
      findings.flatMap(({ fix }) => fix ?? []),
    );
    expect(mended).toBe(text.replaceAll(BAD, GOOD).replace('ហ្រ្វេ', 'ហ្វ្រេ'));
    const { meta } = read(text);
    expect(meta).toMatchObject({ title: `${GOOD} និង ហ្វ្រេកង់`, summary: `A ${GOOD}`, tags: ['x', GOOD], image: { alt: GOOD } });
    expect(read(mended)).toMatchObject({ meta, diagnostics: [] });
  });
  it('has true places behind a BOM and CRLF', () => {
    const text = `\uFEFF${frontMatter(`title: a\nplace: ${BAD}`)}`.replaceAll('\n', '\r\n');
    expect(found(notCanonical(text), text)).toEqual(['not-canonical 3:9 "ម័្ព"']);
  });
  it('is left alone in codes', () => {
    const lines = [
      `slug: ${BAD}`,
      `image: { src: ${BAD}.jpg, alt: a }`,
      `attachments: [{ src: ${BAD}.pdf, title: b, lang: km }]`,
      `video: [{ url: "https://news.example/${BAD}", title: c }]`,
      `aliases: [/${BAD}/]`,
      `event: { name: d, start: 2022-01-21, online: "https://news.example/${BAD}" }`,
      `contacts: [{ telegram: "https://t.me/${BAD}" }]`,
    ];
    const { meta, diagnostics } = read(frontMatter(lines.join('\n')));
    expect(diagnostics).toEqual([]);
    expect(meta).toMatchObject({
      slug: BAD,
      image: { src: `${BAD}.jpg` },
      attachments: [{ src: `${BAD}.pdf` }],
      video: [{ url: `https://news.example/${BAD}` }],
      aliases: [`/${BAD}/`],
      event: { online: [`https://news.example/${BAD}`] },
      contacts: [{ telegram: `https://t.me/${BAD}` }],
    });
  });
  it('is mended as a whole, without a fix, where it stands otherwise in the source', () => {
    const values = [`>-\n  a\n  ${BAD}`, `|-\n  a\n  ${BAD}`, `"\\u17A0 ${BAD}"`, `'it''s ${BAD}'`];
    for (const value of values) {
      const text = frontMatter(`summary: ${value}`);
      const findings = notCanonical(text);
      expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
      expect(text.slice(findings[0]?.span.start).startsWith(value.slice(0, 2))).toBe(true);
      expect(read(text).meta?.summary).toContain(GOOD);
    }
  });
  it('is taken as it stands where the newsroom wants that, or keeps its coeng DA', () => {
    const text = frontMatter(`title: ${BAD} កិត្ដិយស`);
    expect(read(text, settingsOf('rules: { not-canonical: off }\n'))).toMatchObject({ meta: { title: `${BAD} កិត្ដិយស` }, diagnostics: [] });
    expect(read(text, settingsOf('coengDa: keep\n')).meta?.title).toBe(`${GOOD} កិត្ដិយស`);
    expect(read(text).meta?.title).toBe(`${GOOD} កិត្តិយស`);
  });
  it('is what normalising the words gives, whatever they are, and the fixes lead there', () => {
    fc.assert(
      fc.property(
        khmerText.filter((text) => text.trim() !== ''),
        fc.constantFrom('"', "'"),
        (khmer, quote) => {
          const text = frontMatter(`title: ${quote}${khmer}${quote}\nsummary: ${quote}x ${khmer}${quote}`);
          const { meta } = read(text);
          const canonical = normalizeKhmer(khmer).text;
          expect(meta).toMatchObject({ title: canonical, summary: `x ${canonical}` });
          const mended = applyEdits(
            text,
            notCanonical(text).flatMap(({ fix }) => fix ?? []),
          );
          expect(read(mended).meta).toEqual(meta);
          expect(notCanonical(mended)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('Khmer in the settings', () => {
  it('is treated as they say themselves', () => {
    const lines = `description: ${BAD} កិត្ដិយស\n`;
    expect(settingsOf(lines).description).toBe(`${GOOD} កិត្តិយស`);
    expect(settingsOf(`${lines}coengDa: keep\n`).description).toBe(`${GOOD} កិត្ដិយស`);
    expect(settingsOf(`${lines}rules: { not-canonical: off }\n`).description).toBe(`${BAD} កិត្ដិយស`);
  });
  it('leads from a tag and an organisation as an article has them', () => {
    const settings = settingsOf(`tagSlugs: { ${BAD}: ${BAD} }\norganisations: { ${BAD}: { name: ${BAD} } }\n`);
    expect(settings.tagSlugs).toEqual({ [GOOD]: BAD });
    expect(settings.organisations[GOOD]?.name).toBe(GOOD);
    expect(settingsFrom(`tagSlugs: { ${BAD}: ${BAD} }\n`).diagnostics).toEqual([]);
  });
});
