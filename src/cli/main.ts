import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { HelpKey, Words } from '../messages/words.js';
import { wordsFor } from '../messages/words-for.js';
import { SarikaError } from '../model/fault.js';
import type { BuildFlags } from './commands/build.js';
import type { CheckFlags } from './commands/check.js';
import type { ImportFlags } from './commands/import.js';
import type { InitFlags } from './commands/init.js';
import type { NewFlags } from './commands/new.js';
import type { NormalizeFlags } from './commands/normalize.js';
import type { PingFlags } from './commands/ping.js';
import type { PreviewFlags } from './commands/preview.js';
import { parseStates, type StatusFlags } from './commands/status-flags.js';
import type { ValidateFlags } from './commands/validate.js';
import { helpFormat } from './help-format.js';
import { chooseLanguage } from './language.js';
import { sayFault } from './report/fault.js';
import { FORMATS } from './report/format-names.js';
import type { Session } from './session.js';
import { openTerminal, type Terminal, wantsColor } from './terminal.js';
import { usageSlip } from './usage-slip.js';
import { version } from './version.js';

type CommonFlags = {
  readonly cwd?: string;
  readonly lang?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
};

/**
 * Runs the command line and sets the process's exit code: 0 clean, 1 the copy has errors, 2 could not run, 130 interrupted.
 * The one place where faults become words and exits.
 */
export async function main(args: readonly string[]): Promise<void> {
  const terminal = openTerminal(wantsColor(!args.includes('--no-color')));
  // Before the arguments are parsed: the help speaks a language, too.
  const asked = valueBehind('--lang', args);
  const isHelp = args.length === 0 || args.some((arg) => arg === '--help' || arg === '-h');
  const here = isHelp ? await newsroomLanguage(resolve(valueBehind('--cwd', args) ?? '.')) : undefined;
  let words = wordsFor(chooseLanguage(asked, here, process.env));
  process.once('SIGINT', () => {
    terminal.say(words.cli.interrupted);
    process.exit(130);
  });
  // With an exit of our own, files that are half written are removed on the way out.
  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => process.exit(code));
  const program = makeProgram(words, terminal, (spoken) => {
    words = spoken;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    const { cwd, lang } = program.opts<CommonFlags>();
    if (error instanceof CommanderError && error.code === 'commander.help') {
      // No command at all: the help is what was wanted, but nothing was done.
      terminal.say(program.helpInformation().trimEnd());
      process.exitCode = 2;
      return;
    }
    const isTold = error instanceof SarikaError || (error instanceof CommanderError && error.exitCode !== 0);
    const newsroom = isTold ? await newsroomLanguage(resolve(cwd ?? '.')) : undefined;
    const command = args.find((arg) => program.commands.some((known) => known.name() === arg)) ?? null;
    finish(sayError(error, { words: wordsFor(chooseLanguage(lang ?? asked, newsroom, process.env)), terminal, command }));
  }
}

/** What stands behind an option, or behind its `=`. */
function valueBehind(option: string, args: readonly string[]): string | undefined {
  for (const [index, arg] of args.entries()) {
    if (arg === option) return args[index + 1];
    if (arg.startsWith(`${option}=`)) return arg.slice(option.length + 1);
  }
  return undefined;
}

/** The language of the newsroom that the command was about, if it can be read. */
async function newsroomLanguage(root: string): Promise<string | undefined> {
  const { newsroomSettings } = await import('./newsroom-settings.js');
  return (await newsroomSettings(root).catch(() => null))?.lang;
}

/** A result that could not be written has set an exit code of its own (`openTerminal`). */
function finish(code: number): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}

/** `--lang` where it says in which language something is to be written, and not only to be spoken. */
function asLanguage(program: Command): { readonly lang?: string } {
  const { lang } = program.opts<CommonFlags>();
  return lang === undefined ? {} : { lang };
}

function portNumber(written: string): number {
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('0–65535');
}

function wholeNumber(written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('0, 1, 2 …');
}

/** `command`: what was to be done, as far as that was understood. */
type Saying = { readonly words: Words; readonly terminal: Terminal; readonly command: string | null };

/** Gives the exit code. */
function sayError(error: unknown, { words, terminal, command }: Saying): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    return sayError(new SarikaError('usage', { slip: usageSlip(error.message), command }), { words, terminal, command });
  }
  if (error instanceof SarikaError) {
    sayFault(error, words, terminal);
    return error.exitCode;
  }
  terminal.say(words.cli.ownFault);
  terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 2;
}

/** `onWords` hears in which words a command speaks, once it knows its newsroom. */
function makeProgram(words: Words, terminal: Terminal, onWords: (spoken: Words) => void): Command {
  const help = (key: HelpKey): string => words.cli.help[key];
  const program = new Command('sarika')
    .description(help('program'))
    .version(version(), '-V, --version', help('version'))
    .helpOption('-h, --help', help('help'))
    .helpCommand(false)
    .option('--cwd <dir>', help('cwd'))
    .addOption(new Option('--lang <km|en>', help('lang')).choices(['km', 'en']))
    .option('--no-color', help('no-color'))
    .option('-q, --quiet', help('quiet'))
    .option('-v, --verbose', help('verbose'))
    .configureHelp(helpFormat(words))
    .configureOutput({ writeErr: () => {} })
    .exitOverride();
  const command = (name: string, key: HelpKey): Command =>
    program.command(name).description(help(key)).helpOption('-h, --help', help('help')).copyInheritedSettings(program);
  const session = (): Session => {
    const { cwd, lang, quiet, verbose } = program.opts<CommonFlags>();
    return {
      root: resolve(cwd ?? '.'),
      terminal,
      wordsIn: (newsroom) => {
        const spoken = wordsFor(chooseLanguage(lang, newsroom, process.env));
        onWords(spoken);
        return spoken;
      },
      isQuiet: quiet === true,
      isVerbose: verbose === true,
    };
  };

  // In the order of a release's life, which is that of the help. Each command's code is loaded when it runs: `--version` and `explain` don't wait for a Markdown parser.
  command('init', 'init')
    .argument('[dir]', help('init-dir'))
    .option('--theme', help('theme'))
    .option('--title <text>', help('init-title'))
    .option('--base-url <url>', help('init-base-url'))
    .option('--organisation <name>', help('init-organisation'))
    .addOption(new Option('--ci <name>', help('init-ci')).choices(['github', 'gitlab', 'none']))
    .option('-y, --yes', help('init-yes'))
    .option('--now <date>', help('init-now'))
    .action(async (dir: string | undefined, flags: InitFlags) => {
      const { init } = await import('./commands/init.js');
      finish(await init(dir, { ...flags, ...asLanguage(program) }, session()));
    });
  command('new', 'new')
    .argument('<title>', help('new-title'))
    .option('--type <type>', help('new-type'), 'press-release')
    .option('--slug <slug>', help('new-slug'))
    .option('--date <date>', help('new-date'))
    .option('--folder', help('new-folder'))
    .option('--now <date>', help('new-now'))
    .action(async (title: string, flags: NewFlags) => {
      const { newDraft } = await import('./commands/new.js');
      finish(await newDraft(title, { ...flags, ...asLanguage(program) }, session()));
    });
  command('import', 'import')
    .argument('<file>', help('file'))
    .option('--dry-run', help('import-dry-run'))
    .addOption(new Option('--from <format>', help('from')).choices(['txt', 'md', 'html', 'docx']))
    .option('--keep', help('keep'))
    .option('--no-convert', help('no-convert'))
    .option('--all', help('import-all'))
    .option('--media <dir>', help('media'))
    .action(async (file: string, flags: ImportFlags) => {
      if (flags.all === true) {
        const { importEverything } = await import('./commands/import-all.js');
        return finish(await importEverything(file, flags, session()));
      }
      const { importFile } = await import('./commands/import.js');
      finish(await importFile(file, flags, session()));
    });
  command('check', 'check-command')
    .argument('[paths...]', help('paths'))
    .option('--fix', help('fix'))
    .addOption(new Option('--dry-run', help('fix-dry-run')).implies({ fix: true }))
    .addOption(new Option('--undo', help('undo')).conflicts(['fix', 'dryRun', 'changed']))
    .option('--changed [ref]', help('changed'))
    .addOption(new Option('--format <name>', help('format')).choices(FORMATS).default('pretty'))
    .addOption(new Option('--max-warnings <number>', help('max-warnings')).argParser(wholeNumber))
    .action(async (paths: string[], flags: CheckFlags) => {
      const { check } = await import('./commands/check.js');
      finish(await check(paths, flags, session()));
    });
  command('preview', 'preview')
    .addOption(new Option('--port <number>', help('port')).argParser(portNumber))
    .option('--open', help('open'))
    .option('--now <date>', help('preview-now'))
    .option('--drafts', help('preview-drafts'))
    .action(async (flags: PreviewFlags) => {
      const { preview } = await import('./commands/preview.js');
      finish(await preview(flags, session()));
    });
  command('build', 'build')
    .option('--out <dir>', help('out'))
    .option('--now <date>', help('now'))
    .option('--clean', help('clean'))
    .option('--adopt', help('adopt'))
    .option('--drafts', help('drafts'))
    .addOption(new Option('--lock', help('lock')).conflicts('drafts'))
    .option('--json', help('json'))
    .action(async (flags: BuildFlags) => {
      const { build } = await import('./commands/build.js');
      finish(await build(flags, session()));
    });
  command('status', 'status')
    .addOption(new Option('--state <states>', help('state')).argParser(parseStates))
    .option('--now <date>', help('status-now'))
    .option('--json', help('json'))
    .action(async (flags: StatusFlags) => {
      const { status } = await import('./commands/status.js');
      finish(await status(flags, session()));
    });
  command('validate', 'validate')
    .argument('[dir]', help('published-dir'))
    .option('--now <date>', help('validate-now'))
    .addOption(new Option('--format <name>', help('format')).choices(FORMATS).default('pretty'))
    .addOption(new Option('--max-warnings <number>', help('max-warnings')).argParser(wholeNumber))
    .action(async (dir: string | undefined, flags: ValidateFlags) => {
      const { validate } = await import('./commands/validate.js');
      finish(await validate(dir, flags, session()));
    });
  command('ping', 'ping')
    .option('--out <dir>', help('published-dir'))
    .option('--dry-run', help('ping-dry-run'))
    .action(async (flags: PingFlags) => {
      const { ping } = await import('./commands/ping.js');
      finish(await ping(flags, session()));
    });
  command('normalize', 'normalize')
    .argument('[files...]', help('files'))
    .addOption(new Option('--write', help('write')).conflicts('check'))
    .option('--check', help('check'))
    .addOption(new Option('--diff', help('diff')).conflicts('json'))
    .option('--json', help('changes-json'))
    .addOption(new Option('--coeng-da <fold|keep>', help('coeng-da')).choices(['fold', 'keep']))
    .action(async (files: string[], flags: NormalizeFlags) => {
      const { normalize } = await import('./commands/normalize.js');
      finish(await normalize(files, flags, session()));
    });
  command('date', 'date')
    .argument('[date]', help('day'))
    .option('--json', help('date-json'))
    .action(async (written: string | undefined, flags: { readonly json?: boolean }) => {
      const { date } = await import('./commands/date.js');
      finish(await date(written, flags, session()));
    });
  command('explain', 'explain')
    .argument('[code]', help('code'))
    .action(async (code: string | undefined) => {
      const { explain } = await import('./commands/explain.js');
      finish(explain(code, session()));
    });
  return program;
}
