import { describe, expect, it } from 'vitest';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { ARTICLE_HELP, SETTINGS_HELP } from '../../src/messages/key-help.js';
import { starterFor } from '../../src/messages/starter-for.js';

const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
const km = [...texts(starterFor('km')), ...[ARTICLE_HELP, SETTINGS_HELP].flatMap((help) => Object.values(help).map((key) => key.km))];

describe('the copy of new newsrooms and articles, and the help for keys', () => {
  it('is in canonical order and current spelling, without what nobody sees', () => {
    expect(km.filter((text) => normalizeKhmer(text).edits.length > 0)).toEqual([]);
    expect(km.filter((text) => /[\u17A3\u17A4\u17B4\u17B5\u17D3\u17D8\u200B-\u200D\u2060\uFEFF]/.test(text))).toEqual([]);
    expect(km.filter((text) => /ឲ្យ|សំរាប់|ពត៌មាន|ទូរស័ព្ទ|បរិច្ជេទ|អោយ/.test(text))).toEqual([]);
  });

  it('is the same in both languages, but for the words', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null ? Object.entries(value).map(([key, inner]) => [key, shape(inner)]) : typeof value;
    expect(shape(starterFor('km'))).toEqual(shape(starterFor('en')));
    expect(starterFor('fr')).toBe(starterFor('en'));
  });

  it('has hints on one line', () => {
    for (const lang of ['km', 'en']) for (const hint of texts(starterFor(lang).article.hints)) expect(hint).not.toMatch(/\n|^\s|\s$/);
  });
});
