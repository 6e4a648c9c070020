import { type CheckReport, checkNewsroom } from '../../build/check-newsroom.js';
import { undoFixes, writeFixes } from '../../build/write-fixes.js';
import type { Words } from '../../messages/words.js';
import { changedFiles } from '../changed-files.js';
import { newsroomSettings } from '../newsroom-settings.js';
import { waitBeforeOptimising } from '../patient-compiler.js';
import { diffReport } from '../report/changes.js';
import type { Format } from '../report/format-names.js';
import { sayFindings } from '../report/formats.js';
import type { Session } from '../session.js';
import { boundYoungSpace } from '../young-space.js';

export type CheckFlags = {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly undo?: boolean;
  /** True, or a commit. */
  readonly changed?: boolean | string;
  readonly format?: Format;
  readonly maxWarnings?: number;
};

/** `sarika check`. Exit code 1 where the copy has errors, or more warnings than `--max-warnings`; with `--fix`, after the fixes. */
export async function check(paths: readonly string[], flags: CheckFlags, session: Session): Promise<number> {
  if (flags.undo) return undo(session);
  if (paths.length === 0) {
    waitBeforeOptimising();
    boundYoungSpace();
  }
  const changed = flags.changed ? await changedFiles(session.root, flags.changed === true ? 'HEAD' : flags.changed) : null;
  const options = { root: session.root, paths, changed, now: Date.now() };
  const first = await checkNewsroom(options);
  const words = session.wordsIn(first.settings?.lang);
  if (flags.fix && flags.dryRun) await showFixes(first, words, session);
  const isFixed = flags.fix === true && flags.dryRun !== true && (await fix(first, words, session)) > 0;
  const report = isFixed ? await checkNewsroom(options) : first;
  const { diagnostics, texts, articles, leftOut } = report;
  return sayFindings(
    {
      command: 'check',
      ...{ diagnostics, texts },
      summary: (counts) => ({ articles, ...counts, leftOut }),
      looked: words.cli.checked(articles),
      notes: ({ fixable }) => [
        ...(fixable > 0 ? [words.cli.fixable(fixable)] : []),
        ...(leftOut.length > 0 ? [words.cli.leftOut(leftOut)] : []),
      ],
    },
    flags.format ?? 'pretty',
    words,
    session,
    flags.maxWarnings,
  );
}

/** What `--fix` would write, as a unified diff. */
async function showFixes({ fixed }: CheckReport, words: Words, { terminal, isQuiet }: Session): Promise<void> {
  const diff = diffReport(terminal);
  let fixes = 0;
  for await (const article of fixed()) {
    if (article.fixes === 0) continue;
    fixes += article.fixes;
    await diff.add(article.path, article);
    await diff.endFile();
  }
  if (!isQuiet && fixes > 0) terminal.say(words.cli.wouldFix(fixes));
}

/** Gives how many files were written, each whole or not at all. */
async function fix({ fixed }: CheckReport, words: Words, { terminal, root, isQuiet }: Session): Promise<number> {
  let files = 0;
  for await (const { path, fixes } of writeFixes(root, fixed())) {
    files += 1;
    if (!isQuiet) terminal.say(words.cli.fixedFile(path, fixes));
  }
  return files;
}

/** `check --undo`. Exit code 1 where an article has been written since, and stays as it is. */
async function undo({ terminal, root, isQuiet, wordsIn }: Session): Promise<number> {
  const undone = await undoFixes(root);
  const { cli } = wordsIn((await newsroomSettings(root))?.lang);
  if (undone === null) {
    if (!isQuiet) terminal.say(cli.nothingToUndo);
    return 0;
  }
  if (!isQuiet) for (const path of undone.restored) terminal.say(cli.undone(path));
  for (const path of undone.changed) terminal.say(terminal.paint('yellow', cli.notUndone(path)));
  return undone.changed.length > 0 ? 1 : 0;
}
