import type { Words } from '../../messages/words.js';
import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import type { Texts } from '../../model/source.js';
import { sentence } from './pretty.js';
import { SourceTexts } from './source-texts.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'notice' };

/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change (docs.github.com, «Workflow commands»). */
export function* githubLines(diagnostics: readonly Diagnostic[], texts: Texts, words: Words): Generator<string> {
  const sources = new SourceTexts(texts);
  for (const finding of diagnostics) {
    const start = sources.position(finding.file, finding.span.start) ?? { line: 1, column: 1 };
    const end = sources.position(finding.file, finding.span.end) ?? start;
    // GitHub takes columns only where both ends stand in one line.
    const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : [];
    const place = [`file=${property(finding.file)}`, `line=${start.line}`, `endLine=${end.line}`, ...columns, `title=${finding.code}`];
    yield `::${COMMANDS[finding.severity]} ${place.join(',')}::${data(sentence(finding, words))}`;
  }
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
