import { relative, resolve } from 'node:path';
import type { CiChoice } from '../../build/ci-files.js';
import { copyTheme } from '../../build/copy-theme.js';
import { answerFindings, initNewsroom, settingsThere } from '../../build/init-newsroom.js';
import type { WriteOutcome } from '../../build/keep-or-write.js';
import type { NewsroomAnswers } from '../../build/new-newsroom.js';
import { SETTINGS_FILE } from '../../build/newsroom.js';
import { readNewsroomSettings } from '../../build/read-newsroom.js';
import { tidyName } from '../../build/tidy-name.js';
import { starterFor } from '../../messages/starter-for.js';
import type { Words } from '../../messages/words.js';
import { SarikaError } from '../../model/fault.js';
import type { Settings } from '../../model/settings.js';
import { startInterview } from '../ask.js';
import { NO_ADDRESS } from '../no-address.js';
import { reportPretty, sentence } from '../report/pretty.js';
import type { Session } from '../session.js';
import { version } from '../version.js';

export type InitFlags = {
  readonly theme?: boolean;
  readonly title?: string;
  readonly baseUrl?: string;
  readonly organisation?: string;
  readonly ci?: CiChoice;
  readonly yes?: boolean;
  readonly now?: string;
  /** The newsroom's language. */
  readonly lang?: string;
};

/**
 * `sarika init [dir]`, `sarika init --theme [dir]`. 0: all files are there; 1: files of their names were there and are others, or the settings have
 * errors; 130: the questions were not answered.
 */
export async function init(dir: string | undefined, flags: InitFlags, session: Session): Promise<number> {
  const root = resolve(session.root, dir ?? '.');
  return flags.theme === true ? theme(root, session) : newsroom(root, flags, session);
}

async function theme(root: string, session: Session): Promise<number> {
  const { terminal, isQuiet } = session;
  const { settings, text, diagnostics } = await readNewsroomSettings(root);
  const words = session.wordsIn(settings?.lang);
  if (settings === null) {
    reportPretty(diagnostics, new Map([[SETTINGS_FILE, text]]), words, terminal);
    return 1;
  }
  let kept = 0;
  for await (const { path, outcome } of copyTheme(root, settings.templates)) {
    if (outcome === 'written') terminal.result(path);
    if (outcome !== 'kept') continue;
    kept++;
    terminal.say(words.cli.keptFile(path));
  }
  if (!isQuiet) terminal.say(words.cli.themeNext(settings.templates));
  return kept > 0 ? 1 : 0;
}

async function newsroom(root: string, flags: InitFlags, session: Session): Promise<number> {
  const { terminal, isQuiet } = session;
  const there = await settingsThere(root);
  if (there !== null && there.settings === null) {
    reportPretty(there.diagnostics, new Map([[SETTINGS_FILE, there.text]]), session.wordsIn(undefined), terminal);
    return 1;
  }
  const settings = there?.settings ?? null;
  const answers = await answersFor(settings, flags, session).catch(unlessEnded);
  if (answers === null) {
    terminal.say(session.wordsIn(flags.lang).cli.interrupted);
    return 130;
  }
  const words = session.wordsIn(answers.lang);
  const options = { root, answers, settings, ci: flags.ci ?? null, now: flags.now ?? Date.now(), version: version() };
  const count = { written: 0, same: 0, kept: 0 } satisfies Record<WriteOutcome, number>;
  for await (const { path, outcome } of initNewsroom(options)) {
    count[outcome]++;
    if (outcome === 'written') terminal.result(path);
    if (outcome === 'kept') terminal.say(words.cli.keptOwnFile(path));
  }
  if (!isQuiet) sayNext(root, answers, { ...session, isNew: settings === null }, words);
  return count.kept > 0 ? 1 : 0;
}

/** Null for questions that nobody answered any more. */
function unlessEnded(error: unknown): null {
  if (error instanceof Error && error.name === 'AbortError') return null;
  throw error;
}

/** What the flags say, then the settings that are there, then the user on a terminal, then the defaults. */
async function answersFor(settings: Settings | null, flags: InitFlags, session: Session): Promise<NewsroomAnswers> {
  const lang = settings?.lang ?? flags.lang;
  const isAsking = settings === null && flags.yes !== true && process.stdin.isTTY === true && process.stderr.isTTY === true;
  const given: Given = {
    lang,
    title: flags.title ?? settings?.title,
    baseUrl: flags.baseUrl ?? (settings === null ? undefined : `${settings.origin}${settings.basePath}`),
    organisation: flags.organisation ?? settings?.organisation?.name,
  };
  const answers = isAsking ? await interview(given, session) : withDefaults(given);
  const [fault] = faultsOf(answers, session.wordsIn(settings?.lang));
  if (fault !== undefined) throw new SarikaError('usage', { slip: { kind: 'said', detail: fault }, command: 'init' });
  return tidy(answers, session.wordsIn(answers.lang), session);
}

type Given = { readonly [Key in keyof NewsroomAnswers]: string | undefined };

function withDefaults({ title, baseUrl, lang = 'km', organisation }: Given): NewsroomAnswers {
  return { title: title ?? starterFor(lang).title, baseUrl: baseUrl ?? NO_ADDRESS, lang, organisation: organisation || null };
}

/** Asks for what was not given. */
async function interview(given: Given, { terminal, wordsIn }: Session): Promise<NewsroomAnswers> {
  const { ask, end } = startInterview(terminal.say);
  try {
    const words = wordsIn(given.lang);
    const isLanguage = (answer: string): string | null => (answer === 'km' || answer === 'en' ? null : words.cli.questions.langFault);
    const lang = given.lang ?? (await ask(words.cli.questions.lang, 'km', isLanguage));
    const { cli } = wordsIn(lang);
    const defaults = withDefaults({ ...given, lang });
    const faultIn = (key: keyof NewsroomAnswers) => (answer: string) => faultsOf({ ...defaults, [key]: answer }, wordsIn(lang))[0] ?? null;
    const title = given.title ?? (await ask(cli.questions.title, defaults.title, faultIn('title')));
    const baseUrl = given.baseUrl ?? (await ask(cli.questions.baseUrl, NO_ADDRESS, faultIn('baseUrl')));
    const organisation = given.organisation ?? (await ask(cli.questions.organisation, '', () => null));
    return withDefaults({ title, baseUrl, lang, organisation });
  } finally {
    end();
  }
}

/** What is wrong with answers, in words. */
function faultsOf(answers: NewsroomAnswers, words: Words): string[] {
  return answerFindings(answers).map((finding) => sentence(finding, words));
}

function tidy(answers: NewsroomAnswers, { cli }: Words, { terminal }: Session): NewsroomAnswers {
  const name = (typed: string): string => {
    const { text, edits } = tidyName(typed, {});
    for (const edit of edits) terminal.say(cli.nameMended(edit));
    return text;
  };
  return { ...answers, title: name(answers.title), organisation: answers.organisation && name(answers.organisation) };
}

type Ending = Pick<Session, 'terminal' | 'root'> & { readonly isNew: boolean };

/** What is still missing, and the three commands that come next. */
function sayNext(root: string, { baseUrl }: NewsroomAnswers, { terminal, root: here, isNew }: Ending, { cli }: Words): void {
  if (isNew && baseUrl === NO_ADDRESS) terminal.say(cli.addressMissing(SETTINGS_FILE));
  const way = relative(here, root);
  const steps = ['npm install', 'npx sarika preview', ...(way === '' ? ['npx sarika check'] : [])];
  terminal.say(cli.nextCommands);
  for (const step of [...(way === '' ? [] : [`cd ${quotedPath(way)}`]), ...steps]) terminal.say(`  ${step}`);
}

/** A path as shells take it for one word. */
function quotedPath(path: string): string {
  if (/^[\w./\\:-]+$/.test(path) && !path.startsWith('-')) return path;
  const safe = path.startsWith('-') ? `./${path}` : path;
  // Double quotation marks are understood by every shell, cmd.exe among them, unless there is something in them that a shell reads.
  return /["$`!%]/.test(safe) ? `'${safe.replaceAll("'", "'\\''")}'` : `"${safe}"`;
}
