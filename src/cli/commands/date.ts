import { decodedLines } from '../../build/decoded-pieces.js';
import { readDate } from '../../content/read-date.js';
import { readChunks } from '../../disk/text-files.js';
import { parseDate } from '../../khmer/find-date.js';
import { officialDate } from '../../khmer/official-date.js';
import type { CivilDay } from '../../khmer/solar-date.js';
import type { Words } from '../../messages/words.js';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.js';
import { civilTime } from '../../model/moment.js';
import { newsroomSettings } from '../newsroom-settings.js';
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
  const { code, lines } = answer(written ?? new Date().toISOString(), ARGUMENT, 1, clerk);
  for (const line of lines) session.terminal.result(line);
  return code;
}

async function listDates(clerk: Clerk): Promise<number> {
  let exitCode = 0;
  let number = 0;
  for await (const line of decodedLines('-', readChunks('-', '-'))) {
    number += 1;
    const written = line.replace('\uFEFF', '');
    if (written.trim() === '') continue;
    const { code, lines } = answer(written, '-', number, clerk);
    exitCode = Math.max(exitCode, code);
    if (lines.length > 0 && !(await clerk.session.terminal.pour(`${lines.join('\n')}\n`))) break;
  }
  return exitCode;
}

/** What is to be printed for one date, and the exit code; what is wrong with it is said at once. `line`: where it stands in `file`. */
function answer(written: string, file: string, line: number, clerk: Clerk): { readonly code: 0 | 1; readonly lines: readonly string[] } {
  const { timeZone, isJson, isBrief, session, words } = clerk;
  const read = readDate(written, timeZone);
  // Day, month and year in numbers are no date for front matter, where nobody sees how they were read.
  const day = 'fault' in read ? (read.fault === 'unreadable' ? parseDate(written) : null) : civilTime(read.ms, timeZone);
  if ('fault' in read && day === null) {
    const at = { file, span: { start: written.length - written.trimStart().length, end: written.trimEnd().length } };
    reportPretty([faultOf(read, written.trim(), at)], new Map([[file, written]]), words, session.terminal, line);
    return { code: 1, lines: [] };
  }
  const official = officialDate(day as CivilDay);
  if (isJson) return { code: 0, lines: [JSON.stringify({ version: 1, ...official })] };
  return { code: 0, lines: isBrief || official.lunar === null ? [official.text] : [official.solar, official.text] };
}

function faultOf(
  read: Extract<ReturnType<typeof readDate>, { fault: string }>,
  value: string,
  at: { readonly file: string; readonly span: { readonly start: number; readonly end: number } },
): Diagnostic {
  if (read.fault === 'weekday') return diagnostic('weekday-mismatch', at, { written: read.written, right: read.right, date: read.date });
  return diagnostic(read.fault === 'impossible' ? 'date-impossible' : 'date-unreadable', at, { key: 'date', value });
}
