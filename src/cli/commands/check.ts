import { resolve } from 'node:path';
import { type CheckReport, checkNewsroom } from '../../build/check-newsroom.js';
import { replaceText } from '../../disk/text-files.js';
import type { Words } from '../../messages/words.js';
import { diffReport } from '../report/changes.js';
import { countFindings, reportFindings } from '../report/findings.js';
import { githubLines } from '../report/github.js';
import { jsonDiagnostics } from '../report/json.js';
import { junitReport } from '../report/junit.js';
import { sarifLog } from '../report/sarif.js';
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
  if (flags.fix && flags.dryRun) await showFixes(first, words, session);
  const isFixed = flags.fix === true && flags.dryRun !== true && (await writeFixes(first, words, session)) > 0;
  const report = isFixed ? await checkNewsroom(options) : first;
  const counts = countFindings(report.diagnostics);
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
      return json({ version: 1, diagnostics: jsonDiagnostics(diagnostics, texts), summary: { articles, ...countFindings(diagnostics) } });
    case 'github':
      return [...githubLines(diagnostics, texts, words)].join('\n');
    case 'sarif':
      return json(sarifLog(diagnostics, texts, words, version()));
    case 'junit':
      return junitReport(diagnostics, texts, words);
  }
}

function sayReport({ diagnostics, texts, articles }: CheckReport, words: Words, session: Session): void {
  const { terminal, isQuiet } = session;
  const wanted = isQuiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  reportFindings(wanted, texts, words, session);
  if (isQuiet) return;
  const { fixable, ...counts } = countFindings(diagnostics);
  const style = counts.errors > 0 ? 'red' : counts.warnings > 0 ? 'yellow' : 'green';
  terminal.say(terminal.paint(style, `${words.cli.checked(articles)} ${words.cli.findings(counts)}`));
  if (fixable > 0) terminal.say(words.cli.fixable(fixable));
}

/** What `--fix` would write, as a unified diff. */
async function showFixes({ fixed }: CheckReport, words: Words, { terminal, isQuiet }: Session): Promise<void> {
  const diff = diffReport(terminal);
  let fixes = 0;
  for (const article of fixed()) {
    if (article.fixes === 0) continue;
    fixes += article.fixes;
    await diff.add(article.path, article);
    await diff.endFile();
  }
  if (!isQuiet && fixes > 0) terminal.say(words.cli.wouldFix(fixes));
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
