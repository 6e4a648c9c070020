// Ours against the field's reference on the same text, in one run, in turn: `npm run bench`.
// Every figure is the median of the rounds' medians; «×» says how many times faster than the row it is compared with.
import { readFileSync } from 'node:fs';
import momentkh from '@thyrith/momentkh';
import anyAscii from 'any-ascii';
import { khnormal } from 'khmer-normalizer';
import { lunar } from 'khmercal';
import moment from 'moment';
import { Bench } from 'tinybench';
import { clusters } from '../build/khmer/clusters.js';
import { lunarDate } from '../build/khmer/lunar-date.js';
import { normalizeKhmer } from '../build/khmer/normalize.js';
import { searchKey, searchTokens } from '../build/khmer/search-key.js';
import { latinSlug } from '../build/khmer/slug.js';
import { truncate } from '../build/khmer/truncate.js';
import { words } from '../build/khmer/words.js';

const ROUNDS = 5;
const release = readFileSync(new URL('../tests/fixtures/press-release-2022-01-21.txt', import.meta.url), 'utf8');
const titles = readFileSync(new URL('../tests/fixtures/titles/titles.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const canonical = normalizeKhmer(release).text;
const newsroom = Array.from({ length: 500 }, (_, index) => `${index} ${release}`).join('\n');
const withLunar = momentkh(moment);
const day = (index) => ({ year: 1901 + (index % 199), month: 1 + (index % 12), day: 1 + (index % 28) });
const wordSegmenter = new Intl.Segmenter('km', { granularity: 'word' });
const graphemeSegmenter = new Intl.Segmenter('km', { granularity: 'grapheme' });
let turn = 0;

/** name, what is done, the unit, how many units one call does, the row it is compared with. */
const ROWS = [
  ['khmer-normalizer', () => khnormal(release), 'release'],
  ['normalizeKhmer', () => normalizeKhmer(release), 'release', 1, 'khmer-normalizer'],
  ['normalizeKhmer, nothing to mend', () => normalizeKhmer(canonical), 'release', 1, 'khmer-normalizer'],
  ['normalizeKhmer, 3 MB at once', () => normalizeKhmer(newsroom), 'release', 500, 'khmer-normalizer'],
  ['Intl.Segmenter, graphemes', () => Array.from(graphemeSegmenter.segment(release)), 'release'],
  ['clusters', () => clusters(release), 'release', 1, 'Intl.Segmenter, graphemes'],
  ['Intl.Segmenter, words', () => Array.from(wordSegmenter.segment(release)), 'release'],
  ['words', () => words(release), 'release', 1, 'Intl.Segmenter, words'],
  ['searchKey', () => searchKey(release), 'release'],
  ['searchTokens', () => searchTokens(release), 'release'],
  ['truncate to 220', () => truncate(release, 220), 'release'],
  ['momentkh', () => withLunar(Object.values(day(++turn)).join('-'), 'YYYY-M-D').toLunarDate(), 'date'],
  ['khmercal', () => lunar(new Date(Date.UTC(1901 + (++turn % 199), turn % 12, 1 + (turn % 28)))), 'date'],
  ['lunarDate', () => Array.from({ length: 1000 }, (_, index) => lunarDate(day(index))), 'date', 1000, 'momentkh'],
  [
    'any-ascii, word by word',
    () =>
      titles.map((title) =>
        words(title)
          .map(({ text }) => anyAscii(text))
          .join('-'),
      ),
    'title',
    titles.length,
  ],
  ['latinSlug', () => titles.map((title) => latinSlug(title)), 'title', titles.length, 'any-ascii, word by word'],
  ['latinSlug, without a dictionary', () => titles.map((title) => latinSlug(title, { wordBreaks: 'spaces' })), 'title', titles.length],
];

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const medians = new Map(ROWS.map(([name]) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  const bench = new Bench({ time: 200, iterations: 3, warmup: round === 0, warmupTime: 100, warmupIterations: 3 });
  for (const [name, run] of ROWS) bench.add(name, () => void run());
  await bench.run();
  for (const { name, result } of bench.tasks) medians.get(name).push(result.latency.p50);
}

const microseconds = new Map(ROWS.map(([name, , , units = 1]) => [name, (median(medians.get(name)) * 1000) / units]));
const figure = (number) => (number >= 100 ? Math.round(number).toLocaleString('en') : number.toPrecision(3));
console.log(
  `Node ${process.version}, ICU ${process.versions.icu}; the release has ${release.length} characters, ${Buffer.byteLength(release)} bytes\n`,
);
for (const [name, , unit, , compared] of ROWS) {
  const own = microseconds.get(name);
  const ratio = compared === undefined ? '' : `${figure(microseconds.get(compared) / own)} × ${compared}`;
  console.log(`${name.padEnd(34)}${figure(own).padStart(10)} µs a ${unit.padEnd(9)}${ratio}`);
}
