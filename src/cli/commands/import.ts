import { importArticle } from '../../build/import-article.js';
import type { ForeignFormat } from '../../import/foreign-format.js';
import type { Diagnostic, DiagnosticCode } from '../../model/diagnostic.js';
import { editsDiff } from '../report/edits-diff.js';
import { reportFindings } from '../report/findings.js';
import { reportPretty } from '../report/pretty.js';
import type { Session } from '../session.js';

/** `convert` is false with `--no-convert`; `all` and `media` are for `importEverything`. */
export type ImportFlags = {
  readonly dryRun?: boolean;
  readonly from?: ForeignFormat;
  readonly keep?: boolean;
  readonly convert?: boolean;
  readonly all?: boolean;
  readonly media?: string;
};

/** What became a key of the front matter. */
const TAKEN: ReadonlySet<DiagnosticCode> = new Set([
  ...([
    'import-place',
    'import-date',
    'import-series',
    'import-number',
    'import-topic',
    'import-meta',
    'import-title',
    'import-slug',
  ] as const),
]);

/** `sarika import`. Guesses are no errors: exit code 0 with them, 1 for a file that can't be read as a text. */
export async function importFile(file: string, flags: ImportFlags, session: Session): Promise<number> {
  const { terminal, root, isQuiet } = session;
  const isDryRun = flags.dryRun === true;
  const given = { format: flags.from ?? null, keepsOriginal: flags.keep === true, isUnconverted: flags.convert === false };
  const options = { root, file, cwd: root, now: Date.now(), isDryRun, ...given };
  const { draft, diagnostics, texts, edits, lang } = await importArticle(options);
  const words = session.wordsIn(lang);
  if (draft === null) {
    reportPretty(diagnostics, texts, words, terminal);
    return 1;
  }
  if (!isQuiet) {
    terminal.say(words.cli.guesses(diagnostics.length));
    // What the front matter was made of is read last of all notes: a reader sees it first.
    const isTaken = ({ code }: Diagnostic): boolean => TAKEN.has(code);
    reportFindings([...diagnostics.filter((finding) => !isTaken(finding)), ...diagnostics.filter(isTaken)], texts, words, session);
    if (isDryRun) for (const line of editsDiff(file, texts.get(file) ?? '', edits)) terminal.say(line);
  }
  if (isDryRun) {
    terminal.result(draft.text);
    terminal.say(words.cli.importedDryRun(draft.path));
  } else {
    terminal.result(words.cli.imported(draft.path));
    if (!isQuiet) terminal.say(words.cli.importNext);
  }
  return 0;
}
