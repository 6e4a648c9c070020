import { createInterface } from 'node:readline/promises';

/** Asks questions on a terminal, one after the other. */
export type Interview = {
  /** The answer, or `otherwise` for none. `faultOf` gives what is wrong with an answer: then it is said, and the question comes again. */
  readonly ask: (question: string, otherwise: string, faultOf: (answer: string) => string | null) => Promise<string>;
  readonly end: () => void;
};

/** Speaks on standard error: standard output is for results. Throws an `AbortError` where the input ends, or is ended by Ctrl-C. */
export function startInterview(say: (line: string) => void): Interview {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const over = new AbortController();
  reader.once('close', () => over.abort());
  // The terminal's Ctrl-C is not told to the process while somebody is asked.
  reader.once('SIGINT', () => reader.close());
  return {
    ask: async (question, otherwise, faultOf) => {
      for (;;) {
        const typed = await reader.question(`${question} ${otherwise === '' ? '' : `[${otherwise}] `}`, { signal: over.signal });
        const answer = typed.trim() === '' ? otherwise : typed.trim();
        const fault = faultOf(answer);
        if (fault === null) return answer;
        say(`  ${fault}`);
      }
    },
    end: () => reader.close(),
  };
}
