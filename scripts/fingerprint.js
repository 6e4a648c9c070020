// Caches hold what this code made: another code must not find them its own. Told by the compiled files' bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const build = new URL('../build/', import.meta.url);
const sum = createHash('sha256');
for (const path of readdirSync(build, { recursive: true }).sort())
  if (/\.c?js$/.test(path)) sum.update(path).update(readFileSync(new URL(path, build)));
writeFileSync(new URL('fingerprint', build), `${sum.digest('hex').slice(0, 16)}\n`);
