import { describe, expect, it } from 'vitest';
import { draftOf, found } from './found.js';

describe('the headline', () => {
  it('is a short first line that stands alone; it moves out of the body', () => {
    const text = '\n ក្រសួងប្រកាសផែនការ ថ្មី \r\n\r\nភ្នំពេញ៖ អត្ថបទ។';
    const draft = draftOf(text);
    expect(draft.meta).toMatchObject({ title: 'ក្រសួងប្រកាសផែនការ ថ្មី', place: 'ភ្នំពេញ' });
    expect(draft.body).toBe('\nអត្ថបទ។');
    expect(found(text, 'import-title')[0]?.args).toEqual({ title: 'ក្រសួងប្រកាសផែនការ ថ្មី' });
  });

  it.each([
    ['no blank line follows', 'ក្រសួងប្រកាស\nអត្ថបទ។'],
    ['nothing follows', 'ក្រសួងប្រកាស\n\n'],
    ['it is a sentence', 'ក្រសួងប្រកាស។\n\nអត្ថបទ។'],
    ['it is a dateline', 'ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២\n\nអត្ថបទ។'],
    ['it is a list', '• ក្រសួង\n\nអត្ថបទ។'],
    ['it is long', `${'ក្រសួង'.repeat(40)}\n\nអត្ថបទ។`],
    ['it is the letterhead', 'ព្រះរាជាណាចក្រកម្ពុជា\n\nអត្ថបទ។'],
  ])('is not there when %s', (_, text) => {
    expect(found(text, 'import-title')).toEqual([]);
    expect(found(text, 'import-no-title')[0]?.args).toEqual({ title: draftOf(text).meta.title });
    expect(draftOf(text).meta.title).not.toMatch(/ព្រះរាជា|២០២២/);
  });

  it.each([
    ['ក្រោមប្រធានបទ ស្តីពី តួនាទីនៃបច្ចេកវិទ្យា', 'តួនាទីនៃបច្ចេកវិទ្យា'],
    ['ក្រោមប្រធានបទ៖ «តួនាទី» នៅភ្នំពេញ។', 'តួនាទី'],
    ['ក្រោមប្រធានបទតួនាទី នៃ\n  ច្បាប់។ ចប់។', 'តួនាទី នៃ ច្បាប់'],
  ])('is proposed from the topic of %j', (words, topic) => {
    const text = `សិក្ខាសាលា${words}\n`;
    expect(draftOf(text).meta).toMatchObject({ title: topic, topic });
    expect(found(text, 'import-title')).toHaveLength(1);
    expect(draftOf(text).body).toBe(text);
  });

  it('comes before the topic', () => {
    expect(draftOf('ចំណងជើង\n\nសិក្ខាសាលា ក្រោមប្រធានបទ «តួនាទី»។').meta).toMatchObject({ title: 'ចំណងជើង', topic: 'តួនាទី' });
  });
});

describe('the series', () => {
  it.each([
    ['បានរៀបចំជាបាឋកថាប្រចាំខែ លើកទី ២ នៅភ្នំពេញ', 'បាឋកថាប្រចាំខែ', '2'],
    ['កម្មវិធីនៃសិក្ខាសាលាជាតិលើកទី១២។', 'សិក្ខាសាលាជាតិ', '12'],
    ['វេទិកាជាតិលើកទី03', 'វេទិកាជាតិ', '3'],
    ['ក្រសួងបានប្រកាសជាលើកទី ២', null, null],
    ['សិក្ខាសាលាបានចប់។ ក្រសួងប្រកាសលើកទី ២', null, null],
    ['បានប្រកាសលើកទី ២', null, null],
  ])('of %j', (text, series, number) => {
    expect(draftOf(text).meta).toMatchObject({ series, number });
  });

  it('of a text that has none is made of its first words, as they were typed', () => {
    const text = 'ក្រសួង *រៀបចំ* [បាឋកថា](x) នៅទីនេះ។\nបន្ទាត់ទីពីរ។';
    expect(draftOf(text).meta.title).toBe('ក្រសួង *រៀបចំ* [បាឋកថា](x) នៅទីនេះ។');
  });
});

describe('the letterhead', () => {
  it('moves out of the body, so that headline and dateline are found below it', () => {
    const text = 'ព្រះរាជាណាចក្រកម្ពុជា\nជាតិ សាសនា ព្រះមហាក្សត្រ\n***\n\nចំណងជើង\n\nភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - អត្ថបទ។';
    const draft = draftOf(text);
    expect(draft.meta).toMatchObject({ title: 'ចំណងជើង', place: 'ភ្នំពេញ', date: '2022-01-21' });
    expect(draft.body).toBe('អត្ថបទ។');
    expect(found(text, 'import-letterhead-moved')[0]?.args).toEqual({ text: 'ព្រះរាជាណាចក្រកម្ពុជា ជាតិ សាសនា ព្រះមហាក្សត្រ ***' });
  });

  it('is no ministry’s name, and no line that merely mentions the kingdom', () => {
    const text = 'ព្រះរាជាណាចក្រកម្ពុជាបានប្រកាស។\n';
    expect(draftOf(text).body).toBe(text);
  });
});
