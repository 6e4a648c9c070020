import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/content/read-date.js';
import { rfc3339 } from '../../src/model/moment.js';

const ZONE = 'Asia/Phnom_Penh';

function read(text: string): string {
  const date = readDate(text, ZONE);
  return 'fault' in date ? date.fault : `${rfc3339(date.ms, ZONE)}${date.dateOnly ? ' (day)' : ''}`;
}

describe('readDate', () => {
  it.each([
    ['2022-01-21', '2022-01-21T00:00:00+07:00 (day)'],
    ['២០២២-០១-២១ ១៤:៣០', '2022-01-21T14:30:00+07:00'],
    ['2022-01-20T20:00:00Z', '2022-01-21T03:00:00+07:00'],
    ['ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២', '2022-01-21T00:00:00+07:00 (day)'],
    ['ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២ ម៉ោង ២ រសៀល', '2022-01-21T14:00:00+07:00'],
    ['ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ វេលាម៉ោង ៨:៣០ ព្រឹក', '2022-01-21T08:30:00+07:00'],
    ['ម៉ោងពីររសៀល ថ្ងៃសុក្រ ទី២១ ខែមករា ឆ្នាំ២០២២', '2022-01-21T14:00:00+07:00'],
    ['ម៉ោង ៨:០០ ២១ មករា ២០២២', '2022-01-21T08:00:00+07:00'],
    ['ថ្ងៃពុធ ទី២១ ខែមករា ឆ្នាំ២០២២ ម៉ោង ២ រសៀល', 'weekday'],
    ['ទី៣០ ខែកុម្ភៈ ឆ្នាំ២០២២', 'impossible'],
    ['2022-02-30', 'impossible'],
    ['ថ្ងៃទី២១ ខែមករា ឆ្នាំ២០២២ នៅភ្នំពេញ', 'unreadable'],
    ['ម៉ោង ៨:០០', 'unreadable'],
    // Nobody knows whether two in the night or in the afternoon was meant.
    ['២១ មករា ២០២២ ម៉ោង ២', 'unreadable'],
    ['', 'unreadable'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
