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
const NEWSPAPER = ['SarikaError', 'applyEdits', 'buildSite', 'checkArticle', 'positionAt', 'publish'];

it('proofreads an article for whoever calls', () => {
  const bytes = new TextEncoder().encode('---\ntitle: ក\ndate: 2022-01-21\nid: tag:a,2022:1\n---\n\nការអភិវឌ្ប។ ![ក](a.jpg)\n');
  const source = { path: 'articles/a.md', bytes };
  const text = new TextDecoder().decode(bytes);
  const found = sarika.checkArticle(source);
  expect(found.map(({ code }) => code)).toEqual(['misspelt-word', 'file-missing']);
  expect(sarika.applyEdits(text, found[0]?.fix ?? [])).toContain('ការអភិវឌ្ឍ។');
  expect(sarika.checkArticle(source, { files: new Set(['articles/a.jpg']) }).map(({ code }) => code)).toEqual(['misspelt-word']);
  expect(sarika.checkArticle({ path: 'a.md', bytes: new Uint8Array([0xff]) }).map(({ code }) => code)).toEqual(['not-utf8']);
});

it('exports these names and no others: users rely on each', () => {
  expect(Object.keys(khmer).sort()).toEqual(KHMER);
  expect(Object.keys(sarika).sort()).toEqual([...KHMER, ...NEWSPAPER].sort());
});
