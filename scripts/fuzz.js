// The laws with new random cases, over and over: `npm run fuzz -- 30` for thirty minutes (ten unless told).
// Stops at the first counterexample; fast-check prints its seed, with which the case can be run again.
import { spawnSync } from 'node:child_process';

const LAWS = ['tests/khmer', 'tests/markdown', 'tests/model', 'tests/lint', 'tests/build/normalize-file.test.ts'];
const minutes = Number(process.argv[2] ?? 10);
const end = Date.now() + minutes * 60_000;
for (let round = 1; Date.now() < end; round++) {
  console.log(`\nround ${round}, ${Math.ceil((end - Date.now()) / 60_000)} minutes left`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', '--reporter=dot', ...LAWS], {
    stdio: 'inherit',
    env: { ...process.env, FUZZ: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
