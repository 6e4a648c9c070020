import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs through, three times over, before V8 optimises it: fifteen times what Node 20 waits for. */
const BUDGET = 1_000_000;

/**
 * Asks V8 to optimise what runs for long and nothing else. Node 20 compiles so eagerly, and so much of it in vain, that the threads which
 * compile take a quarter of the processors from those that work: of 1,000 articles for some 2.5 s, now 2.0; from 10,000 on it is all the
 * same. The V8 of later Nodes waits of itself, and no longer knows the flag. For commands that go over all articles: loading what sets it takes a while.
 */
export function waitBeforeOptimising(v8: string = process.versions.v8): void {
  if (Number.parseInt(v8, 10) < 12) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
