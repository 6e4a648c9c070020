import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/content/read-article.js';
import { readSettings } from '../../src/content/read-settings.js';
import { explanations } from '../../src/messages/explanations.js';
import type { DiagnosticCode } from '../../src/model/diagnostic.js';

// What `sarika explain` shows as wrong must be reported under that code, and what it shows instead must be clean.

const OF_WHOLE_FILES: readonly DiagnosticCode[] = ['empty-file', 'front-matter-missing', 'front-matter-unclosed', 'front-matter-language'];
const OF_FRONT_MATTER: readonly DiagnosticCode[] = [
  ...(['yaml-syntax', 'yaml-duplicate-key', 'yaml-alias', 'unknown-key', 'key-given-twice', 'missing-key', 'wrong-type'] as const),
  ...([
    'bad-choice',
    'date-unreadable',
    'date-impossible',
    'weekday-mismatch',
    'bad-slug',
    'slug-too-long',
    'bad-id',
    'id-missing',
  ] as const),
  ...(['unknown-section', 'unknown-language'] as const),
];
const OF_SETTINGS: readonly DiagnosticCode[] = ['bad-number', 'bad-address', 'bad-time-zone', 'bad-folder', 'bad-permalink'];

const SETTINGS = {
  title: 'title: Newsroom',
  baseUrl: 'baseUrl: https://www.example.gov.kh',
  languages: 'languages: [en]',
  sections: 'sections: [{ slug: digital, title: { km: ឌីជីថល } }]',
};
const ARTICLE = { title: 'title: Lecture', date: 'date: 2022-01-21', id: 'id: tag:example.gov.kh,2022-01-21:lecture' };

function source(path: string, text: string) {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** The lines of `whole` whose keys the example does not give, and the example. */
function completed(example: string, whole: Readonly<Record<string, string>>, left: readonly string[] = []): string {
  const names: Readonly<Record<string, RegExp>> = { title: /^(?:title|titel|ចំណងជើង):/m };
  const isGiven = (key: string) => left.includes(key) || (names[key] ?? new RegExp(`^${key}:`, 'm')).test(example);
  const missing = Object.keys(whole).filter((key) => !isGiven(key));
  return [...missing.map((key) => whole[key]), example, ''].join('\n');
}

const { settings } = readSettings(source('sarika.yaml', completed('perPage: 20', SETTINGS)));

function codesIn(code: DiagnosticCode, example: string): string[] {
  if (OF_SETTINGS.includes(code)) {
    return readSettings(source('sarika.yaml', completed(example, SETTINGS))).diagnostics.map((finding) => finding.code);
  }
  if (settings === null) throw new Error('the settings of this test are wrong');
  const isWhole = OF_WHOLE_FILES.includes(code);
  const text = isWhole ? example : `---\n${completed(example, ARTICLE, code === 'id-missing' ? ['id'] : [])}---\n`;
  const found = readArticle(source('articles/lecture.md', text), settings).diagnostics.map((finding) => finding.code);
  return isWhole ? found.filter((other) => other !== 'id-missing') : found;
}

describe('the examples of explanations', () => {
  for (const code of [...OF_WHOLE_FILES, ...OF_FRONT_MATTER, ...OF_SETTINGS]) {
    it(`show ${code}, and how it is mended`, () => {
      const { bad, good } = explanations[code];
      // A key that is misspelt is missing as well.
      expect(codesIn(code, bad ?? '').filter((other) => other !== 'missing-key' || code === 'missing-key')).toEqual([code]);
      expect(codesIn(code, good ?? '')).toEqual([]);
    });
  }
});
