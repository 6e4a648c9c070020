import { relative } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { BuildReport } from '../../build/build-options.js';
import { buildSite } from '../../build/build-site.js';
import { SETTINGS_FILE } from '../../build/newsroom.js';
import type { Progress } from '../../build/progress.js';
import { slashed } from '../../disk/real-path.js';
import type { Words } from '../../messages/words.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { rfc3339 } from '../../model/moment.js';
import { dateView } from '../../pages/page-context.js';
import { newsroomSettings } from '../newsroom-settings.js';
import { NO_ADDRESS } from '../no-address.js';
import { waitBeforeOptimising } from '../patient-compiler.js';
import { countFindings, reportFindings } from '../report/findings.js';
import { jsonDiagnostics } from '../report/json.js';
import { type ProgressReport, progressBar, progressLines, silent } from '../report/progress.js';
import type { Session } from '../session.js';
import { boundYoungSpace } from '../young-space.js';

export type BuildFlags = {
  readonly out?: string;
  readonly now?: string;
  readonly clean?: boolean;
  readonly adopt?: boolean;
  readonly drafts?: boolean;
  readonly json?: boolean;
  readonly lock?: boolean;
};

/** `sarika build`. Exit code 1 when the copy has errors: then nothing was published. */
export async function build(flags: BuildFlags, session: Session): Promise<number> {
  waitBeforeOptimising();
  boundYoungSpace();
  const { progress, end } = await progressFor(session);
  const report = await buildSite({
    progress: sweeping(progress),
    root: session.root,
    out: flags.out ?? null,
    now: flags.now ?? Date.now(),
    drafts: flags.drafts === true,
    adopt: flags.adopt === true,
    clean: flags.clean === true,
    lock: flags.lock === true,
  }).finally(end);
  if (flags.json) session.terminal.result(JSON.stringify(jsonReport(report), null, 2));
  else sayReport(report, session, session.wordsIn(report.settings?.lang));
  return report.published === null ? 1 : 0;
}

/** Says what was found and what was made of it. */
export function sayReport(report: BuildReport, session: Session, words: Words): void {
  const { terminal, isQuiet, isVerbose } = session;
  const { errors, warnings } = report.edition ?? countFindings(report.diagnostics);
  // Quiet and without errors, nothing is to be said: then they are not even read.
  if (errors > 0 || !isQuiet) {
    const isShown = ({ severity }: Diagnostic): boolean => severity === 'error' || (!isQuiet && (severity === 'warn' || isVerbose));
    reportFindings(report.diagnostics.filter(isShown), report.texts, words, session);
    if (errors + warnings > 0)
      terminal.say(terminal.paint(errors > 0 ? 'red' : 'yellow', words.cli.findings({ errors, warnings, notes: 0 })));
  }
  if (report.published === null) terminal.say(words.cli.nothingPublished);
  else if (!isQuiet) sayEdition(report, session, words);
}

/** Articles or pages from which on memory matters more than the moments that it takes to sweep it. */
const MANY = 4000;

/** Left to itself, V8 lets the heap grow threefold before it is swept, and a CI machine is small. */
function sweeping(progress: Progress): Progress {
  let isSet = false;
  return (stage, done, of) => {
    if (!isSet && of >= MANY && (stage === 'prepare' || stage === 'pages')) {
      isSet = true;
      setFlagsFromString('--heap-growing-percent=20');
    }
    progress(stage, done, of);
  };
}

/** A bar on a terminal, lines in the log of a pipeline, and nothing for who is quiet or reads what we write with a program. */
async function progressFor({ root, terminal, isQuiet, wordsIn }: Session): Promise<ProgressReport> {
  if (isQuiet || (!process.stderr.isTTY && !process.env.CI)) return silent;
  const words = wordsIn((await newsroomSettings(root))?.lang);
  const place = { write: (text: string) => void process.stderr.write(text), say: terminal.say, clock: () => performance.now() };
  if (process.stderr.isTTY) return progressBar(words, place);
  return progressLines(words, place);
}

function sayEdition({ edition, published, register, settings, out }: BuildReport, { terminal, root }: Session, words: Words): void {
  if (edition === null || published === null || settings === null) return;
  const folder = slashed(relative(root, out)) || '.';
  const instant = (ms: number) => dateView({ ms, dateOnly: false }, words.lang, settings).text;
  terminal.result(
    words.cli.published({ articles: edition.articles, files: published.written.length + published.unchangedCount, out: folder }),
  );
  terminal.result(
    words.cli.filesChanged({ written: published.written.length, unchanged: published.unchangedCount, removed: published.removed.length }),
  );
  if (register !== null) terminal.result(words.cli.locked(register === 'written'));
  if (edition.mended > 0) terminal.result(words.cli.mended(edition.mended));
  if (edition.withheld.length > 0) terminal.result(words.cli.withheldHeading(edition.withheld.length));
  for (const { title, reason, until } of edition.withheld) {
    terminal.result(`  ${words.cli.withheld({ title, reason, until: until === null ? null : instant(until) })}`);
  }
  if (edition.nextChange !== null) terminal.result(words.cli.nextChange(instant(edition.nextChange)));
  terminal.result(words.cli.whereToLook('npx sarika preview'));
  if (settings.origin === NO_ADDRESS) terminal.result(words.cli.addressMissing(SETTINGS_FILE));
}

function jsonReport({ edition, published, register, settings, diagnostics, texts }: BuildReport) {
  const instant = (ms: number | null) => (ms === null || settings === null ? null : rfc3339(ms, settings.timeZone));
  return {
    version: 1,
    written: published?.written ?? [],
    unchanged: published?.unchanged ?? [],
    removed: published?.removed ?? [],
    withheld: (edition?.withheld ?? []).map(({ path, reason, until }) => ({ path, reason, until: instant(until) })),
    lock: register,
    nextChange: instant(edition?.nextChange ?? null),
    diagnostics: jsonDiagnostics(diagnostics, texts),
  };
}
