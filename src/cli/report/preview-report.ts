import type { PreviewState } from '../../build/preview-session.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Session } from '../session.js';
import { sayFault } from './fault.js';
import { countFindings, reportFindings } from './findings.js';

/** Tells on the terminal what has become wrong since the last time, and when nothing is any more. */
export class PreviewReport {
  #known: ReadonlySet<string> = new Set();
  #fault: string | null = null;

  constructor(readonly session: Session) {}

  tell({ findings, texts, fault, settings }: PreviewState): void {
    const { terminal, isQuiet, wordsIn } = this.session;
    const words = wordsIn(settings?.lang);
    if (fault !== null && fault.message !== this.#fault) sayFault(fault, words, terminal);
    const wanted = isQuiet ? findings.filter(({ severity }) => severity === 'error') : findings;
    const fresh = wanted.filter((finding) => !this.#known.has(sameAs(finding)));
    const wasFaulty = this.#known.size > 0 || this.#fault !== null;
    const isChanged = fresh.length > 0 || wanted.length !== this.#known.size;
    reportFindings(fresh, texts, words, this.session);
    if (wanted.length === 0 && fault === null && wasFaulty) terminal.say(terminal.paint('green', words.cli.preview.allMended));
    else if (wanted.length > 0 && isChanged) terminal.say(words.cli.findings(countFindings(wanted)));
    this.#known = new Set(wanted.map(sameAs));
    this.#fault = fault?.message ?? null;
  }
}

/** The same for a finding that has only moved with the text around it. */
function sameAs({ code, severity, file, args }: Diagnostic): string {
  return JSON.stringify([code, severity, file, args]);
}
