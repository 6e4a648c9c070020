import { styleText } from 'node:util';
import { SarikaError } from '../model/fault.js';

type Style = Parameters<typeof styleText>[0];

/** Where a command speaks: results on standard output, progress and findings on standard error. */
export type Terminal = {
  readonly result: (line: string) => void;
  /**
   * Text on standard output as it stands, however much: waits until it is taken. False when nobody reads any more;
   * throws `cannot-write` where it could not be written, as on a full disk.
   */
  readonly pour: (text: string) => Promise<boolean>;
  readonly say: (line: string) => void;
  /** Colours for standard error, if it shows any. */
  readonly paint: (style: Style, text: string) => string;
  /** Colours for standard output, if it shows any. */
  readonly paintResult: (style: Style, text: string) => string;
  /** How many columns standard output has; without end where it is no terminal. */
  readonly columns: number;
};

export function openTerminal(isColored: boolean): Terminal {
  // Whoever reads may have had enough (`sarika build | head`): that is no fault of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      // What could not be said may have been the result: a full disk behind `> file`.
      process.exitCode = 2;
      if (stream !== process.stderr && pouring === 0) process.stderr.write(`sarika: ${error.message}\n`);
    });
  }
  return {
    result: (line) => void process.stdout.write(`${line}\n`),
    pour: (text) => pour(text),
    say: (line) => void process.stderr.write(`${line}\n`),
    paint: (style, text) => (isColored ? styleText(style, text, { validateStream: false }) : text),
    paintResult: (style, text) => (isColored && process.stdout.isTTY ? styleText(style, text, { validateStream: false }) : text),
    columns: process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY,
  };
}

/** Texts on their way out: who poured them hears of their faults. */
let pouring = 0;

function pour(text: string): Promise<boolean> {
  pouring += 1;
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      // The stream's own event for the fault comes behind this call.
      setImmediate(() => {
        pouring -= 1;
      });
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      // A stream that has failed once is closed: that was told the first time.
      if (!error || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') resolve(!error);
      else reject(new SarikaError('cannot-write', { path: 'stdout', detail: error.message }, 2, { cause: error }));
    });
  });
}

/** https://no-color.org: any value that is not empty turns colours off. */
export function wantsColor(isAsked: boolean): boolean {
  return isAsked && !process.env.NO_COLOR && process.stderr.isTTY === true && process.env.TERM !== 'dumb';
}
