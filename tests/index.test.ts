import { expect, it } from 'vitest';
import * as sarika from '../src/index.js';
import * as khmer from '../src/khmer/index.js';

/** The language core, which browsers can use as well: `sarika/khmer`. */
const KHMER = [
  'ANIMALS',
  'LUNAR_MONTHS',
  'MONTHS',
  'SAKS',
  'WEEKDAYS',
  'ZWJ',
  'ZWNJ',
  'ZWSP',
  'clusterFault',
  'clusters',
  'compareKhmer',
  'findKhmerDate',
  'findKhmerDates',
  'findLunarDates',
  'hasLunarDate',
  'isCanonicalCluster',
  'isClusterEdge',
  'isPossible',
  'khmerDate',
  'khmerDigits',
  'khmerSlug',
  'latinDigits',
  'latinSlug',
  'lunarDate',
  'lunarDisagreements',
  'lunarText',
  'newYearMoment',
  'normalizeKhmer',
  'normalizePlainText',
  'numberWords',
  'officialDate',
  'parseDate',
  'parseLunarDate',
  'parseNumberWords',
  'readingMinutes',
  'romanise',
  'searchKey',
  'searchTokens',
  'solarParts',
  'truncate',
  'weekdayDisagrees',
  'wordCount',
  'words',
];
const NEWSPAPER = ['SarikaError', 'applyEdits', 'buildSite', 'positionAt', 'publish'];

it('exports these names and no others: users rely on each', () => {
  expect(Object.keys(khmer).sort()).toEqual(KHMER);
  expect(Object.keys(sarika).sort()).toEqual([...KHMER, ...NEWSPAPER].sort());
});
