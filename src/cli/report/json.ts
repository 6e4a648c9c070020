import { en } from '../../messages/en.js';
import { km } from '../../messages/km.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Texts } from '../../model/source.js';
import { sentence } from './pretty.js';
import { SourceTexts } from './source-texts.js';

/** Findings as every `--json` gives them: documented in docs/json.md. */
export function jsonDiagnostics(diagnostics: readonly Diagnostic[], texts: Texts): object[] {
  const sources = new SourceTexts(texts);
  return diagnostics.map((finding) => {
    const place = (offset: number) => ({ ...(sources.position(finding.file, offset) ?? { line: 1, column: 1 }), offset });
    return {
      code: finding.code,
      severity: finding.severity,
      file: finding.file,
      start: place(finding.span.start),
      end: place(finding.span.end),
      message: { km: sentence(finding, km), en: sentence(finding, en) },
      fix: (finding.fix ?? []).map(({ span, text }) => ({ start: span.start, end: span.end, text })),
    };
  });
}
