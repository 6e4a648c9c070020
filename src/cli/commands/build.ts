import { relative } from 'node:path';
import { type BuildReport, buildSite } from '../../build/build-site.js';
import type { Words } from '../../messages/words.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { rfc3339 } from '../../model/moment.js';
import { dateView } from '../../pages/page-context.js';
import { jsonDiagnostics } from '../report/json.js';
import { reportPretty } from '../report/pretty.js';
import type { Session } from '../session.js';

export type BuildFlags = {
  readonly out?: string;
  readonly now?: string;
  readonly clean?: boolean;
  readonly adopt?: boolean;
  readonly drafts?: boolean;
  readonly json?: boolean;
};

/** `sarika build`. Exit code 1 when the copy has errors: then nothing was published. */
export async function build(flags: BuildFlags, session: Session): Promise<number> {
  const report = await buildSite({
    root: session.root,
    out: flags.out ?? null,
    now: flags.now ?? Date.now(),
    drafts: flags.drafts === true,
    adopt: flags.adopt === true,
    clean: flags.clean === true,
  });
  if (flags.json) session.terminal.result(JSON.stringify(jsonReport(report), null, 2));
  else sayReport(report, session, session.wordsIn(report.settings?.lang));
  return report.published === null ? 1 : 0;
}

/** Says what was found and what was made of it. */
export function sayReport(report: BuildReport, session: Session, words: Words): void {
  const { terminal, isQuiet, isVerbose } = session;
  const shown = report.diagnostics.filter(({ severity }) => severity === 'error' || (!isQuiet && (severity === 'warn' || isVerbose)));
  reportPretty(shown, report.texts, words, terminal);
  const { errors, warnings } = count(report.diagnostics);
  if (errors + warnings > 0 && (errors > 0 || !isQuiet)) {
    terminal.say(terminal.paint(errors > 0 ? 'red' : 'yellow', words.cli.findings({ errors, warnings, notes: 0 })));
  }
  if (report.published === null) terminal.say(words.cli.nothingPublished);
  else if (!isQuiet) sayEdition(report, session, words);
}

function sayEdition({ edition, published, settings, diagnostics, out }: BuildReport, { terminal, root }: Session, words: Words): void {
  if (edition === null || published === null || settings === null) return;
  const folder = relative(root, out) || '.';
  const instant = (ms: number) => dateView({ ms, dateOnly: false }, words.lang, settings).text;
  terminal.result(
    words.cli.published({ articles: edition.articles.length, files: published.written.length + published.unchanged.length, out: folder }),
  );
  terminal.result(
    words.cli.filesChanged({ written: published.written.length, unchanged: published.unchanged.length, removed: published.removed.length }),
  );
  const shown = new Set(edition.articles.map(({ path }) => path));
  const mended = diagnostics.filter(({ code, file }) => code === 'not-canonical' && shown.has(file)).length;
  if (mended > 0) terminal.result(words.cli.mended(mended));
  if (edition.withheld.length > 0) terminal.result(words.cli.withheldHeading(edition.withheld.length));
  for (const { card, reason, until } of edition.withheld) {
    terminal.result(`  ${words.cli.withheld({ title: card.meta.title, reason, until: until === null ? null : instant(until) })}`);
  }
  if (edition.nextChange !== null) terminal.result(words.cli.nextChange(instant(edition.nextChange)));
  terminal.result(words.cli.whereToLook('npx sarika preview'));
}

function count(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const of = (wanted: Diagnostic['severity']) => diagnostics.filter(({ severity }) => severity === wanted).length;
  return { errors: of('error'), warnings: of('warn') };
}

function jsonReport({ edition, published, settings, diagnostics, texts }: BuildReport) {
  const instant = (ms: number | null) => (ms === null || settings === null ? null : rfc3339(ms, settings.timeZone));
  return {
    version: 1,
    written: published?.written ?? [],
    unchanged: published?.unchanged ?? [],
    removed: published?.removed ?? [],
    withheld: (edition?.withheld ?? []).map(({ card, reason, until }) => ({ path: card.path, reason, until: instant(until) })),
    nextChange: instant(edition?.nextChange ?? null),
    diagnostics: jsonDiagnostics(diagnostics, texts),
  };
}
