import { type ArticleStatus, newsroomStatus, type StatusReport } from '../../build/newsroom-status.js';
import { oneLine } from '../../messages/phrases.js';
import type { ListedState, Words } from '../../messages/words.js';
import { rfc3339 } from '../../model/moment.js';
import type { Settings } from '../../model/settings.js';
import { dateView } from '../../pages/page-context.js';
import { waitBeforeOptimising } from '../patient-compiler.js';
import { cutTo, padded, visible, width } from '../report/columns.js';
import { countFindings, reportFindings } from '../report/findings.js';
import { jsonDiagnostics } from '../report/json.js';
import type { Session } from '../session.js';
import type { Terminal } from '../terminal.js';
import { LISTED_STATES, type StatusFlags } from './status-flags.js';

/** `sarika status`. Exit code 1 where errors keep articles, and with them the next build, back: the others are listed all the same. */
export async function status(flags: StatusFlags, session: Session): Promise<number> {
  waitBeforeOptimising();
  const report = await newsroomStatus({ root: session.root, now: flags.now ?? Date.now() });
  const isWanted = ({ state }: ArticleStatus): boolean => flags.state === undefined || flags.state.has(state);
  const listed = report.articles.filter(isWanted);
  if (flags.json) await session.terminal.pour(`${JSON.stringify(jsonReport(report, listed), null, 2)}\n`);
  else await sayStatus(report, listed, session);
  return countFindings(report.diagnostics).errors > 0 ? 1 : 0;
}

function jsonReport({ settings, now, articles, nextChange, diagnostics, texts }: StatusReport, listed: readonly ArticleStatus[]): object {
  const timeZone = settings?.timeZone ?? 'UTC';
  return {
    version: 1,
    now: rfc3339(now, timeZone),
    articles: listed.map(({ path, state, title, lang, url, next, errors }) => ({
      ...{ path, state, title, lang, url },
      next: next && { at: rfc3339(next.at, timeZone), state: next.state },
      errors,
    })),
    summary: { articles: articles.length, ...Object.fromEntries(LISTED_STATES.map((state) => [state, countOf(articles, state)])) },
    nextChange: nextChange === null ? null : rfc3339(nextChange, timeZone),
    diagnostics: jsonDiagnostics(diagnostics, texts),
  };
}

function countOf(articles: readonly ArticleStatus[], wanted: ListedState): number {
  return articles.filter(({ state }) => state === wanted).length;
}

async function sayStatus(report: StatusReport, listed: readonly ArticleStatus[], session: Session): Promise<void> {
  const { terminal, isQuiet, wordsIn } = session;
  const { settings, articles, nextChange, diagnostics, texts } = report;
  const words = wordsIn(settings?.lang);
  const said = isQuiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  reportFindings(said, texts, words, session);
  if (settings === null) return;
  const lines = [...rowsOf(listed, { settings, words, terminal })];
  if (lines.length === 0 && articles.length > 0) lines.push(words.cli.noneInState);
  if (!isQuiet) {
    const counts = LISTED_STATES.map((state) => [state, countOf(articles, state)] as const).filter(([, count]) => count > 0);
    const next =
      nextChange === null
        ? words.cli.noNextChange
        : words.cli.nextChange(dateView({ ms: nextChange, dateOnly: false }, words.lang, settings).text);
    lines.push(...(articles.length > 0 ? [''] : []), words.cli.counted(articles.length, counts), next);
  }
  if (lines.length > 0) await terminal.pour(`${lines.join('\n')}\n`);
}

type Paper = { readonly settings: Settings; readonly words: Words; readonly terminal: Terminal };
type Cells = { readonly when: string; readonly path: string; readonly state: string; readonly title: string; readonly of: ListedState };

/** Columns between two cells. */
const GAP = '  ';
/** On a terminal, a path has this part of a line, and is cut there: an imported one may be a hundred letters long. */
const OF_PATH = 0.35;
/** `2022-01-21 08:00` */
const WHEN = 16;
/** A title is not worth less room than this. */
const LEAST_TITLE = 12;
const COLORS = {
  invalid: 'red',
  draft: 'dim',
  scheduled: 'cyan',
  embargoed: 'magenta',
  published: 'green',
  corrected: 'yellow',
  expired: 'dim',
  withdrawn: 'dim',
  unpublished: 'yellow',
} as const;

/**
 * A line an article: what is of fixed width first, since terminals do not agree on how wide Khmer is; the title, which may be of any length, last.
 */
function* rowsOf(listed: readonly ArticleStatus[], { settings, words, terminal }: Paper): Generator<string> {
  const cells = listed.map((article) => cellsOf(article, settings, words));
  const widest = (of: (cell: Cells) => string): number => cells.reduce((most, cell) => Math.max(most, width(of(cell))), 0);
  const paths = Math.min(
    Math.floor(terminal.columns * OF_PATH),
    widest(({ path }) => path),
  );
  const [whens, states] = [widest(({ when }) => when), widest(({ state }) => state)];
  for (const { when, path, state, title, of } of cells) {
    const start = [padded(when, whens), padded(cutTo(path, paths), paths)].join(GAP);
    const room = terminal.columns - width(start) - states - 2 * GAP.length;
    const shown = Number.isFinite(room) ? cutTo(title, Math.max(LEAST_TITLE, room)) : title;
    yield [start, terminal.paintResult(COLORS[of], padded(state, states)), shown].join(GAP).trimEnd();
  }
}

function cellsOf({ path, state, title, next, errors }: ArticleStatus, settings: Settings, words: Words): Cells {
  const { states, becomes, findings } = words.cli;
  const now = state === 'invalid' ? `${states.invalid} (${findings({ errors, warnings: 0, notes: 0 })})` : states[state];
  return {
    when: next === null ? '-' : rfc3339(next.at, settings.timeZone).slice(0, WHEN).replace('T', ' '),
    path: visible(path),
    state: next === null ? now : `${now} -> ${becomes[next.state]}`,
    title: visible(oneLine(title ?? '')),
    of: state,
  };
}
