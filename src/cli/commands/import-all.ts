import { resolve } from 'node:path';
import { importAll } from '../../build/import-all.js';
import type { ImportedItem } from '../../build/imported-item.js';
import type { Words } from '../../messages/words.js';
import { reportPretty, sentence } from '../report/pretty.js';
import type { Session } from '../session.js';
import type { ImportFlags } from './import.js';

/** `sarika import --all`. A line for each article; 0, or 1 where an item could not be imported: the others are. */
export async function importEverything(file: string, flags: ImportFlags, session: Session): Promise<number> {
  const { terminal, root } = session;
  const isDryRun = flags.dryRun === true;
  const media = flags.media === undefined ? null : resolve(root, flags.media);
  const run = await importAll({ root, file, media, now: Date.now(), isDryRun, isUnconverted: flags.convert === false });
  if (run.settings === 'broken') {
    reportPretty(run.diagnostics, run.texts, session.wordsIn(undefined), terminal);
    return 1;
  }
  const words = session.wordsIn(run.lang);
  const counts = { written: 0, skipped: 0, failed: 0 };
  for await (const item of run.items) {
    counts[item.outcome]++;
    sayItem(file, item, words, session);
  }
  terminal.say(words.cli.importedAll({ ...counts, isDryRun }));
  return counts.failed > 0 ? 1 : 0;
}

/** What was made of an item on standard output, what is to be said of it on standard error: of notes, only with --verbose. */
function sayItem(file: string, item: ImportedItem, words: Words, { terminal, isQuiet, isVerbose }: Session): void {
  if (item.outcome === 'written' && item.path !== null) terminal.result(item.path);
  const told = item.diagnostics.filter(
    ({ severity }) => severity === 'error' || (!isQuiet && (severity === 'warn' || isVerbose || item.outcome === 'skipped')),
  );
  if (item.texts) {
    reportPretty(told, item.texts, words, terminal);
    return;
  }
  for (const finding of told) {
    const place = `${finding.file === item.title ? finding.file : file}:${item.line}:${item.column} `;
    const style = finding.severity === 'error' ? 'red' : finding.severity === 'warn' ? 'yellow' : 'dim';
    terminal.say(
      `${terminal.paint('bold', place)}${terminal.paint(style, words.severities[finding.severity])} ${terminal.paint('dim', finding.code)} ${title(item)}`,
    );
    terminal.say(`  ${sentence(finding, words)}`);
  }
}

const SHOWN = 50;

function title({ title: whole }: ImportedItem): string {
  const plain = whole.replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, ' ');
  return plain.length <= SHOWN ? plain : `${plain.slice(0, SHOWN)}…`;
}
