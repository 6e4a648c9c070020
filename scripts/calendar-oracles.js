// Compares the lunar calendar with both oracles on every day from 1900 to 2100 and writes tests/fixtures/calendar/oracle-differences.tsv anew:
// half an hour to forty minutes, nearly all of them for momentkh's Buddhist year. Read the difference before you commit it, and mend the chapters beside it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/khmer/calendar-oracles.test.ts'],
  { cwd: fileURLToPath(new URL('..', import.meta.url)), env: { ...process.env, UPDATE_ORACLES: '1' }, stdio: 'inherit' },
);
process.exitCode = status ?? 2;
