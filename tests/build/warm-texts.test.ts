import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RecentFiles } from '../../src/build/recent-files.js';
import { WarmTexts } from '../../src/build/warm-texts.js';

describe('texts in memory', () => {
  const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
  const place = (at: number, bytes: Uint8Array) => ({ at, length: bytes.length, crc: crc32(bytes) });

  it('are read by their places until they are forgotten, empty ones too', () => {
    const texts = new WarmTexts();
    const all = ['ខ្មែរ', '', '', 'a'].map(bytesOf);
    const places = all.map((bytes, index) => place(index % 2 ? texts.append(bytes) : texts.appendBody(bytes), bytes));
    expect(places.map((one) => texts.read(one))).toEqual(['ខ្មែរ', '', '', 'a']);
    texts.forget(places[0]?.at ?? 0);
    expect(places.map((one) => texts.read(one))).toEqual([null, '', '', 'a']);
  });

  it('take no more room than they may: the oldest bodies go, and no findings', () => {
    const texts = new WarmTexts();
    const findings = bytesOf('findings');
    const kept = place(texts.append(findings), findings);
    const body = new Uint8Array(1_000_000);
    const places = Array.from({ length: 40 }, () => place(texts.appendBody(body), body));
    expect(places.map((one) => texts.read(one) !== null)).toEqual(places.map((_, index) => index >= 8));
    expect(texts.read(kept)).toBe('findings');
  });
});

describe('files that were made lately', () => {
  it('are as many as there is room for', () => {
    const recent = new RecentFiles();
    const bytes = new Uint8Array(10_000_000);
    for (const path of ['a', 'b', 'c']) recent.put(path, `${path}1`, bytes);
    recent.put('b', 'b2', bytes);
    recent.put('d', 'd1', bytes);
    expect(['a', 'b', 'c', 'd'].map((path) => recent.last(path)?.key ?? null)).toEqual([null, 'b2', 'c1', 'd1']);
  });
});
