// A newsroom's articles for measuring: N Markdown files with front matter, 2.7 to 15 KB of Khmer each, the same bytes for the same N and seed.
//   node bench/corpus.js --dir FOLDER [--n 1000] [--seed 1]
// A fifth of the articles have clusters in the wrong order, as real texts have. No dependencies, so that the corpus changes with this file alone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  AUTHORS,
  CATEGORIES,
  CONNECTORS,
  EVENTS,
  ITEMS,
  MONTHS,
  ORGS,
  PEOPLE,
  PLACES,
  RESULTS,
  TAGS,
  TOPICS,
  WEEKDAYS,
} from './corpus-words.js';

const START = Date.UTC(2015, 0, 1);
const SPAN = 10 * 365.25 * 86_400_000;

// The seed text has clusters in the wrong order itself. The corpus takes its sentences in the right order and puts the
// wrong one into a known share of the articles, so that it is known how much there is to mend.
const BASE = '[\u1780-\u17a2\u17a5-\u17b3]';
const SIGN = '[\u17c6\u17cb\u17cd-\u17d1]';
const VOWEL = '[\u17b6-\u17c5]';
const MENDS = [
  [/\u17d2\u178a/g, '\u17d2\u178f'], // coeng da → coeng ta
  [new RegExp(`(${SIGN}|${VOWEL}|[\u17c9\u17ca])(\u17d2${BASE})`, 'g'), '$2$1'],
  [new RegExp(`\u17d2\u179a(\u17d2${BASE})`, 'g'), '$1\u17d2\u179a'],
];
/** The shapes found in real Khmer text and in the seed. */
const SWAPS = [
  [new RegExp(`(${BASE})(\u17d2${BASE})(${SIGN}|${VOWEL})`, 'g'), (base, coeng, vowel) => base + vowel + coeng], // vowel or sign typed before the coeng
  [new RegExp(`(\u17d2${BASE})(\u17d2\u179a)`, 'g'), (coeng, ro) => ro + coeng], // coeng ro first (មន្រ្តី)
  [/([\u17bb-\u17bd])([\u17c6\u17cb\u17d0])/g, (vowel, sign) => sign + vowel], // sign before the lower vowel
];

const inOrder = (text) => {
  let mended = text;
  for (let pass = 0; pass < 2; pass++) for (const [wrong, right] of MENDS) mended = mended.replace(wrong, right);
  return mended;
};
const trimmed = (texts) => texts.map((text) => text.trim());
const seedText = readFileSync(new URL('./corpus-seed.txt', import.meta.url), 'utf8').replace(/\u00a0/g, ' ');
const paragraphs = seedText
  .split(/\n+/)
  .map((line) =>
    inOrder(
      line
        .replace(/^\s*•\s*/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  )
  .filter(Boolean);
const SEED_SENTENCES = trimmed(paragraphs.flatMap((paragraph) => paragraph.split('។'))).filter((text) => text.length > 60);
const SEED_PHRASES = trimmed(paragraphs.flatMap((paragraph) => paragraph.split(/[ ។៖(),-]+/))).filter(
  (text) => text.length >= 12 && text.length <= 70,
);

const khmerDigits = (number) => String(number).replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
const twoDigits = (number) => String(number).padStart(2, '0');
const quoted = JSON.stringify;

/** Chance by mulberry32. Every article has its own, so that article i is the same whatever was drawn for those before it. */
function chance(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  const sample = (list, count) => {
    const copy = [...list];
    for (let index = 0; index < count; index++) {
      const other = index + below(copy.length - index);
      [copy[index], copy[other]] = [copy[other], copy[index]];
    }
    return copy.slice(0, count);
  };
  const between = (low, high) => low + below(high - low + 1);
  return { next, between, pick: (list) => list[below(list.length)], sample, khmer: (low, high) => khmerDigits(between(low, high)) };
}

const SENTENCES = [
  ({ day, org }, { pick, khmer }) =>
    `កាលពីថ្ងៃ${WEEKDAYS[day.weekday]} ទី${khmerDigits(day.day)} ខែ${MONTHS[day.month]} ឆ្នាំ${khmerDigits(day.year)} ${org} បានរៀបចំ${pick(EVENTS)} ស្តីពី${pick(TOPICS)} ដោយមានអ្នកចូលរួមប្រមាណ ${khmer(40, 900)} នាក់ មកពីគ្រប់ស្ថាប័នពាក់ព័ន្ធ`,
  (_, { pick }) => `${pick(PEOPLE)} បានមានប្រសាសន៍ថា ${pick(TOPICS)} គឺជាកត្តាចាំបាច់ក្នុងការអភិវឌ្ឍប្រទេសជាតិប្រកបដោយចីរភាព និងបរិយាប័ន្ន`,
  (_, { pick }) => `ក្នុងឱកាសនោះ ${pick(PEOPLE)} ${pick(RESULTS)} ព្រមទាំងលើកឡើងអំពី${pick(TOPICS)}`,
  ({ place }, { pick, khmer }) =>
    `គម្រោងនេះត្រូវបានអនុវត្តនៅ${place} ខេត្ត${pick(PLACES)} និងខេត្ត${pick(PLACES)} ដោយប្រើប្រាស់ថវិកាសរុបចំនួន ${khmer(2, 95)} លានដុល្លារអាមេរិក សម្រាប់រយៈពេល ${khmer(2, 6)} ឆ្នាំ`,
  (_, { pick, khmer }) => `យោងតាមរបាយការណ៍របស់${pick(ORGS)} ចំនួនអ្នកប្រើប្រាស់បានកើនឡើង ${khmer(3, 48)} ភាគរយ បើប្រៀបធៀបទៅនឹងរយៈពេលដូចគ្នាកាលពីឆ្នាំមុន`,
  ({ org }, { pick }) => `${org} នឹងបន្តសហការជាមួយ${pick(ORGS)} ដើម្បី${pick(ITEMS)} និង${pick(ITEMS)} នៅទូទាំងប្រទេស`,
];

function sentence(subject, draw) {
  const { next, pick } = draw;
  return `${next() < 0.36 ? pick(CONNECTORS) + pick(SEED_SENTENCES) : pick(SENTENCES)(subject, draw)}។`;
}

function paragraph(subject, draw) {
  const { next, pick } = draw;
  const sentences = Array.from({ length: pick([1, 1, 2, 2, 2, 3]) }, () => sentence(subject, draw));
  if (next() < 0.15) sentences.push(`**${pick(SEED_PHRASES)}** គឺជាចំណុចសំខាន់។`);
  return sentences.join(' ');
}

/** The body, block by block. The order of the lines is the order in which chance is asked. */
function bodyOf(subject, index, draw) {
  const { next, between, pick, khmer } = draw;
  const { day, org, place } = subject;
  const blocks = Array.from({ length: between(4, 9) }, () => paragraph(subject, draw));
  const list = Array.from({ length: between(3, 6) }, () => `- ${next() < 0.5 ? pick(ITEMS) : pick(SEED_PHRASES)}`).join('\n');
  const quote = `> ${pick(SEED_SENTENCES)}។\n>\n> — ${pick(PEOPLE)}`;
  blocks.splice(between(1, blocks.length - 1), 0, list);
  blocks.splice(between(1, blocks.length - 1), 0, quote);
  if (next() < 0.35) blocks.splice(1, 0, `![${pick(EVENTS)}](/img/${day.year}/${between(1, 500)}.jpg "${place}")`);
  if (next() < 0.2) {
    const rows = Array.from({ length: between(3, 6) }, () => `| ${pick(PLACES)} | ${khmer(10, 999)} | ${khmer(1, 99)}% |`);
    blocks.push(`## តារាងទិន្នន័យ\n\n| ខេត្ត | ចំនួន | ភាគរយ |\n| --- | ---: | ---: |\n${rows.join('\n')}`);
  }
  if (next() < 0.4) blocks.splice(Math.min(3, blocks.length), 0, `## ${pick(TOPICS)}`);
  blocks.push(`សម្រាប់ព័ត៌មានបន្ថែម សូមចូលទៅកាន់ [គេហទំព័រផ្លូវការ](https://www.example.gov.kh/news/${day.year}/${index}) ឬទាក់ទង ${org}។`);
  return `${blocks.join('\n\n')}\n`;
}

/** Puts clusters out of order, each with the chance `rate`; gives the text and how many. */
function misordered(text, rate, { next }) {
  let count = 0;
  let changed = text;
  for (const [clusters, swapped] of SWAPS) {
    changed = changed.replace(clusters, (whole, ...parts) => {
      if (next() >= rate) return whole;
      count++;
      return swapped(...parts);
    });
  }
  return [changed, count];
}

/** Article `index` of `n`: its file's path, its text, and what the statistics ask. */
function article(index, n, seed) {
  const draw = chance((seed * 0x9e3779b1 + index * 0x85ebca6b) | 0);
  const { next, between, pick, sample } = draw;
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 4; skipped++) next();
  const step = SPAN / n;
  // The wall clock in Phnom Penh, to the minute.
  const time = new Date(Math.floor((START + index * step + next() * step) / 60_000) * 60_000);
  const day = { year: time.getUTCFullYear(), month: time.getUTCMonth(), day: time.getUTCDate(), weekday: time.getUTCDay() };
  const subject = { day, org: pick(ORGS), place: pick(PLACES) };
  const { org, place } = subject;
  const [month, date] = [twoDigits(day.month + 1), twoDigits(day.day)];
  const slug = `${day.year}${month}${date}-news-${String(index).padStart(6, '0')}`;
  let title = `${org} រៀបចំ${pick(EVENTS)} ស្តីពី${pick(TOPICS)}`;
  const summary = next() < 0.5 ? `${pick(PEOPLE)} ${pick(RESULTS)} នៅ${place}។` : `${pick(SENTENCES)(subject, draw)}។`;
  const tags = sample(TAGS, between(2, 4));
  const category = pick(CATEGORIES);
  const author = pick(AUTHORS);
  let body = bodyOf(subject, index, draw);
  let clusters = 0;
  if (next() < 0.2) {
    [body, clusters] = misordered(body, 0.08, draw);
    // None by chance: then all of them, so that exactly these articles have something to mend.
    if (clusters === 0) [body, clusters] = misordered(body, 1, draw);
    const [swappedTitle, inTitle] = misordered(title, 0.3, draw);
    title = swappedTitle;
    clusters += inTitle;
  }
  const text = `---
title: ${quoted(title)}
date: ${day.year}-${month}-${date}T${twoDigits(time.getUTCHours())}:${twoDigits(time.getUTCMinutes())}:00+07:00
slug: ${slug}
summary: ${quoted(summary)}
tags: [${tags.map((tag) => quoted(tag)).join(', ')}]
category: ${quoted(category)}
author: ${quoted(author)}
place: ${quoted(place)}
---

${body}`;
  return { path: `${day.year}/${month}/${slug}.md`, slug, text, bodyBytes: Buffer.byteLength(body), clusters };
}

/**
 * Writes articles 0 to n - 1, oldest first, as `dir`/yyyy/mm/slug.md. Gives what there is of what, and `middle`: the path below
 * `dir` and the slug of the article in the middle of the date order.
 */
export function writeCorpus({ n, seed = 1, dir }) {
  const made = new Set();
  const sizes = [];
  const stats = { n, seed, totalBytes: 0, misorderedArticles: 0, misorderedClusters: 0 };
  let middle = null;
  for (let index = 0; index < n; index++) {
    const { path, slug, text, bodyBytes, clusters } = article(index, n, seed);
    const folder = join(dir, path, '..');
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(join(dir, path), text);
    if (index === Math.floor(n / 2)) middle = { path, slug };
    sizes.push(bodyBytes);
    stats.totalBytes += Buffer.byteLength(text);
    stats.misorderedClusters += clusters;
    if (clusters > 0) stats.misorderedArticles++;
  }
  sizes.sort((a, b) => a - b);
  const meanBodyBytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / n);
  return { ...stats, meanBodyBytes, minBodyBytes: sizes[0], maxBodyBytes: sizes.at(-1), middle };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { n: { type: 'string' }, seed: { type: 'string' }, dir: { type: 'string' } } });
  const [n, seed] = [Number(values.n ?? 1000), Number(values.seed ?? 1)];
  if (!values.dir || !Number.isInteger(n) || n < 1 || !Number.isInteger(seed)) {
    console.error('node bench/corpus.js --dir FOLDER [--n 1000] [--seed 1]');
    process.exit(2);
  }
  console.log(JSON.stringify(writeCorpus({ n, seed, dir: values.dir })));
}
