import type { ArticleType } from '../model/article.js';
import type { DiagnosticArgs, DiagnosticCode, Severity } from '../model/diagnostic.js';
import type { FaultArgs, FaultCode } from '../model/fault.js';
import type { NormalizeReason } from '../model/normalized.js';
import type { ThemeWords } from '../model/views.js';

/** Why an article is not shown as news. */
export type WithheldReason = 'draft' | 'scheduled' | 'embargoed';

/** Everything the product says in one language. */
export type Words = {
  readonly lang: 'km' | 'en';
  /** One sentence or two each: what is wrong and what to do. Without a full stop at the end where the language's habit allows. */
  readonly diagnostics: { readonly [C in DiagnosticCode]: (args: DiagnosticArgs[C]) => string };
  /** What happened, and what to do about it. */
  readonly faults: { readonly [C in FaultCode]: (args: FaultArgs[C]) => { readonly says: string; readonly hint: string } };
  readonly severities: Readonly<Record<Severity, string>>;
  /** Why a Khmer cluster was mended. */
  readonly normalizeReasons: Readonly<Record<NormalizeReason, string>>;
  readonly cli: CliWords;
  readonly theme: ThemeWords;
  readonly articleTypes: Readonly<Record<ArticleType, string>>;
};

export type BuildStage = 'read' | 'prepare' | 'images' | 'pages' | 'publish';

export type CliWords = {
  /** The closing count of findings: `2 errors, 1 warning`. */
  readonly findings: (count: { readonly errors: number; readonly warnings: number; readonly notes: number }) => string;
  /** Instead of the rest of many findings of one code; `--verbose` shows them all. */
  readonly moreOfCode: (more: { readonly code: string; readonly count: number }) => string;
  /** Behind the bar: what is being done, how much of it is, and how many a second. */
  readonly progress: (now: { readonly stage: BuildStage; readonly done: number; readonly of: number; readonly rate: number }) => string;
  /** In a log: a stage that is over. */
  readonly stageDone: (stage: { readonly stage: BuildStage; readonly of: number; readonly seconds: number }) => string;
  /** Said after a build with errors: the last edition stands. */
  readonly nothingPublished: string;
  /** `out` is the folder as the user typed it. */
  readonly published: (made: { readonly articles: number; readonly files: number; readonly out: string }) => string;
  readonly filesChanged: (made: { readonly written: number; readonly unchanged: number; readonly removed: number }) => string;
  /** How many Khmer clusters were put in canonical order; `--verbose` lists them. The sources stay as they are. */
  readonly mended: (count: number) => string;
  /** Of `sarika normalize`: what was mended in the text that it printed, would be under `--check`, was in a file under `--write`. */
  readonly normalized: (clusters: number) => string;
  readonly wouldNormalize: (clusters: number) => string;
  readonly normalizedFile: (path: string, clusters: number) => string;
  readonly allCanonical: string;
  /** Said after faults under `--write`: every file stands as it was. */
  readonly nothingWritten: string;
  /** Of `sarika check`: how many articles were looked at, before the count of findings. */
  readonly checked: (articles: number) => string;
  /** Of `sarika validate`: what was looked at, before the count of findings; and that nobody knows what must not be in that folder. */
  readonly validated: (looked: { readonly files: number; readonly pages: number; readonly folder: string }) => string;
  readonly leaksSkipped: (folder: string) => string;
  /** How many findings `--fix` would mend, has shown, has mended in a file. */
  readonly fixable: (count: number) => string;
  /** Rules that only a check of the whole newsroom can ask. */
  readonly leftOut: (codes: readonly string[]) => string;
  readonly wouldFix: (count: number) => string;
  readonly fixedFile: (path: string, count: number) => string;
  readonly undone: (path: string) => string;
  readonly notUndone: (path: string) => string;
  readonly nothingToUndo: string;
  readonly withheldHeading: (count: number) => string;
  readonly reasons: Readonly<Record<WithheldReason, string>>;
  /** `until` is a date and time in words; null: nobody knows. */
  readonly withheld: (article: { readonly title: string; readonly reason: WithheldReason; readonly until: string | null }) => string;
  readonly nextChange: (instant: string) => string;
  /** `command` is what to type to read the edition in a browser. */
  readonly whereToLook: (command: string) => string;
  /** Said when the preview answers at `url`; Ctrl-C ends it. */
  readonly previewing: (url: string) => string;
  readonly imported: (path: string) => string;
  readonly importedDryRun: (path: string) => string;
  readonly importNext: (path: string) => string;
  readonly guesses: (count: number) => string;
  readonly importedAll: (run: {
    readonly written: number;
    readonly skipped: number;
    readonly failed: number;
    readonly isDryRun: boolean;
  }) => string;
  /** Of `sarika init --theme`: a file that was there and is another one; what to do when all are there. */
  readonly keptFile: (path: string) => string;
  readonly themeNext: (dir: string) => string;
  /** Labels of `sarika explain`. */
  readonly explainExample: string;
  readonly explainInstead: string;
  readonly explainList: string;
  /** A fault of sarika itself. */
  readonly ownFault: string;
  readonly interrupted: string;
  readonly help: Readonly<Record<HelpKey, string>>;
};

export type HelpKey =
  | 'program'
  | 'init'
  | 'init-dir'
  | 'theme'
  | 'build'
  | 'import'
  | 'explain'
  | 'preview'
  | 'normalize'
  | 'check-command'
  | 'validate'
  | 'published-dir'
  | 'validate-now'
  | 'paths'
  | 'fix'
  | 'fix-dry-run'
  | 'undo'
  | 'changed'
  | 'format'
  | 'max-warnings'
  | 'files'
  | 'write'
  | 'check'
  | 'diff'
  | 'changes-json'
  | 'coeng-da'
  | 'date'
  | 'day'
  | 'date-json'
  | 'port'
  | 'cwd'
  | 'lang'
  | 'quiet'
  | 'verbose'
  | 'no-color'
  | 'out'
  | 'now'
  | 'clean'
  | 'adopt'
  | 'json'
  | 'drafts'
  | 'dry-run'
  | 'no-convert'
  | 'import-all'
  | 'media'
  | 'import-dry-run'
  | 'from'
  | 'keep'
  | 'code'
  | 'file'
  | 'version'
  | 'help';

/** What a finding means, for `sarika explain`. */
export type Explanation = {
  readonly km: string;
  readonly en: string;
  /** A piece of copy that has the fault, and the same mended; null where there is nothing to show. */
  readonly bad: string | null;
  readonly good: string | null;
};
export type Explanations = Readonly<Record<DiagnosticCode, Explanation>>;
