import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js';
import { type Span, startsIn } from '../model/source.js';
import { finding } from './article-rule.js';
import type { Copy } from './copy.js';

/** `<!-- sarika-ignore code: reason -->`, before the block that it is about. */
const SILENCER = /<!--\s*sarika-ignore\s+([a-z][a-z-]*)\s*(?::\s*([\s\S]*?))?\s*-->/g;

type Silencer = { readonly code: string; readonly reason: string; readonly span: Span; readonly reach: Span };

/**
 * The findings that nobody has silenced, and one for each silencer that gives no reason or silences nothing.
 * `asked`: the rules that were asked: of others nobody knows what they would have found.
 */
export function silence(copy: Copy, found: readonly Diagnostic[], asked: readonly { readonly code: DiagnosticCode }[]): Diagnostic[] {
  const silencers = silencersIn(copy);
  if (silencers.length === 0) return [...found];
  const serving = new Set<Silencer>();
  const heard = found.filter((diagnostic) => {
    const by = silencers.filter(({ code, reach }) => code === diagnostic.code && startsIn(diagnostic.span, reach));
    for (const silencer of by) serving.add(silencer);
    return by.length === 0;
  });
  for (const silencer of silencers) {
    const { code, reason, span } = silencer;
    if (serving.has(silencer) && reason === '') heard.push(finding(copy, 'silencer-without-reason', span, { code }));
    else if (!serving.has(silencer) && asked.some((rule) => rule.code === code)) heard.push(finding(copy, 'silencer-idle', span, { code }));
  }
  return heard;
}

/** The codes that comments in a body silence, or would. */
export function silencedIn(copy: Pick<Copy, 'text' | 'body'>): string[] {
  return silencersIn(copy).map(({ code }) => code);
}

function silencersIn({ text, body }: Pick<Copy, 'text' | 'body'>): Silencer[] {
  const written = text.slice(body.start, body.end);
  if (!written.includes('sarika-ignore')) return [];
  return [...written.matchAll(SILENCER)].map((match) => {
    const start = body.start + match.index;
    const end = start + match[0].length;
    return {
      code: match[1] ?? '',
      reason: (match[2] ?? '').trim(),
      span: { start, end },
      reach: { start, end: blockEnd(text, end, body.end) },
    };
  });
}

/** Where the block behind a place ends: at the next empty line that stands behind some text. */
function blockEnd(text: string, from: number, end: number): number {
  const first = /\S/.exec(text.slice(from, end));
  if (!first) return end;
  const gap = /\r?\n[ \t]*\r?\n/.exec(text.slice(from + first.index, end));
  return gap ? from + first.index + gap.index : end;
}
