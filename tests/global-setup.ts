import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command line is tested as users have it, compiled: what is tested must be what is in src/. */
export default function setup(): void {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  for (const step of [['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], ['scripts/bundle.js'], ['scripts/fingerprint.js']])
    execFileSync(process.execPath, step, { cwd, stdio: 'inherit' });
}
