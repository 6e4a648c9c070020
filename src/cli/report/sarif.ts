import { explanations } from '../../messages/explanations.js';
import type { Words } from '../../messages/words.js';
import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import type { Span, Texts } from '../../model/source.js';
import { encodePath } from '../../model/url.js';
import { sentence } from './pretty.js';
import { SourceTexts } from './source-texts.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'note' };

/** Findings as a SARIF log (OASIS, «Static Analysis Results Interchange Format» 2.1.0), which code hosts read. Columns count UTF-16 units from 1. */
export function sarifLog(diagnostics: readonly Diagnostic[], texts: Texts, words: Words, version: string): object {
  const sources = new SourceTexts(texts);
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const rules = codes.map((id) => ({ id, fullDescription: { text: explanations[id][words.lang] } }));
  const results = diagnostics.map((finding) => {
    const artifactLocation = { uri: encodePath(finding.file), uriBaseId: '%SRCROOT%' };
    const region = (span: Span): object | undefined => regionOf(sources, finding.file, span);
    const replacements = (finding.fix ?? []).map(({ span, text }) => ({ deletedRegion: region(span), insertedContent: { text } }));
    const message = { text: sentence(finding, words) };
    return {
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: LEVELS[finding.severity],
      message,
      locations: [{ physicalLocation: { artifactLocation, region: region(finding.span) } }],
      ...(replacements.length > 0 && { fixes: [{ description: message, artifactChanges: [{ artifactLocation, replacements }] }] }),
    };
  });
  const driver = { name: 'sarika', semanticVersion: version, language: words.lang, rules };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
}

/** Undefined where the file cannot be read: then the finding is about the whole of it. */
function regionOf(sources: SourceTexts, file: string, { start, end }: Span): object | undefined {
  const [from, to] = [sources.position(file, start), sources.position(file, end)];
  return from && to ? { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column } : undefined;
}
