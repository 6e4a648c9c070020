import { resolve } from 'node:path';
import { normalizeFile } from '../../build/normalize-file.js';
import { realPath } from '../../disk/real-path.js';
import { type Replacement, replaceFile } from '../../disk/text-files.js';
import type { NormalizeOptions } from '../../khmer/normalize.js';
import type { Words } from '../../messages/words.js';
import { SarikaError } from '../../model/fault.js';
import { newsroomSettings } from '../newsroom-settings.js';
import { type ChangeReport, diffReport, jsonReport, listReport, textReport } from '../report/changes.js';
import { sayFault } from '../report/fault.js';
import { reportPretty } from '../report/pretty.js';
import type { Session } from '../session.js';

export type NormalizeFlags = {
  readonly write?: boolean;
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly json?: boolean;
  readonly coengDa?: 'fold' | 'keep';
};
type Run = {
  readonly flags: NormalizeFlags;
  readonly session: Session;
  readonly words: Words;
  readonly options: NormalizeOptions;
  readonly report: ChangeReport;
};
/** `isOver`: nobody reads what we print any more, and to print was all there was to do. */
type Outcome = { readonly clusters: number; readonly exitCode: number; readonly isOver: boolean; readonly replacement: Replacement | null };

/**
 * `sarika normalize`. Exit code 1 for text that is not UTF-8 or front matter that cannot be read, and under `--check` where anything would
 * change; 2 for a file that cannot be read or written. With `--write`, all files are read before the first is replaced: one fault, and none is.
 */
export async function normalize(paths: readonly string[], flags: NormalizeFlags, session: Session): Promise<number> {
  const files = paths.length > 0 ? paths : ['-'];
  if (flags.write && files.includes('-')) throw new SarikaError('stdin-not-writable', {});
  const newsroom = await newsroomSettings(session.root);
  const words = session.wordsIn(newsroom?.lang);
  const options = { coengDa: flags.coengDa ?? newsroom?.coengDa ?? 'fold' };
  const run: Run = { flags, session, words, options, report: reportFor(flags, session, words) };

  const outcomes: (Outcome & { readonly file: string })[] = [];
  for (const file of flags.write ? await distinct(files, session.root) : files) {
    outcomes.push({ file, ...(await normalizeOne(file, run)) });
    if (outcomes.at(-1)?.isOver) break;
  }
  await run.report.end();
  const exitCode = Math.max(...outcomes.map((outcome) => outcome.exitCode));
  for (const { file, replacement, clusters } of outcomes) {
    if (exitCode > 0 || clusters === 0) await replacement?.discard();
    else if (replacement) await commit(replacement, file, clusters, run);
  }
  const clusters = outcomes.reduce((sum, outcome) => sum + outcome.clusters, 0);
  if (!session.isQuiet) saySum(clusters, exitCode, run);
  return flags.check && clusters > 0 ? Math.max(1, exitCode) : exitCode;
}

/** Each file once, whatever names and links lead to it: the second writing would meet the first. */
async function distinct(files: readonly string[], root: string): Promise<string[]> {
  const seen = new Map<string, string>();
  for (const file of [...files].reverse()) seen.set(await realPath(resolve(root, file)), file);
  return [...seen.values()].reverse();
}

function reportFor({ write, check, diff, json }: NormalizeFlags, { terminal }: Session, words: Words): ChangeReport {
  if (json) return jsonReport(terminal);
  if (diff) return diffReport(terminal);
  return write || check ? listReport(terminal, words) : textReport(terminal);
}

async function normalizeOne(file: string, run: Run): Promise<Outcome> {
  const { flags, session, words, options, report } = run;
  const absolute = resolve(session.root, file);
  // As a filter the text is the result: what was changed in it is said on the other stream.
  const verbose = session.isVerbose && !flags.write && !flags.check ? listReport({ pour: saying(session) }, words) : null;
  let clusters = 0;
  let exitCode = 0;
  let isOver = false;
  let replacement: Replacement | null = null;
  try {
    if (flags.write) replacement = await replaceFile(file, absolute);
    for await (const piece of normalizeFile(file, absolute, options)) {
      clusters += piece.changes.length;
      reportPretty(piece.faults, new Map([[file, piece.before]]), words, session.terminal);
      if (piece.faults.length > 0) exitCode = 1;
      await replacement?.write(piece.after);
      await verbose?.add(file, piece);
      if (!isOver) isOver = !(await report.add(file, piece));
      // A file that is written, or judged, is read to its end, whoever listens.
      if (isOver && !flags.write && !flags.check) return { clusters, exitCode, isOver, replacement };
    }
    if (!isOver) await report.endFile();
  } catch (error) {
    if (!(error instanceof SarikaError)) throw error;
    sayFault(error, words, session.terminal);
    exitCode = error.exitCode;
  }
  return { clusters, exitCode, isOver: false, replacement };
}

function saying({ terminal }: Session): (text: string) => Promise<boolean> {
  return async (text) => {
    terminal.say(text.trimEnd());
    return true;
  };
}

async function commit(replacement: Replacement, file: string, clusters: number, { session, words, flags }: Run): Promise<void> {
  try {
    await replacement.commit();
  } catch (error) {
    await replacement.discard();
    throw error;
  }
  if (!session.isQuiet && !flags.json && !flags.diff) session.terminal.say(words.cli.normalizedFile(file, clusters));
}

function saySum(clusters: number, exitCode: number, { session, words, flags }: Run): void {
  const { say } = session.terminal;
  if (flags.write) {
    if (exitCode > 0) say(words.cli.nothingWritten);
  } else if (clusters > 0 && exitCode < 2)
    say(flags.check || flags.diff || flags.json ? words.cli.wouldNormalize(clusters) : words.cli.normalized(clusters));
  else if (flags.check && exitCode === 0) say(words.cli.allCanonical);
}
