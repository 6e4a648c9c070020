import { describe, expect, it } from 'vitest';
import { draftOf, found } from './found.js';

const BODY = 'ក្រសួងបានប្រកាស។';

describe('the dateline', () => {
  it.each([
    ['ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ -', 'ភ្នំពេញ', '2022-01-21'],
    ['ភ្នំពេញ ថ្ងៃសុក្រ ទី ២១ ខែ មករា ឆ្នាំ ២០២២ – ', 'ភ្នំពេញ', '2022-01-21'],
    ['ភ្នំពេញ, ថ្ងៃទី21 ខែមករា ឆ្នាំ2022 — ', 'ភ្នំពេញ', '2022-01-21'],
    ['  (ភ្នំពេញ)៖ ', 'ភ្នំពេញ', null],
    ['(ប៉ារីស) ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២៖ ', 'ប៉ារីស', '2022-01-21'],
    ['រាជធានីភ្នំពេញ៖ ', 'រាជធានីភ្នំពេញ', null],
    ['រាជធានីភ្នំពេញ៖ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - ', 'រាជធានីភ្នំពេញ', '2022-01-21'],
    ['ខេត្ត\u200Bសៀមរាប: ', 'ខេត្ត\u200Bសៀមរាប', null],
    ['ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២៖ ', null, '2022-01-21'],
    ['ភ្នំពេញ ថ្ងៃសុក្រ ៤រោច ខែបុស្ស ឆ្នាំឆ្លូវ ត្រីស័ក ព.ស.២៥៦៥ ត្រូវនឹងថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ - ', 'ភ្នំពេញ', '2022-01-21'],
    ['ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២\r\n\r\n', 'ភ្នំពេញ', '2022-01-21'],
    ['\n\n  ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ -', 'ភ្នំពេញ', '2022-01-21'],
  ])('%j moves into place and date', (dateline, place, date) => {
    const draft = draftOf(dateline + BODY);
    expect(draft.meta).toMatchObject({ place, date });
    expect(draft.body.trim()).toBe(BODY);
    expect(found(dateline + BODY, 'import-dateline-moved')).toEqual([
      { at: dateline.trimStart().replace(/[\r\n]+$/, ''), args: { text: dateline.trim() } },
    ]);
    expect(found(dateline + BODY, 'import-place').map(({ at }) => at)).toEqual(place === null ? [] : [place]);
  });

  it.each([
    ['ក្រសួងបានប្រកាស។'],
    ['គោលបំណង៖ ក្រសួងបានប្រកាស។'],
    ['នៅព្រឹកថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - ក្រសួង'],
    ['ភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ ក្រសួងបានប្រកាស។'],
    ['ក្រសួងបានប្រកាសនៅភ្នំពេញ ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ - នោះ។'],
    ['ខេត្តកំពត បានប្រកាស៖ ចប់។'],
    [''],
  ])('%j has none', (text) => {
    const draft = draftOf(text);
    expect(draft.body).toBe(text);
    expect(draft.meta).toMatchObject({ place: null, date: null });
    expect(found(text, 'import-no-dateline')).toHaveLength(1);
  });

  it('takes a date from the first sentence after a place alone, and leaves it there', () => {
    const text = 'រាជធានីភ្នំពេញ៖ នារសៀលថ្ងៃទី៨ ខែវិច្ឆិកា ឆ្នាំ២០២៤ ក្រសួងបានប្រកាស។';
    expect(draftOf(text).meta).toMatchObject({ date: '2024-11-08', dateWords: null });
    expect(draftOf(text).body).toBe('នារសៀលថ្ងៃទី៨ ខែវិច្ឆិកា ឆ្នាំ២០២៤ ក្រសួងបានប្រកាស។');
  });

  it('finds a weekday that the date does not fall on, and keeps the date', () => {
    const text = `ភ្នំពេញ ថ្ងៃចន្ទ ទី២១ ខែមករា ឆ្នាំ២០២២ - ${BODY}`;
    expect(found(text, 'weekday-mismatch')).toEqual([{ at: 'ចន្ទ', args: { written: 'ចន្ទ', right: 'សុក្រ', date: '2022-01-21' } }]);
    expect(draftOf(text).meta).toMatchObject({ date: '2022-01-21', dateWords: null });
  });

  it('finds a day that no calendar has, and makes no date of it', () => {
    const text = `ភ្នំពេញ ថ្ងៃពុធ ទី៣០ ខែកុម្ភៈ ឆ្នាំ២០២២ - ${BODY}`;
    const written = 'ថ្ងៃពុធ ទី៣០ ខែកុម្ភៈ ឆ្នាំ២០២២';
    expect(found(text, 'date-impossible')).toEqual([{ at: written, args: { key: 'date', value: written } }]);
    expect(draftOf(text).meta.date).toBeNull();
    expect(draftOf(text).body).toBe(text);
    expect(found(text, 'weekday-mismatch')).toEqual([]);
  });
});
