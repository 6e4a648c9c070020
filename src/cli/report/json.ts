import { en } from '../../messages/en.js';
import { km } from '../../messages/km.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { positionAt } from '../../model/position.js';
import type { TextEdit } from '../../model/source.js';
import { sentence } from './pretty.js';

/** A finding as every `--json` gives it: documented in docs/json.md. */
export function jsonDiagnostic(finding: Diagnostic, texts: ReadonlyMap<string, string>) {
  const text = texts.get(finding.file) ?? '';
  const place = (offset: number) => ({ ...positionAt(text, offset), offset });
  return {
    code: finding.code,
    severity: finding.severity,
    file: finding.file,
    start: place(finding.span.start),
    end: place(finding.span.end),
    message: { km: sentence(finding, km), en: sentence(finding, en) },
    fix: (finding.fix ?? []).map(({ span, text: replacement }: TextEdit) => ({ start: span.start, end: span.end, text: replacement })),
  };
}
