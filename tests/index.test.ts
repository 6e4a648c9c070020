import { expect, it } from 'vitest';
import * as sarika from '../src/index.js';

it('exports these names and no others: users rely on each', () => {
  expect(Object.keys(sarika).sort()).toEqual([
    'SarikaError',
    'applyEdits',
    'buildSite',
    'findKhmerDate',
    'khmerDate',
    'khmerDigits',
    'latinDigits',
    'normalizeKhmer',
    'positionAt',
    'publish',
  ]);
});
