import { createRequire } from 'node:module';

/** sarika's own version, as its package says. */
export function version(): string {
  return (createRequire(import.meta.url)('../../package.json') as { version: string }).version;
}
