import type { Diagnostic } from '../model/diagnostic.js';
import { isDiagnosticCode } from '../model/diagnostic.js';
import type { Settings } from '../model/settings.js';
import type { Bodies } from './bodies.js';
import { finishDiagnostics, withoutRepeats } from './finish-diagnostics.js';
import { severityIn } from './settings-at.js';
import type { StoredArticle, StoredFindings } from './stored-article.js';
import { readFindings } from './stored-findings.js';

/**
 * The errors and warnings of an edition, by file and place. What was found in an article is read once; what has none of them is not even read.
 * Law: of an article that has stayed the same, the findings are the same objects.
 */
export class FindingsToShow {
  readonly #read = new WeakMap<StoredFindings, readonly Diagnostic[]>();

  constructor(
    readonly settings: Settings,
    readonly texts: Pick<Bodies, 'read'>,
  ) {}

  of(articles: readonly StoredArticle[], found: readonly Diagnostic[]): readonly Diagnostic[] {
    const all = [...articles.flatMap((article) => this.#in(article)), ...finishDiagnostics(found, this.settings)];
    return withoutRepeats(all.filter(({ severity }) => severity !== 'info'));
  }

  #in(article: StoredArticle): readonly Diagnostic[] {
    const { path, findings } = article;
    const known = this.#read.get(findings);
    if (known) return known;
    const isWanted = Object.keys(findings.counts).some((code) => this.#counts(code, path));
    const found = isWanted ? finishDiagnostics(readFindings([article], this.texts), this.settings) : [];
    this.#read.set(findings, found);
    return found;
  }

  #counts(code: string, file: string): boolean {
    const severity = isDiagnosticCode(code) ? severityIn(this.settings, { code, file }) : null;
    return severity === 'error' || severity === 'warn';
  }
}
