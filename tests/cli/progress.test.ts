import { describe, expect, it } from 'vitest';
import { progressBar, progressLines } from '../../src/cli/report/progress.js';
import { en } from '../../src/messages/en.js';
import { km } from '../../src/messages/km.js';

function place() {
  const time = { now: 0 };
  const written: string[] = [];
  return {
    time,
    written,
    write: (text: string) => void written.push(text),
    say: (line: string) => void written.push(line),
    clock: () => time.now,
  };
}

describe('the bar', () => {
  it('shows stage, count and rate once a build takes over a second, and goes away', () => {
    const at = place();
    const { progress, end } = progressBar(en, at);
    progress('prepare', 10, 1000);
    at.time.now = 900;
    progress('prepare', 200, 1000);
    expect(at.written).toEqual([]);
    at.time.now = 2000;
    progress('prepare', 500, 1000);
    progress('prepare', 501, 1000);
    expect(at.written).toEqual([`\r\u001B[2K${'█'.repeat(12)}${'░'.repeat(12)} Preparing articles 500/1000 (250 a second)`]);
    at.time.now = 3000;
    progress('pages', 0, 0);
    at.time.now = 4000;
    progress('pages', 1000, 1000);
    expect(at.written.at(-1)).toContain(`${'█'.repeat(24)} Making pages 1000/1000 (1000 a second)`);
    end();
    expect(at.written.at(-1)).toBe('\r\u001B[2K');
  });

  it('leaves a short build alone', () => {
    const at = place();
    const { progress, end } = progressBar(km, at);
    progress('pages', 3, 3);
    end();
    expect(at.written).toEqual([]);
  });
});

describe('lines for a log', () => {
  it('say each stage once, when it is over', () => {
    const at = place();
    const { progress, end } = progressLines(en, at);
    progress('prepare', 1, 2);
    at.time.now = 1500;
    progress('prepare', 2, 2);
    progress('pages', 1, 10);
    at.time.now = 4000;
    progress('pages', 10, 10);
    end();
    end();
    expect(at.written).toEqual(['Preparing articles: 2 in 1.5 s', 'Making pages: 10 in 2.5 s']);
  });
});
