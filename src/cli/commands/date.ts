import { createInterface } from 'node:readline';
import { SETTINGS_FILE } from '../../build/newsroom.js';
import { readDate } from '../../content/read-date.js';
import { exists } from '../../disk/newsroom-folder.js';
import { type OfficialDate, officialDate } from '../../khmer/official-date.js';
import type { Words } from '../../messages/words.js';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.js';
import { civilTime } from '../../model/moment.js';
import { reportPretty } from '../report/pretty.js';
import type { Session } from '../session.js';

/** Dates without a zone of their own are days here, in Phnom Penh; `sarika.yaml` may name another. */
const TIME_ZONE = 'Asia/Phnom_Penh';
/** What findings call the date that stands on the command line. */
const ARGUMENT = '<date>';

type Clerk = {
  readonly timeZone: string;
  readonly isJson: boolean;
  /** One line a date, for lists; else the three forms on lines of their own. */
  readonly isBrief: boolean;
  readonly session: Session;
  readonly words: Words;
};

/** `sarika date`: today without an argument, one date a line for `-`. Exit code 1 where a date cannot be read or its weekday is wrong. */
export async function date(written: string | undefined, flags: { readonly json?: boolean }, session: Session): Promise<number> {
  const settings = await newsroomSettings(session.root);
  const isList = written === '-';
  const clerk: Clerk = {
    timeZone: settings?.timeZone ?? TIME_ZONE,
    isJson: flags.json === true,
    isBrief: isList,
    session,
    words: session.wordsIn(settings?.lang),
  };
  if (isList) return await listDates(clerk);
  return answer(written ?? new Date().toISOString(), { file: ARGUMENT, text: written ?? '', start: 0 }, clerk);
}

async function newsroomSettings(root: string): Promise<{ lang: string; timeZone: string } | null> {
  if (!(await exists(root, SETTINGS_FILE).catch(() => false))) return null;
  const { readNewsroomSettings } = await import('../../build/read-newsroom.js');
  return (await readNewsroomSettings(root)).settings;
}

async function listDates(clerk: Clerk): Promise<number> {
  let exitCode = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    // Findings tell the line by its place in a text: here a text of so many lines.
    const text = '\n'.repeat(number - 1) + line;
    exitCode = Math.max(exitCode, answer(line, { file: '-', text, start: number - 1 + line.length - line.trimStart().length }, clerk));
  }
  return exitCode;
}

type Place = { readonly file: string; readonly text: string; readonly start: number };

/** Prints one date, or says what is wrong with it; gives the exit code. */
function answer(written: string, { file, text, start }: Place, { timeZone, isJson, isBrief, session, words }: Clerk): number {
  const { terminal } = session;
  const read = readDate(written, timeZone);
  if ('fault' in read) {
    const at = { file, span: { start, end: text.trimEnd().length } };
    reportPretty([faultOf(read, written.trim(), at)], new Map([[file, text]]), words, terminal);
    return 1;
  }
  const official = officialDate(civilTime(read.ms, timeZone));
  if (isJson) terminal.result(JSON.stringify({ version: 1, ...official }));
  else for (const line of isBrief ? [official.text] : formsOf(official)) terminal.result(line);
  return 0;
}

function faultOf(
  read: Extract<ReturnType<typeof readDate>, { fault: string }>,
  value: string,
  at: { readonly file: string; readonly span: { readonly start: number; readonly end: number } },
): Diagnostic {
  if (read.fault === 'weekday') return diagnostic('weekday-mismatch', at, { written: read.written, right: read.right, date: read.date });
  return diagnostic(read.fault === 'impossible' ? 'date-impossible' : 'date-unreadable', at, { key: 'date', value });
}

function formsOf({ solar, text, lunar }: OfficialDate): string[] {
  return lunar === null ? [solar] : [solar, text];
}
