import type { Words } from '../../messages/words.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Texts } from '../../model/source.js';
import type { Session } from '../session.js';
import { version } from '../version.js';
import { countFindings, reportFindings } from './findings.js';
import type { Format } from './format-names.js';
import { githubLines } from './github.js';
import { jsonDiagnostics } from './json.js';
import { junitReport } from './junit.js';

/** What a command found. `command`: its name; `summary`: what its JSON says besides the findings and their counts. */
export type FindingsReport = {
  readonly command: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly summary: (counts: ReturnType<typeof countFindings>) => object;
  /** What was looked at, before the count of findings; and what else there is to say behind it. */
  readonly looked: string;
  readonly notes: (counts: ReturnType<typeof countFindings>) => readonly string[];
};

/** Says findings in the chosen format. Gives the exit code: 1 where there are errors, or more warnings than allowed. */
export async function sayFindings(
  report: FindingsReport,
  format: Format,
  words: Words,
  session: Session,
  maxWarnings = Number.POSITIVE_INFINITY,
): Promise<0 | 1> {
  const printed = await print(format, report, words);
  if (printed === null) sayPretty(report, words, session);
  else if (printed !== '') session.terminal.result(printed);
  const { errors, warnings } = countFindings(report.diagnostics);
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
}

/** What a program is to read; null where a person reads. */
async function print(format: Format, { command, diagnostics, texts, summary }: FindingsReport, words: Words): Promise<string | null> {
  const json = (value: object): string => JSON.stringify(value, null, 2);
  switch (format) {
    case 'pretty':
      return null;
    case 'json':
      return json({ version: 1, diagnostics: jsonDiagnostics(diagnostics, texts), summary: summary(countFindings(diagnostics)) });
    case 'github':
      return [...githubLines(diagnostics, texts, words)].join('\n');
    case 'sarif': {
      // With all that is said of each rule.
      const { sarifLog } = await import('./sarif.js');
      return json(sarifLog(diagnostics, texts, words, version()));
    }
    case 'junit':
      return junitReport(diagnostics, texts, words, command);
  }
}

function sayPretty({ diagnostics, texts, looked, notes }: FindingsReport, words: Words, session: Session): void {
  const { terminal, isQuiet } = session;
  const wanted = isQuiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  reportFindings(wanted, texts, words, session);
  if (isQuiet) return;
  const counts = countFindings(diagnostics);
  const style = counts.errors > 0 ? 'red' : counts.warnings > 0 ? 'yellow' : 'green';
  terminal.say(terminal.paint(style, `${looked} ${words.cli.findings(counts)}`));
  for (const note of notes(counts)) terminal.say(note);
}
