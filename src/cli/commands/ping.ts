import { pingHub } from '../../ping/ping-hub.js';
import { reportFindings } from '../report/findings.js';
import type { Session } from '../session.js';

export type PingFlags = { readonly out?: string; readonly dryRun?: boolean };

/** `sarika ping`. Exit code 2 where the hub could not be told of every feed, 1 where the settings have errors. */
export async function ping(flags: PingFlags, session: Session): Promise<number> {
  const { terminal, root, isQuiet } = session;
  const isDryRun = flags.dryRun === true;
  const report = await pingHub({ root, out: flags.out ?? null, isDryRun });
  const words = session.wordsIn(report.settings?.lang);
  if (report.settings === null) {
    reportFindings(report.diagnostics, report.texts, words, session);
    return 1;
  }
  if (isDryRun) {
    for (const feed of report.feeds) terminal.result(words.cli.wouldTell({ hub: report.hub, feed }));
    return 0;
  }
  const failed = report.told.filter(({ detail }) => detail !== null);
  for (const { feed, detail } of report.told) {
    if (detail !== null) terminal.say(`${terminal.paint('red', 'sarika:')} ${words.cli.notTold({ feed, detail })}`);
    else if (!isQuiet) terminal.result(words.cli.told({ hub: report.hub, feed }));
  }
  if (failed.length > 0) terminal.say(`  ${words.cli.tellAgain(report.hub)}`);
  return failed.length > 0 ? 2 : 0;
}
