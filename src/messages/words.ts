import type { ArticleType } from '../model/article.js';
import type { DiagnosticArgs, DiagnosticCode, Severity } from '../model/diagnostic.js';
import type { LifeState } from '../model/edition.js';
import type { FaultArgs, FaultCode } from '../model/fault.js';
import type { NormalizeReason } from '../model/normalized.js';
import type { ThemeWords } from '../model/views.js';

/** Why an article is not shown as news. */
export type WithheldReason = 'draft' | 'scheduled' | 'embargoed';

/** Where an article stands in its life, as it is listed; `invalid`: errors keep it back. */
export type ListedState = LifeState | 'invalid';

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
  /** Of `sarika build --lock`: whether the publication register had to be written. */
  readonly locked: (isWritten: boolean) => string;
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
  /** Of `sarika status`: where an article stands, and what will become of it. */
  readonly states: Readonly<Record<ListedState, string>>;
  readonly becomes: Readonly<Record<LifeState, string>>;
  /** How many articles are in each state, those with none left out. */
  readonly counted: (articles: number, states: readonly (readonly [state: ListedState, count: number])[]) => string;
  readonly noneInState: string;
  readonly noNextChange: string;
  /** `command` is what to type to read the edition in a browser. */
  readonly whereToLook: (command: string) => string;
  /** Said when the preview answers at `url`; Ctrl-C ends it. */
  readonly previewing: (url: string) => string;
  /** Of `sarika ping`: a feed that the hub was told of, would be, could not be; and what to do then. */
  readonly told: (ping: { readonly hub: string; readonly feed: string }) => string;
  readonly wouldTell: (ping: { readonly hub: string; readonly feed: string }) => string;
  readonly notTold: (ping: { readonly feed: string; readonly detail: string }) => string;
  readonly tellAgain: (hub: string) => string;
  readonly preview: PreviewWords;
  readonly imported: (path: string) => string;
  readonly importedDryRun: (path: string) => string;
  readonly importNext: string;
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
  /** Of `sarika init`: its questions; a file of the user's own; a name that was typed in a non-standard way; what is missing; before the commands to type. */
  readonly questions: {
    readonly lang: string;
    readonly langFault: string;
    readonly title: string;
    readonly baseUrl: string;
    readonly organisation: string;
  };
  readonly keptOwnFile: (path: string) => string;
  readonly nameMended: (name: { readonly before: string; readonly after: string; readonly reason: NormalizeReason }) => string;
  /** Of `sarika new`: what was filled in for the author to check, and what to do next. */
  readonly filledIn: (article: { readonly date: string; readonly place: string | null; readonly slug: string }) => string;
  readonly newNext: string;
  readonly addressMissing: (file: string) => string;
  readonly nextCommands: string;
  /** Labels of `sarika explain`. */
  readonly explainExample: string;
  readonly explainInstead: string;
  readonly explainList: string;
  /** A fault of sarika itself. */
  readonly ownFault: string;
  readonly interrupted: string;
  readonly helpTitles: Readonly<Record<'usage' | 'arguments' | 'options' | 'globalOptions' | 'commands', string>>;
  readonly help: Readonly<Record<HelpKey, string>>;
};

/** Of `sarika preview`: on the terminal, and above the pages that it shows. */
export type PreviewWords = {
  /** Nothing is wrong any more. */
  readonly allMended: string;
  /** What was made anew, and in how many milliseconds. */
  readonly updated: (ms: number) => string;
  /** How many articles are not shown, for want of `--drafts`. */
  readonly notShown: (count: number) => string;
  readonly notOpened: (url: string) => string;
  /** `detail` is the system's own word for what keeps a folder from being watched. */
  readonly notWatched: (detail: string) => string;
  /** What keeps an article, on its page; `until` is a date and time in words. */
  readonly early: (withheld: { readonly reason: WithheldReason; readonly until: string | null }) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly more: (count: number) => string;
  /** There are no errors any more; warnings there may be. */
  readonly mended: string;
  /** Said above errors: what is seen behind them. */
  readonly stays: string;
  readonly close: string;
  /** Where there is nothing to be shown. */
  readonly nothing: string;
  readonly notFound: string;
};

export type HelpKey =
  | 'program'
  | 'init'
  | 'init-dir'
  | 'init-title'
  | 'init-base-url'
  | 'init-organisation'
  | 'init-ci'
  | 'init-yes'
  | 'init-now'
  | 'preview-now'
  | 'preview-drafts'
  | 'new'
  | 'new-title'
  | 'new-type'
  | 'new-slug'
  | 'new-date'
  | 'new-folder'
  | 'new-now'
  | 'theme'
  | 'build'
  | 'import'
  | 'explain'
  | 'preview'
  | 'normalize'
  | 'status'
  | 'status-now'
  | 'state'
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
  | 'open'
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
  | 'lock'
  | 'ping'
  | 'ping-dry-run'
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
