import type { Words } from '../../messages/words.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Texts } from '../../model/source.js';
import { escapeXml } from '../../templating/escape-xml.js';
import { sentence } from './pretty.js';
import { SourceTexts } from './source-texts.js';

/**
 * Findings as a JUnit report, which pipelines show beside their tests: a suite for each file with errors or warnings, a failure for each of them.
 * Notes are left out: no build should be red for one. Where nothing is wrong, one case has passed. `command`: whose findings they are.
 */
export function junitReport(diagnostics: readonly Diagnostic[], texts: Texts, words: Words, command: string): string {
  const sources = new SourceTexts(texts);
  const faults = diagnostics.filter(({ severity }) => severity !== 'info');
  const files = new Map<string, Diagnostic[]>();
  for (const finding of faults) {
    const found = files.get(finding.file);
    if (found) found.push(finding);
    else files.set(finding.file, [finding]);
  }
  const suites = [...files].map(([file, found]) => {
    const cases = found.map((finding) => {
      const place = sources.position(file, finding.span.start);
      const where = place ? `${file}:${place.line}:${place.column}` : file;
      const said = sentence(finding, words);
      return `    <testcase classname="${escapeXml(file)}" name="${escapeXml(`${finding.code} ${where}`)}">\n      <failure type="${finding.severity}" message="${escapeXml(said)}">${escapeXml(`${where} ${said}`)}</failure>\n    </testcase>`;
    });
    return `  <testsuite name="${escapeXml(file)}" tests="${found.length}" failures="${found.length}">\n${cases.join('\n')}\n  </testsuite>`;
  });
  const clean = `  <testsuite name="sarika ${command}" tests="1" failures="0">\n    <testcase classname="sarika" name="${command}"/>\n  </testsuite>`;
  const count = Math.max(1, faults.length);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sarika ${command}" tests="${count}" failures="${faults.length}">\n${suites.length > 0 ? suites.join('\n') : clean}\n</testsuites>`;
}
