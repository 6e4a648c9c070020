import { setImmediate } from 'node:timers/promises';

/** Milliseconds: how long signals may wait. */
const BREATH = 20;
let last = performance.now();

/**
 * Lets signals and timers be heard, if the last time is long ago. Thousands of small files are read and written synchronously, for a turn
 * through the thread pool costs several times what the file does; this is called between two of them.
 */
export async function breathe(): Promise<void> {
  if (performance.now() - last < BREATH) return;
  await setImmediate();
  last = performance.now();
}
