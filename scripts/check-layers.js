// Holds the floor table of CONTRIBUTING.md. A run that cruised no modules proves nothing, so it fails.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cruiser = fileURLToPath(new URL('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url));

function cruise(outputType) {
  return execFileSync(process.execPath, [cruiser, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', outputType], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

const report = (() => {
  try {
    return JSON.parse(cruise('json'));
  } catch (error) {
    if (error.stdout) return JSON.parse(error.stdout);
    throw error;
  }
})();
const { totalCruised, totalDependenciesCruised, violations } = report.summary;
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
console.log(`${totalCruised} modules, ${totalDependenciesCruised} imports, ${violations.length} violations`);
if (totalCruised === 0 || totalDependenciesCruised === 0 || violations.length > 0) process.exit(1);
