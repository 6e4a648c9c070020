import { resolve } from 'node:path';
import { type CheckReport, checkNewsroom } from '../../build/check-newsroom.js';
import type { FixedArticle } from '../../build/fix-article.js';
import { replaceText } from '../../disk/text-files.js';
import type { Words } from '../../messages/words.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { firstOfEach } from '../report/first-of-each.js';
import { githubLines } from '../report/github.js';
import { jsonDiagnostics } from '../report/json.js';
import { junitReport } from '../report/junit.js';
import { reportPretty } from '../report/pretty.js';
import { sarifLog } from '../report/sarif.js';
import { UnifiedDiff } from '../report/unified-diff.js';
import type { Session } from '../session.js';
import { version } from '../version.js';

export type CheckFlags = {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly format?: 'pretty' | 'json' | 'github' | 'sarif' | 'junit';
  readonly maxWarnings?: number;
};

/** `sarika check`. Exit code 1 where the copy has errors, or more warnings than `--max-warnings`; with `--fix`, after the fixes. */
export async function check(paths: readonly string[], flags: CheckFlags, session: Session): Promise<number> {
  const options = { root: session.root, paths, now: Date.now() };
  const first = await checkNewsroom(options);
  const words = session.wordsIn(first.settings?.lang);
  if (flags.fix && flags.dryRun) showFixes(first, words, session);
  const isFixed = flags.fix === true && flags.dryRun !== true && (await writeFixes(first, words, session)) > 0;
  const report = isFixed ? await checkNewsroom(options) : first;
  const counts = countOf(report.diagnostics);
  const printed = print(flags.format ?? 'pretty', report, words);
  if (printed === null) sayReport(report, words, session);
  else if (printed !== '') session.terminal.result(printed);
  return counts.errors > 0 || counts.warnings > (flags.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

/** What a program is to read; null where a person reads. */
function print(format: NonNullable<CheckFlags['format']>, { diagnostics, texts, articles }: CheckReport, words: Words): string | null {
  const json = (value: object): string => JSON.stringify(value, null, 2);
  switch (format) {
    case 'pretty':
      return null;
    case 'json':
      return json({ version: 1, diagnostics: jsonDiagnostics(diagnostics, texts), summary: { articles, ...countOf(diagnostics) } });
    case 'github':
      return [...githubLines(diagnostics, texts, words)].join('\n');
    case 'sarif':
      return json(sarifLog(diagnostics, texts, words, version()));
    case 'junit':
      return junitReport(diagnostics, texts, words);
  }
}

type Counts = { readonly errors: number; readonly warnings: number; readonly notes: number; readonly fixable: number };

function countOf(diagnostics: readonly Diagnostic[]): Counts {
  const of = (wanted: Diagnostic['severity']): number => diagnostics.filter(({ severity }) => severity === wanted).length;
  return {
    errors: of('error'),
    warnings: of('warn'),
    notes: of('info'),
    fixable: diagnostics.filter(({ fix }) => fix !== undefined && fix.length > 0).length,
  };
}

function sayReport({ diagnostics, texts, articles }: CheckReport, words: Words, { terminal, isQuiet, isVerbose }: Session): void {
  const wanted = isQuiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const [shown, more] = isVerbose ? [wanted, []] : firstOfEach(wanted);
  reportPretty(shown, texts, words, terminal);
  for (const left of more) terminal.say(words.cli.moreOfCode(left));
  if (isQuiet) return;
  const { fixable, ...counts } = countOf(diagnostics);
  const style = counts.errors > 0 ? 'red' : counts.warnings > 0 ? 'yellow' : 'green';
  terminal.say(terminal.paint(style, `${words.cli.checked(articles)} ${words.cli.findings(counts)}`));
  if (fixable > 0) terminal.say(words.cli.fixable(fixable));
}

/** What `--fix` would write, as a unified diff. */
function showFixes({ fixed }: CheckReport, words: Words, { terminal, isQuiet }: Session): void {
  let fixes = 0;
  for (const article of fixed()) {
    fixes += article.fixes;
    if (article.fixes > 0) for (const line of diffOf(article)) terminal.result(terminal.paintResult(styleOf(line), line));
  }
  if (!isQuiet && fixes > 0) terminal.say(words.cli.wouldFix(fixes));
}

function diffOf({ path, before, after }: FixedArticle): string[] {
  const diff = new UnifiedDiff(path);
  return [...diff.add(before, after), ...diff.end()];
}

function styleOf(line: string): 'red' | 'green' | 'cyan' | 'dim' {
  if (line.startsWith('-')) return 'red';
  if (line.startsWith('+')) return 'green';
  return line.startsWith('@@') ? 'cyan' : 'dim';
}

/** Gives how many files were written, each whole or not at all. */
async function writeFixes({ fixed }: CheckReport, words: Words, { terminal, root, isQuiet }: Session): Promise<number> {
  let files = 0;
  for (const { path, before, after, fixes } of fixed()) {
    if (fixes === 0) continue;
    await replaceText({ path, absolute: resolve(root, path), before, after });
    files += 1;
    if (!isQuiet) terminal.say(words.cli.fixedFile(path, fixes));
  }
  return files;
}
