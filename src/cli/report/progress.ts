import type { Progress } from '../../build/progress.js';
import type { BuildStage, Words } from '../../messages/words.js';

/** Milliseconds: a build that is over sooner shows no bar, and the bar is drawn anew no more often than a person can see. */
const SOON = 1000;
const FRAME = 100;
const WIDTH = 24;

/** Shows how far a build is. `end` takes away what stands on the terminal's last line. */
export type ProgressReport = { readonly progress: Progress; readonly end: () => void };

/** Where the report goes: `write` is standard error as it stands, `clock` gives milliseconds that only grow. */
export type ProgressPlace = { readonly write: (text: string) => void; readonly say: (line: string) => void; readonly clock: () => number };

export const silent: ProgressReport = { progress: () => {}, end: () => {} };

/** A bar in the last line of a terminal: stage, count and rate. */
export function progressBar(words: Words, { write, clock }: ProgressPlace): ProgressReport {
  const began = clock();
  let stage: BuildStage | null = null;
  let stageBegan = began;
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    progress: (now, done, of) => {
      const time = clock();
      if (now !== stage) stageBegan = time;
      stage = now;
      if (time - began < SOON || time - drawn < FRAME || of === 0) return;
      drawn = time;
      const filled = Math.round((WIDTH * Math.min(done, of)) / of);
      const rate = Math.round((1000 * done) / Math.max(time - stageBegan, 1));
      write(`\r\u001B[2K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${words.cli.progress({ stage, done, of, rate })}`);
    },
    end: () => {
      if (drawn > 0) write('\r\u001B[2K');
    },
  };
}

/** A line for each stage once it is over, for a log that is read afterwards. */
export function progressLines(words: Words, { say, clock }: ProgressPlace): ProgressReport {
  let last: { readonly stage: BuildStage; readonly began: number; of: number } | null = null;
  const close = (): void => {
    if (last) say(words.cli.stageDone({ stage: last.stage, of: last.of, seconds: Math.round((clock() - last.began) / 100) / 10 }));
    last = null;
  };
  return {
    progress: (stage, _done, of) => {
      if (last && last.stage !== stage) close();
      last ??= { stage, began: clock(), of };
      last.of = of;
    },
    end: close,
  };
}
