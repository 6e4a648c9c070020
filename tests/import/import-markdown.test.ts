import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importMarkdown, type KnownMeta } from '../../src/import/import-markdown.js';
import type { DiagnosticCode } from '../../src/model/diagnostic.js';
import { applyEdits } from '../../src/model/source.js';
import { markdown as someMarkdown } from '../arbitraries/markdown.js';

const NOTHING: KnownMeta = { title: null, date: null, place: null };
const draftOf = (text: string, known: Partial<KnownMeta> = {}, from = 0) =>
  importMarkdown({ file: 'a.md', text }, { ...NOTHING, ...known }, from);
const codes = (text: string): DiagnosticCode[] => draftOf(text).diagnostics.map(({ code }) => code);

describe('Markdown from elsewhere', () => {
  it('has its first heading as title, and its dateline in the front matter', () => {
    const draft = draftOf('# វេទិកា **ថ្មី**\n\nភ្នំពេញ ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២៖ អត្ថបទ។\n');
    expect(draft.meta).toMatchObject({ title: 'វេទិកា ថ្មី', place: 'ភ្នំពេញ', date: '2022-01-21', dateWords: 'ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២' });
    expect(draft.body).toBe('អត្ថបទ។\n');
  });

  it('finds letterhead and headline where they are bold, as Word has them', () => {
    const draft = draftOf('**ព្រះរាជាណាចក្រកម្ពុជា**\\\n**ជាតិ សាសនា ព្រះមហាក្សត្រ**\n\n**វេទិកាថ្មី**\n\nអត្ថបទ។\n');
    expect(draft.meta.title).toBe('វេទិកាថ្មី');
    expect(draft.body).toBe('អត្ថបទ។\n');
  });

  it('keeps a heading that says something else than the title that is known', () => {
    expect(draftOf('# ចំណងជើង\n\nអត្ថបទ។', { title: 'ចំណង\u200Bជើង' }).body).toBe('អត្ថបទ។');
    expect(draftOf('## កម្មវិធី\n\nអត្ថបទ។', { title: 'ចំណងជើង' }).body).toBe('## កម្មវិធី\n\nអត្ថបទ។');
  });

  it('has headings below its title only', () => {
    const draft = draftOf('# ចំណងជើង\n\nអត្ថបទ។\n\n# ក\n\n## ខ\n\n```\n# code\n```\n\n###### គ');
    expect(draft.body).toBe('អត្ថបទ។\n\n## ក\n\n### ខ\n\n```\n# code\n```\n\n###### គ');
    expect(codes('# ចំណងជើង\n\nអត្ថបទ។\n\n## ក')).not.toContain('import-headings');
  });

  it('makes lists of markers that were typed by hand, and leaves its own lists alone', () => {
    const own = '- ក\n    - ខ\n\n      គ\n* ឃ\n\n3. ង\n3. ច\n';
    expect(draftOf(`អត្ថបទ។\n\n${own}`).body).toBe(`អត្ថបទ។\n\n${own}`);
    expect(draftOf('អត្ថបទ។\n\n• ក\n\n• ខ\n\n១. គ\n\n២. ឃ').body).toBe('អត្ថបទ។\n\n- ក\n\n- ខ\n\n1. គ\n\n2. ឃ');
    expect(draftOf('អត្ថបទ។\n\n```\n• ក\n• ខ\n```\n\n> • គ\n\n| • ឃ |\n| --- |').edits).toEqual([]);
  });

  it('counts the items that its own lists have', () => {
    expect(codes('មានចំនួន២ ដូចជា៖\n\n- ក\n- ខ')).toContain('import-count-right');
  });

  it('takes what is known for what it finds', () => {
    const draft = draftOf('អត្ថបទ។', { title: 'ចំណងជើង', date: '2020-01-02', place: 'កំពត' });
    expect(draft.meta).toMatchObject({ title: 'ចំណងជើង', date: '2020-01-02', place: 'កំពត' });
    expect(draft.diagnostics.map(({ code }) => code)).toEqual(['import-slug']);
  });

  it('begins behind the front matter, where all places are told', () => {
    const text = '---\na: b\n---\n# ចំណងជើង\n\nអត្ថបទ។';
    const draft = draftOf(text, {}, 13);
    expect(draft.body).toBe('អត្ថបទ។');
    expect(draft.diagnostics.find(({ code }) => code === 'import-title')?.span).toEqual({ start: 13, end: 13 + '# ចំណងជើង'.length });
  });

  it('is what the edits that are listed make of it', () => {
    fc.assert(
      fc.property(someMarkdown, (text) => {
        const draft = draftOf(text);
        const listed = draft.diagnostics.flatMap(({ fix }) => fix ?? []);
        expect(draft.body).toBe(applyEdits(text, listed));
        expect(listed).toHaveLength(draft.edits.length);
        const ends = [...draft.edits].map(({ span }) => span);
        expect(ends.every((span, index) => index === 0 || span.start >= (ends[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
