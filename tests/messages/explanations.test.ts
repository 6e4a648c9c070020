import { describe, expect, it } from 'vitest';
import { normalizeKhmer } from '../../src/khmer/normalize.js';
import { explanations } from '../../src/messages/explanations.js';
import type { Explanation } from '../../src/messages/words.js';

const entries = Object.entries(explanations);
const failing = (fails: (explanation: Explanation, code: string) => boolean): string[] =>
  entries.filter(([code, explanation]) => fails(explanation, code)).map(([code]) => code);
const sentencesOf = (text: string, marks: RegExp): number => text.match(marks)?.length ?? 0;

describe('explanations', () => {
  it('are in canonical Khmer', () => {
    expect(failing(({ km }) => normalizeKhmer(km).edits.length > 0)).toEqual([]);
    expect(failing(({ km }) => /[\u200B-\u200D\u2060\uFEFF\u17A3\u17A4\u17B4\u17B5\u17D3\u17D8]/.test(km))).toEqual([]);
    expect(failing(({ km }) => /ឲ្យ|សំរាប់|ពត៌មាន|ទូរស័ព្ទ|អោយ/.test(km))).toEqual([]);
  });
  it('have two to four short sentences in each language', () => {
    expect(failing(({ km }) => !/[\u1780-\u17B3]/.test(km) || !/[។]$/.test(km))).toEqual([]);
    const outOfBounds = (count: number) => count < 2 || count > 5;
    expect(failing(({ km }) => outOfBounds(sentencesOf(km, /។(?= |$)/g)))).toEqual([]);
    expect(failing(({ en }) => outOfBounds(sentencesOf(en, /[.](?= |$)/g)))).toEqual([]);
  });
  it('have English without Khmer, but for words in quotation marks', () => {
    expect(failing(({ en }) => !/^[ -~]+$/.test(en.replace(/"[^"]*"/g, '""')))).toEqual([]);
    expect(failing(({ en }) => en.includes('!') || /\s{2}/.test(en) || !en.endsWith('.'))).toEqual([]);
  });
  it('show an example and how to mend it, or neither', () => {
    expect(failing(({ bad, good }) => (bad === null) !== (good === null))).toEqual([]);
    expect(failing(({ bad, good }) => bad !== null && bad === good)).toEqual([]);
  });
  it('have good examples in canonical Khmer', () => {
    expect(failing(({ good }) => normalizeKhmer(good ?? '').edits.length > 0)).toEqual([]);
    const notCanonical = failing(({ bad }) => normalizeKhmer(bad ?? '').edits.length > 0);
    expect(notCanonical).toEqual(['not-canonical']);
  });
  it('mend the order of Khmer letters as a build does', () => {
    const { bad, good } = explanations['not-canonical'];
    expect(normalizeKhmer(bad ?? '').text).toBe(good);
  });
});
